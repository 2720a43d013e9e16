/** The decoder as Java's ImageIO knows decoders; found by way of {@code META-INF/services}. */
@NullMarked
package dev.grille.jpeg2000.imageio;

import org.jspecify.annotations.NullMarked;
