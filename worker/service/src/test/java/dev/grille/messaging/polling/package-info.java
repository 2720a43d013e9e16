/** Polls that are bounded by what they unfold. */
@NullMarked
package dev.grille.messaging.polling;

import org.jspecify.annotations.NullMarked;
