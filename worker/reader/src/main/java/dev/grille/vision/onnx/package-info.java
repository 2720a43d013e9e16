/** ONNX graphs, rewritten so that the same network runs faster. */
@NullMarked
package dev.grille.vision.onnx;

import org.jspecify.annotations.NullMarked;
