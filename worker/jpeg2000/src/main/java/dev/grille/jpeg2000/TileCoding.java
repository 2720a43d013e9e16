package dev.grille.jpeg2000;

import java.io.IOException;

/**
 * What COD says for all components together, A.6.1.
 *
 * @param order of packets
 * @param layers 1 to 65535
 * @param transformed whether the first three components are mixed, annex G
 */
record TileCoding(ProgressionOrder order, int layers, boolean transformed) {
  static TileCoding read(Cursor segment) throws IOException {
    ProgressionOrder order = ProgressionOrder.of(segment.u8());
    int layers = segment.u16();
    int transform = segment.u8();
    if (layers < 1 || transform > 1) {
      throw new IOException("a JPEG 2000 coding style that Part 1 does not know");
    }
    return new TileCoding(order, layers, transform == 1);
  }
}
