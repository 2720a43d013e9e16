package dev.grille.jpeg2000;

import java.util.List;

/** A precinct, B.6, and how many of its packets have been read. */
final class Precinct {
  private final int component;
  private final int resolution;
  private final int number;
  private final long column;
  private final long row;
  private final List<BlockGrid> grids;
  private int layers;

  /**
   * A precinct without packets.
   *
   * @param number among those of its resolution
   * @param column of the reference grid at which it is due, B.12.1.3
   * @param row of the reference grid at which it is due
   */
  Precinct(
      int component, int resolution, int number, long column, long row, List<BlockGrid> grids) {
    this.component = component;
    this.resolution = resolution;
    this.number = number;
    this.column = column;
    this.row = row;
    this.grids = grids;
  }

  int component() {
    return component;
  }

  int resolution() {
    return resolution;
  }

  int number() {
    return number;
  }

  long column() {
    return column;
  }

  long row() {
    return row;
  }

  List<BlockGrid> grids() {
    return grids;
  }

  /** Layers read so far: the next one's number. */
  int layers() {
    return layers;
  }

  void layerRead() {
    layers++;
  }
}
