package dev.grille.jpeg2000;

import java.io.IOException;

/**
 * A box of packets that follow in one order: the whole tile, or one entry of POC, A.6.6.
 *
 * @param fromResolution the first
 * @param fromComponent the first
 * @param layers behind the last
 * @param toResolution behind the last
 * @param toComponent behind the last
 * @param order within the box
 */
record ProgressionVolume(
    int fromResolution,
    int fromComponent,
    int layers,
    int toResolution,
    int toComponent,
    ProgressionOrder order) {
  /** Bytes of an entry of POC where components are counted in one byte. */
  static final int BYTES = 7;

  static ProgressionVolume read(Cursor segment) throws IOException {
    int fromResolution = segment.u8();
    int fromComponent = segment.u8();
    int layers = segment.u16();
    int toResolution = segment.u8();
    int toComponent = segment.u8();
    return new ProgressionVolume(
        fromResolution,
        fromComponent,
        layers,
        toResolution,
        toComponent == 0 ? 256 : toComponent,
        ProgressionOrder.of(segment.u8()));
  }

  /** All of a tile. */
  static ProgressionVolume whole(TileCoding coding) {
    return new ProgressionVolume(
        0, 0, coding.layers(), Integer.MAX_VALUE, Integer.MAX_VALUE, coding.order());
  }

  boolean holds(Precinct precinct) {
    return precinct.resolution() >= fromResolution
        && precinct.resolution() < toResolution
        && precinct.component() >= fromComponent
        && precinct.component() < toComponent;
  }
}
