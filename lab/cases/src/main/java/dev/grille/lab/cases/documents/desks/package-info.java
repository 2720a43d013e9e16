/** Several documents that lie together: which, how, and on what. */
@NullMarked
package dev.grille.lab.cases.documents.desks;

import org.jspecify.annotations.NullMarked;
