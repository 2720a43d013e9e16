/** Words that the text of drawn pages is put together from, and how. */
@NullMarked
package dev.grille.lab.cases.pages.words;

import org.jspecify.annotations.NullMarked;
