package dev.grille.index;

import dev.grille.reader.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A template's places where they are expected in a picture, and which of them are seen there. The
 * picture is searched near each, so that nothing is missed but what looks otherwise.
 */
final class PlacedForm {
  /**
   * How far off a place may be, as a share of the picture's extent: as far as curled paper is from
   * flat.
   */
  private static final double NEAR = 0.012;

  /** Bits in which descriptors of one place may differ where it is known where that is. */
  private static final int MOST_BITS = 64;

  private final Signature own;
  private final float[] x;
  private final float[] y;
  private final boolean[] inside;
  private final boolean[] found;
  private final double near;

  private PlacedForm(Signature own, @Nullable Projection map, Extent extent) {
    this.own = own;
    near = NEAR * extent.longest();
    x = new float[own.size()];
    y = new float[own.size()];
    inside = new boolean[own.size()];
    found = new boolean[own.size()];
    for (int i = 0; map != null && i < own.size(); i++) {
      x[i] = (float) map.x(own.x()[i], own.y()[i]);
      y[i] = (float) map.y(own.x()[i], own.y()[i]);
      inside[i] = extent.holds(x[i], y[i]);
    }
  }

  /** The part of the picture in which anything was seen. */
  record Extent(float left, float top, float right, float bottom) {
    static Extent of(Signature seen) {
      float left = Float.POSITIVE_INFINITY;
      float top = Float.POSITIVE_INFINITY;
      float right = Float.NEGATIVE_INFINITY;
      float bottom = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < seen.size(); i++) {
        left = Math.min(left, seen.x()[i]);
        top = Math.min(top, seen.y()[i]);
        right = Math.max(right, seen.x()[i]);
        bottom = Math.max(bottom, seen.y()[i]);
      }
      return new Extent(left, top, right, bottom);
    }

    double longest() {
      return Math.max(right - left, bottom - top);
    }

    boolean holds(float x, float y) {
      return x >= left && x <= right && y >= top && y <= bottom;
    }
  }

  /**
   * Places a template.
   *
   * @param map to the picture, in pixels; null where none is known, then nothing of it is seen
   */
  static PlacedForm of(Signature own, @Nullable Projection map, Signature seen, Extent extent) {
    PlacedForm placed = new PlacedForm(own, map, extent);
    for (int i = 0; i < own.size(); i++) {
      placed.found[i] = placed.inside[i] && placed.isAmong(i, seen, seen.x(), seen.y());
    }
    return placed;
  }

  int size() {
    return own.size();
  }

  /** Whether the picture holds where a place is expected. */
  boolean isInside(int place) {
    return inside[place];
  }

  /** Whether it is seen there. */
  boolean isFound(int place) {
    return found[place];
  }

  /** Whether another form has the like in the same part of the picture. */
  boolean isIn(PlacedForm other, int place) {
    return isAmong(place, other.own, other.x, other.y);
  }

  private boolean isAmong(int place, Signature others, float[] othersX, float[] othersY) {
    for (int i = 0; i < othersX.length; i++) {
      if (Math.abs(othersX[i] - x[place]) <= near
          && Math.abs(othersY[i] - y[place]) <= near
          && own.distance(place, others, i) <= MOST_BITS) {
        return true;
      }
    }
    return false;
  }
}
