/** What makes documents look like themselves and says nothing: grounds, portraits, emblems. */
@NullMarked
package dev.grille.lab.cases.documents.ornaments;

import org.jspecify.annotations.NullMarked;
