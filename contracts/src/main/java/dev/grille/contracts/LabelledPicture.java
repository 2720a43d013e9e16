package dev.grille.contracts;

/**
 * A picture of which a person says what it shows.
 *
 * @param labelsPlace where the record says so, as a JSON path
 */
public record LabelledPicture(PictureRequest picture, Labels labels, String labelsPlace) {}
