/** What an operator does about the right to be forgotten. */
@NullMarked
package dev.grille.app.purge;

import org.jspecify.annotations.NullMarked;
