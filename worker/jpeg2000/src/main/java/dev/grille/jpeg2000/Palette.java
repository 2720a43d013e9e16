package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The palette of a JP2 file, I.5.3.4.
 *
 * @param bits of each column's entries
 * @param entries row by row
 */
record Palette(List<Integer> bits, List<Integer> entries) {
  private static final int MAX_ENTRIES = 1024;
  private static final int MAX_COLUMNS = 4;
  private static final int MAX_BITS = 16;

  static Palette read(Cursor box) throws IOException {
    int rows = box.u16();
    int columns = box.u8();
    if (rows < 1 || rows > MAX_ENTRIES || columns < 1 || columns > MAX_COLUMNS) {
      throw new IOException("a JPEG 2000 palette of no such size");
    }
    List<Integer> bits = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int depth = (box.u8() & 0x7f) + 1;
      if (depth > MAX_BITS) {
        throw new IOException("a JPEG 2000 palette of " + depth + " bits");
      }
      bits.add(depth);
    }
    List<Integer> entries = new ArrayList<>();
    for (int i = 0; i < rows * columns; i++) {
      int most = (1 << bits.get(i % columns)) - 1;
      entries.add((most > 255 ? box.u16() : box.u8()) & most);
    }
    return new Palette(List.copyOf(bits), List.copyOf(entries));
  }

  int columns() {
    return bits.size();
  }

  /** Eight bits of a column's entry; the last one for an index beyond the end. */
  byte[] eight(int column, int indices) {
    byte[] eight = new byte[indices];
    int most = (1 << bits.get(column)) - 1;
    int last = entries.size() / columns() - 1;
    for (int i = 0; i < indices; i++) {
      int entry = entries.get(Math.min(i, last) * columns() + column);
      eight[i] = (byte) ((entry * 255 + most / 2) / most);
    }
    return eight;
  }
}
