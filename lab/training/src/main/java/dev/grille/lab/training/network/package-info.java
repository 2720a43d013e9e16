/** The network: its layers, its loss, how it learns, how it is written as ONNX. */
@NullMarked
package dev.grille.lab.training.network;

import org.jspecify.annotations.NullMarked;
