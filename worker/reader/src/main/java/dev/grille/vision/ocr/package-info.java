/** Text out of grey pixels: Tesseract's own C interface behind handles that live long. */
@NullMarked
package dev.grille.vision.ocr;

import org.jspecify.annotations.NullMarked;
