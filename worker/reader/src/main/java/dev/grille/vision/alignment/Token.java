package dev.grille.vision.alignment;

/**
 * A piece of text that can be told apart: two neighbouring Han characters, or a word of Latin
 * letters.
 *
 * @param key its characters, in lower case
 * @param x centre, to the right, in pixels
 * @param y centre, downwards
 * @param height of its characters, in pixels
 * @param line of the page that it stands in
 */
record Token(String key, float x, float y, float height, int line) {}
