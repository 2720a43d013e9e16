package dev.grille.lab.cases.pages.sheets;

import java.awt.geom.Rectangle2D;

/**
 * A run of text on a sheet.
 *
 * @param text as it stands there
 * @param box around it, as high as its face's ascenders and descenders reach
 * @param baseline what it stands on; of vertical text the middle of its column
 * @param vertical whether its characters stand one below the other
 * @param zone the cell or column that it stands in: runs of two zones are never one line
 */
public record PrintedLine(
    String text, Rectangle2D box, double baseline, boolean vertical, int zone) {
  /** Gaps of so many text heights and more part what stands on one baseline into two lines. */
  public static final double PARTING_GAP = 2;

  /** Runs stand on one baseline when these differ by less, in heights of the smaller. */
  private static final double SAME_BASELINE = 0.12;

  /** How far from that a gap has to be for everybody to agree, as a factor. */
  private static final double AGREED = 1.2;

  /** Whether this and another run are one line by truth. */
  boolean continues(PrintedLine other) {
    return levelWith(other) && gap(other) < PARTING_GAP * height(other);
  }

  /** Whether two lines are so near to each other that somebody might take them for one. */
  boolean nearlyContinues(PrintedLine other) {
    return levelWith(other) && gap(other) < PARTING_GAP * AGREED * height(other);
  }

  /** Whether two runs of one line are so far from each other that somebody might part them. */
  boolean barelyContinues(PrintedLine other) {
    double gap = gap(other);
    return levelWith(other)
        && gap > PARTING_GAP / AGREED * height(other)
        && gap < PARTING_GAP * height(other);
  }

  private boolean levelWith(PrintedLine other) {
    double smaller = Math.min(box.getHeight(), other.box.getHeight());
    return !vertical
        && !other.vertical
        && zone == other.zone
        && Math.abs(baseline - other.baseline) < SAME_BASELINE * smaller;
  }

  private double height(PrintedLine other) {
    return Math.max(box.getHeight(), other.box.getHeight());
  }

  private double gap(PrintedLine other) {
    return Math.max(box.getMinX() - other.box.getMaxX(), other.box.getMinX() - box.getMaxX());
  }

  /** Both as one line. */
  PrintedLine joined(PrintedLine other) {
    boolean first = box.getMinX() <= other.box.getMinX();
    String both = first ? text + " " + other.text : other.text + " " + text;
    return new PrintedLine(both, box.createUnion(other.box), baseline, false, zone);
  }
}
