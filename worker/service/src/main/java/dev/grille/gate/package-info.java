/** What is refused before anything is decoded: limits of pictures, and headers of their files. */
@NullMarked
package dev.grille.gate;

import org.jspecify.annotations.NullMarked;
