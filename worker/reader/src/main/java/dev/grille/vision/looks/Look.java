package dev.grille.vision.looks;

import dev.grille.vision.ocr.Language;

/**
 * One way to read a crop.
 *
 * @param language traineddata
 * @param preparation of the crop
 * @param lineHeight of the text in the crop, in pixels
 */
public record Look(Language language, Preparation preparation, double lineHeight) {}
