package dev.grille.vision.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins regions that are pieces of one line: the detector breaks large print between its
 * characters, lets the pieces overlap, and leaves a number before a line by itself. What should
 * stand apart is parted again by its ink, see {@link SeenLine#parts}.
 */
final class RegionJoiner {
  /** Between pieces, against their height; regions reach beyond their ink by half as much. */
  private static final double GAP = 0.3;

  /** The same of a piece that is hardly longer than high: the number of an item, a dash. */
  private static final double MARKER_GAP = 0.7;

  /** By which pieces may overlap, against their height: two characters. */
  private static final double OVERLAP = 2;

  /** Of one piece's height to the other's. */
  private static final double ALIKE = 1.5;

  /** How far the middle of one may lie beside the other's line, against the lower one's height. */
  private static final double ASIDE = 0.25;

  /** Degrees between the lines of pieces that are long enough to tell. */
  private static final double SAME_ANGLE = 6;

  /** Width against height of a piece that has an angle. */
  private static final double SLENDER = 2;

  /** Height against width of a piece of two characters one below the other, and more. */
  private static final double STANDING = 1.8;

  private RegionJoiner() {}

  /**
   * Joins what belongs together.
   *
   * @param regions read rightwards
   */
  static List<TextRegion> joined(List<TextRegion> regions) {
    List<TextRegion> joined = new ArrayList<>();
    for (TextRegion region : regions) {
      TextRegion grown = region;
      for (TextRegion whole = absorb(grown, joined); whole != null; whole = absorb(grown, joined)) {
        grown = whole;
      }
      joined.add(grown);
    }
    return joined;
  }

  /** The region with one of the others joined to it, which is taken out of them. */
  private static @Nullable TextRegion absorb(TextRegion region, List<TextRegion> others) {
    for (int i = 0; i < others.size(); i++) {
      TextRegion other = others.get(i);
      if (isStanding(region) && isStanding(other)) {
        // Columns side by side are two lines, pieces of a column lie on its length.
        if (isOneLine(region.read(1), other.read(1))) {
          others.remove(i);
          return union(region.read(1), other.read(1)).read(3);
        }
      } else if (isOneLine(region, other)) {
        others.remove(i);
        return union(region, other);
      }
    }
    return null;
  }

  private static boolean isStanding(TextRegion region) {
    return region.height() >= STANDING * region.width();
  }

  private static boolean isOneLine(TextRegion one, TextRegion other) {
    double low = Math.min(one.height(), other.height());
    double high = Math.max(one.height(), other.height());
    if (high > ALIKE * low || one.bend() != 0 || other.bend() != 0) {
      return false;
    }
    TextRegion longer = one.width() >= other.width() ? one : other;
    TextRegion shorter = longer == one ? other : one;
    boolean sameAngle =
        shorter.width() < SLENDER * shorter.height()
            || Math.abs(shorter.angle() - longer.angle()) <= SAME_ANGLE;
    double gap = Math.abs(longer.along(shorter)) - (longer.width() + shorter.width()) / 2;
    return sameAngle
        && Math.abs(longer.across(shorter)) <= ASIDE * low
        && gap <= (shorter.width() < SLENDER * low ? MARKER_GAP : GAP) * low
        && gap >= -OVERLAP * low
        && Math.abs(longer.along(shorter)) >= longer.width() / 2;
  }

  /** The smallest region along the longer one that holds both. */
  static TextRegion union(TextRegion one, TextRegion other) {
    TextRegion longer = one.width() >= other.width() ? one : other;
    TextRegion shorter = longer == one ? other : one;
    double along = longer.along(shorter) + longer.width() / 2;
    double across = longer.across(shorter) + longer.height() / 2;
    double from = Math.min(0, along - shorter.width() / 2);
    double to = Math.max(longer.width(), along + shorter.width() / 2);
    double top = Math.min(0, across - shorter.height() / 2);
    double bottom = Math.max(longer.height(), across + shorter.height() / 2);
    return longer.part(from, to, top, bottom);
  }
}
