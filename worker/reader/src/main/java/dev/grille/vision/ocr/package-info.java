/** Engines that turn pixels into text, behind ports: PP-OCR and Tesseract. */
@NullMarked
package dev.grille.vision.ocr;

import org.jspecify.annotations.NullMarked;
