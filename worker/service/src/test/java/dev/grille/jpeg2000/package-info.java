/** JPEG 2000 against what other encoders wrote. */
@NullMarked
package dev.grille.jpeg2000;

import org.jspecify.annotations.NullMarked;
