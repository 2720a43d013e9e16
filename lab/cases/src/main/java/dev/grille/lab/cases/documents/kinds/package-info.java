/** What stands on each kind of document, and how its styles look. */
@NullMarked
package dev.grille.lab.cases.documents.kinds;

import org.jspecify.annotations.NullMarked;
