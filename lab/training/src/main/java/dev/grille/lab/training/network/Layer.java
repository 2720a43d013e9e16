package dev.grille.lab.training.network;

import dev.grille.vision.ocr.PrintLine;
import java.util.List;

/**
 * One convolution of the network, with batch normalisation and a rectifier after it. All of them
 * keep the size but for their strides, save where a dimension is not padded.
 *
 * @param inputs channels that it reads
 * @param outputs channels that it writes
 * @param high kernel's height
 * @param wide kernel's width
 * @param down stride from row to row
 * @param along stride from column to column
 * @param padded whether the height is padded; where not, a kernel as high as the picture leaves one
 *     row
 * @param residual whether what it reads is added to what it writes
 */
record Layer(
    int inputs,
    int outputs,
    int high,
    int wide,
    int down,
    int along,
    boolean padded,
    boolean residual) {
  /** A line's height in pixels. */
  static final int HEIGHT = PrintLine.HEIGHT;

  /** Pixels of width for each step of the output: a narrow character has two steps. */
  static final int STRIDE = 4;

  /** The network's layers; the head, a convolution of single pixels, comes after them. */
  static final List<Layer> ALL =
      List.of(
          new Layer(1, 16, 3, 3, 2, 2, true, false),
          new Layer(16, 24, 3, 3, 2, 1, true, false),
          new Layer(24, 48, 3, 3, 1, 2, true, false),
          new Layer(48, 48, 3, 3, 1, 1, true, true),
          new Layer(48, 64, 3, 3, 2, 1, true, false),
          new Layer(64, 64, 3, 3, 1, 1, true, true),
          new Layer(64, 128, 4, 3, 1, 1, false, false),
          new Layer(128, 128, 1, 5, 1, 1, true, true),
          new Layer(128, 128, 1, 5, 1, 1, true, true));

  int padHigh() {
    return padded ? high / 2 : 0;
  }

  int padWide() {
    return wide / 2;
  }
}
