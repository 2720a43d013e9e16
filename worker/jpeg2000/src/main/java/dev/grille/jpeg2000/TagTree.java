package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.Arrays;

/** A tag tree, B.10.2: each node tells the least of the four below it. */
final class TagTree {
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final int levels;
  private final int[] widths;
  private final int[] starts;
  private final int[] values;
  private final int[] floors;

  /** A tree over so many leaves, at least one. */
  TagTree(int width, int height) {
    int depth = 1;
    while ((width - 1) >> (depth - 1) > 0 || (height - 1) >> (depth - 1) > 0) {
      depth++;
    }
    levels = depth;
    widths = new int[levels];
    starts = new int[levels + 1];
    for (int level = 0; level < levels; level++) {
      widths[level] = ((width - 1) >> level) + 1;
      starts[level + 1] = starts[level] + widths[level] * (((height - 1) >> level) + 1);
    }
    values = new int[starts[levels]];
    floors = new int[starts[levels]];
    Arrays.fill(values, UNKNOWN);
  }

  /** Reads as much as tells whether a leaf's value is below a threshold. */
  boolean isBelow(int threshold, int x, int y, PacketBits bits) throws IOException {
    int floor = 0;
    int node = 0;
    for (int level = levels - 1; level >= 0; level--) {
      node = starts[level] + (y >> level) * widths[level] + (x >> level);
      floor = Math.max(floor, floors[node]);
      while (floor < threshold && values[node] == UNKNOWN) {
        if (bits.next() == 1) {
          values[node] = floor;
        } else {
          floor++;
        }
      }
      if (values[node] != UNKNOWN) {
        floor = Math.max(floor, values[node]);
      }
      floors[node] = floor;
    }
    return values[node] < threshold;
  }
}
