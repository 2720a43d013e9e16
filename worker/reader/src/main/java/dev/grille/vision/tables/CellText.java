package dev.grille.vision.tables;

import java.util.List;

/**
 * What was read in a cell.
 *
 * @param lines from above
 * @param probability that it is exactly what stands there, 0 to 1
 * @param unread whether there is ink in it of which nothing was read
 */
record CellText(List<String> lines, double probability, boolean unread) {
  CellText {
    lines = List.copyOf(lines);
  }
}
