/** What every reader promises, tried with each of them. */
@NullMarked
package dev.grille.reader;

import org.jspecify.annotations.NullMarked;
