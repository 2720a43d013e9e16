package dev.grille.jpeg2000;

import java.io.IOException;

/**
 * A channel of the picture.
 *
 * @param component it is made from
 * @param eight what each sample of the component is in eight bits
 */
record Channel(int component, byte[] eight) {
  /** The component itself, its greatest sample being 255. */
  static Channel of(int index, Component component) {
    int most = component.most();
    byte[] eight = new byte[most + 1];
    for (int i = 0; i <= most; i++) {
      eight[i] = (byte) ((i * 255 + most / 2) / most);
    }
    return new Channel(index, eight);
  }

  /** A column of a palette. */
  static Channel of(int index, Component component, Palette palette, int column)
      throws IOException {
    if (column >= palette.columns()) {
      throw new IOException("a JPEG 2000 palette without column " + column);
    }
    return new Channel(index, palette.eight(column, component.most() + 1));
  }
}
