package dev.grille.jpeg2000;

/**
 * One component of the picture, A.5.1.
 *
 * @param bits of a sample, 1 to 16
 * @param signed whether samples may be negative
 * @param dx columns of the grid to one of its own
 * @param dy rows of the grid to one of its own
 */
record Component(int bits, boolean signed, int dx, int dy) {
  int most() {
    return (1 << bits) - 1;
  }
}
