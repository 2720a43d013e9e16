/**
 * Kinds of picture that the reader does not decode itself become bitmaps, by decoders in plain
 * Java. Runs in the child.
 */
@NullMarked
package dev.grille.images.conversion;

import org.jspecify.annotations.NullMarked;
