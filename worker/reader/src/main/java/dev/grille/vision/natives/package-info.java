/** Brings native libraries from the class path to a folder of their own and loads them. */
@NullMarked
package dev.grille.vision.natives;

import org.jspecify.annotations.NullMarked;
