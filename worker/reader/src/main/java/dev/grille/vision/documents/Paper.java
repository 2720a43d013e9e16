package dev.grille.vision.documents;

import dev.grille.contracts.Quad;

/**
 * A quadrilateral in a picture that may be a card or a sheet of paper.
 *
 * @param quad in pixels of the picture; the first corner is the upper left one, as the picture lies
 * @param quality how much of its sides lies on edges, 0 to 1
 * @param step how much the ground beyond its sides differs in colour, in units of 8-bit CIE Lab
 * @param area in pixels
 */
record Paper(Quad quad, double quality, double step, double area) {
  /** Difference of colours between paper and what it lies on, in units of 8-bit CIE Lab. */
  static final double OTHER = 7;

  /** What a step e times as large weighs against sides on edges, from 0 to 1. */
  private static final double STEP = 0.1;

  /** What an area e times as large does. */
  private static final double OUTER = 0.2;

  /** What a band beyond one side may take from sides on edges. */
  private static final double BAND_LOSS = 0.03;

  /** Whether it lies on something else; a frame is printed on the same paper. */
  boolean isSheet() {
    return step >= OTHER;
  }

  /** What both have in common against both, 0 to 1. */
  double overlap(Paper other) {
    return Corners.shared(quad, other.quad);
  }

  /** Whether it is likelier to be a sheet than another, with which it shares most of its area. */
  boolean beats(Paper other) {
    boolean beats;
    if (isSheet() != other.isSheet()) {
      beats = isSheet();
    } else if (Corners.isWithoutBand(quad, other.quad)) {
      beats = quality > other.quality + BAND_LOSS;
    } else if (Corners.isWithoutBand(other.quad, quad)) {
      beats = quality + BAND_LOSS >= other.quality;
    } else {
      beats = likelihood() > other.likelihood();
    }
    return beats;
  }

  /**
   * Sides on edges; of those that are as good the ones where more of the colour changes, as it does
   * less at frames, shadows and holders, and the outer ones, since sheets have bands and frames
   * within them.
   */
  private double likelihood() {
    return quality + STEP * Math.log(Math.max(1, step)) + OUTER * Math.log(area);
  }
}
