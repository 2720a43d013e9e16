/** The paper that a document is drawn on, and the styles in which kinds of documents are drawn. */
@NullMarked
package dev.grille.lab.cases.documents.papers;

import org.jspecify.annotations.NullMarked;
