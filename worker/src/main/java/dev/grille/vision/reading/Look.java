package dev.grille.vision.reading;

import dev.grille.vision.ocr.Language;

/**
 * One way to read a crop.
 *
 * @param language traineddata
 * @param preparation of the crop
 * @param lineHeight of the text in the crop, in pixels
 */
record Look(Language language, Preparation preparation, double lineHeight) {}
