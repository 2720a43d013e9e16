/** What an operator does about dead letters: find them, look at them, replay or discard them. */
@NullMarked
package dev.grille.app.failures;

import org.jspecify.annotations.NullMarked;
