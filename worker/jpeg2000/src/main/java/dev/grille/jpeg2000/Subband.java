package dev.grille.jpeg2000;

/**
 * One subband of a tile-component, B.5.
 *
 * @param right 1 where it holds the high frequencies of columns
 * @param down 1 where it holds those of rows
 * @param area in its own coordinates
 * @param planeX where it begins in the tile-component's plane
 * @param planeY where it begins in the tile-component's plane
 * @param bitPlanes most that its numbers have, with those of a region of interest
 * @param step of quantization; 1 where there is none
 */
record Subband(int right, int down, Rect area, int planeX, int planeY, int bitPlanes, float step) {}
