package dev.grille.vision.pages;

/**
 * What a line says.
 *
 * @param region where it stands, as it is read: its width runs along the text
 * @param text with its spaces
 * @param mean confidence of its characters, 0 to 1
 * @param worst confidence of a character, 0 to 1
 * @param spacesSure whether each gap is clearly a space or clearly none
 * @param vertical whether its characters stand one below the other
 */
record LineReading(
    TextRegion region,
    String text,
    double mean,
    double worst,
    boolean spacesSure,
    boolean vertical) {}
