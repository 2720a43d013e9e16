package dev.grille.app.pages;

import dev.grille.reader.Picture;

/**
 * A page of a file.
 *
 * @param title what people call it
 * @param name what files about it are called, without an ending
 * @param picture the file, of which this page is read
 */
public record FilePage(String title, String name, Picture picture) {}
