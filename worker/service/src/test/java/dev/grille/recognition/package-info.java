/** Tests of the room of the same name. */
@NullMarked
package dev.grille.recognition;

import org.jspecify.annotations.NullMarked;
