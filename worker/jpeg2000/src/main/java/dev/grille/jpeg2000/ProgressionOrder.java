package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.Comparator;

/** The five orders of packets, B.12.1; each sorts the precincts of a tile. */
enum ProgressionOrder {
  /** Layer, resolution, component, position. */
  LRCP(
      Comparator.comparingInt(Precinct::resolution)
          .thenComparingInt(Precinct::component)
          .thenComparingInt(Precinct::number)),
  /** Resolution, layer, component, position. */
  RLCP(LRCP.precincts),
  /** Resolution, position, component, layer. */
  RPCL(
      Comparator.comparingInt(Precinct::resolution)
          .thenComparingLong(Precinct::row)
          .thenComparingLong(Precinct::column)
          .thenComparingInt(Precinct::component)
          .thenComparingInt(Precinct::number)),
  /** Position, component, resolution, layer. */
  PCRL(
      Comparator.comparingLong(Precinct::row)
          .thenComparingLong(Precinct::column)
          .thenComparingInt(Precinct::component)
          .thenComparingInt(Precinct::resolution)
          .thenComparingInt(Precinct::number)),
  /** Component, position, resolution, layer. */
  CPRL(Comparator.comparingInt(Precinct::component).thenComparing(PCRL.precincts));

  private final Comparator<Precinct> precincts;

  ProgressionOrder(Comparator<Precinct> precincts) {
    this.precincts = precincts;
  }

  static ProgressionOrder of(int number) throws IOException {
    if (number >= values().length) {
      throw new IOException("JPEG 2000 packets in an unknown order");
    }
    return values()[number];
  }

  Comparator<Precinct> precincts() {
    return precincts;
  }
}
