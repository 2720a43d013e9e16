package dev.grille.lab.training.lines;

import java.util.BitSet;
import java.util.List;

/**
 * Where a character's pins strike: rows of pins, columns of half steps. Not changed once it is
 * made.
 *
 * @param struck row by row
 * @param rows of pins
 * @param halves columns of half a pin's step
 */
record PinShape(BitSet struck, int rows, int halves) {
  /** Of a space. */
  static final PinShape BLANK = new PinShape(new BitSet(), 0, 0);

  /** From rows of characters, one for each half step, {@code #} where a pin strikes. */
  static PinShape ofPicture(List<String> picture) {
    int halves = picture.get(0).length();
    BitSet struck = new BitSet(picture.size() * halves);
    for (int row = 0; row < picture.size(); row++) {
      for (int half = 0; half < halves; half++) {
        struck.set(row * halves + half, picture.get(row).charAt(half) == '#');
      }
    }
    return new PinShape(struck, picture.size(), halves);
  }

  /** From rows of bits, the leftmost column the highest; the half steps between are empty. */
  static PinShape ofRows(int[] bits, int columns) {
    int halves = 2 * columns - 1;
    BitSet struck = new BitSet(bits.length * halves);
    for (int row = 0; row < bits.length; row++) {
      for (int column = 0; column < columns; column++) {
        if ((bits[row] >> (columns - 1 - column) & 1) == 1) {
          struck.set(row * halves + 2 * column);
        }
      }
    }
    return new PinShape(struck, bits.length, halves);
  }

  boolean isStruck(int row, int half) {
    return half >= 0 && half < halves && struck.get(row * halves + half);
  }

  /** With the half steps within bars struck too, so that they close. */
  PinShape withHalves() {
    BitSet all = (BitSet) struck.clone();
    for (int row = 0; row < rows; row++) {
      for (int half = 1; half < halves - 1; half++) {
        if (isStruck(row, half - 1) && isStruck(row, half + 1)) {
          all.set(row * halves + half);
        }
      }
    }
    return new PinShape(all, rows, halves);
  }
}
