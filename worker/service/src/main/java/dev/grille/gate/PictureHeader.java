package dev.grille.gate;

import dev.grille.reader.PictureKind;

/**
 * What a file says of its picture before it is decoded.
 *
 * @param kind of file
 * @param width in pixels, as stored; 0 where only drawing tells
 * @param height in pixels, as stored; 0 where only drawing tells
 * @param channels 1 to 4
 * @param bits per channel, 1 to 16
 */
record PictureHeader(PictureKind kind, int width, int height, int channels, int bits) {}
