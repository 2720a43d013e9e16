package dev.grille.vision.ocr;

/**
 * One recognised character.
 *
 * @param text one character, seldom more
 * @param confidence 0 to 100; the recogniser's own, no probability
 * @param box where it stands; the LSTM's boxes are good to about half a character
 */
public record OcrSymbol(String text, double confidence, OcrBox box) {}
