package dev.grille.lab.cases.documents.desks;

import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Documents that lie together.
 *
 * @param width in millimetres
 * @param height in millimetres
 * @param laid from the lowest to the uppermost
 */
public record Desk(double width, double height, List<Laid> laid) {
  /** Tries to put one document down before the desk is made larger. */
  private static final int TRIES = 60;

  /** Share of a desk that documents take at most. */
  private static final double FILLED = 0.62;

  /** Between documents that do not overlap, in millimetres. */
  private static final double APART = 3;

  public Desk {
    laid = List.copyOf(laid);
  }

  /**
   * Lays documents down by chance.
   *
   * @param documents turned as they are to lie
   * @param overlap how much of a document another one may cover, 0 to 1
   */
  static Desk of(List<Laid> documents, double overlap, RandomGenerator random) {
    double all = documents.stream().mapToDouble(one -> one.width() * one.height()).sum();
    double aspect = random.nextDouble(0.72, 1.4);
    double width = Math.sqrt(all / FILLED * aspect);
    double height = width / aspect;
    while (true) {
      List<Laid> laid = new ArrayList<>();
      for (Laid document : documents) {
        Laid placed = place(document, laid, width, height, overlap, random);
        if (placed == null) {
          break;
        }
        laid.add(placed);
      }
      if (laid.size() == documents.size()) {
        return new Desk(width, height, laid);
      }
      width *= 1.06;
      height *= 1.06;
    }
  }

  private static @org.jspecify.annotations.Nullable Laid place(
      Laid document,
      List<Laid> others,
      double width,
      double height,
      double overlap,
      RandomGenerator random) {
    double turn = Math.toRadians(document.turn());
    double c = Math.abs(Math.cos(turn));
    double s = Math.abs(Math.sin(turn));
    double halfW = (document.width() * c + document.height() * s) / 2 + APART;
    double halfH = (document.width() * s + document.height() * c) / 2 + APART;
    if (2 * halfW >= width || 2 * halfH >= height) {
      return null;
    }
    for (int i = 0; i < TRIES; i++) {
      Laid placed =
          document.at(
              random.nextDouble(halfW, width - halfW), random.nextDouble(halfH, height - halfH));
      if (others.stream().allMatch(other -> fits(placed, other, overlap))) {
        return placed;
      }
    }
    return null;
  }

  private static boolean fits(Laid one, Laid other, double overlap) {
    double reach =
        (Math.hypot(one.width(), one.height()) + Math.hypot(other.width(), other.height())) / 2;
    if (one.distance(other) > reach) {
      return true;
    }
    Area common = one.area();
    common.intersect(other.area());
    if (common.isEmpty()) {
      return true;
    }
    var box = common.getBounds2D();
    // The box around what is common is more than that: documents overlap by a little less.
    double covered = box.getWidth() * box.getHeight();
    double smaller = Math.min(one.width() * one.height(), other.width() * other.height());
    return covered <= overlap * smaller;
  }
}
