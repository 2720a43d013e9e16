package dev.grille.lab.bench.throughput;

import java.awt.image.BufferedImage;

/**
 * One text line for a bare recogniser.
 *
 * @param languages as Tesseract writes it
 */
record Crop(BufferedImage image, String languages) {}
