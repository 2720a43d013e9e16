/** Text out of pixels: Tesseract's own C interface behind handles that live long, and a network. */
@NullMarked
package dev.grille.vision.ocr;

import org.jspecify.annotations.NullMarked;
