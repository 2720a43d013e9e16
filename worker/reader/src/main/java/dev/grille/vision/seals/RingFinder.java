package dev.grille.vision.seals;

import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Point;

/** Finds rings of ink: circles and ellipses that are drawn nearly all around, with ink within. */
final class RingFinder {
  /** Share of an ellipse that has to be drawn: worn and badly inked seals have gaps. */
  private static final double DRAWN = 0.7;

  /** Share of it that has to lie in the picture. */
  private static final double SHOWN = 0.6;

  /** Places around an ellipse that are looked at. */
  private static final int PLACES = 180;

  /** How far from a rough ellipse its line is looked for, against the half axes. */
  private static final double NEAR = 0.1;

  /** Times that this is done. */
  private static final int ROUNDS = 3;

  /** Where its line may lie, against the half axes: a pen is round, and paper is not flat. */
  private static final double INNER = 0.93;

  private static final double OUTER = 1.025;

  /** Half axes of a seal, the shorter against the longer, at least; flatter ones are none. */
  private static final double FLATTEST = 0.45;

  /** Share of the area within that has ink: a frame has less, a disc or a picture has more. */
  private static final double LEAST_INK = 0.03;

  private static final double MOST_INK = 0.6;

  /** The area within that is looked at for ink, against the half axes. */
  private static final double WITHIN = 0.88;

  /** Rings whose middles are nearer than that, against the half axes, are one seal's. */
  private static final double SAME = 0.4;

  private final byte[] ink;
  private final int width;
  private final int height;

  /** Looks in a mask of ink, 255 where there is some. */
  RingFinder(Mat mask) {
    ink = Pixels.bytes(mask);
    width = mask.cols();
    height = mask.rows();
  }

  private record Drawn(Ring ring, double share) {}

  /** The outermost ring of each seal among the outlines of some areas of ink. */
  List<Ring> find(List<List<Point>> hulls, double least) {
    List<Drawn> drawn = new ArrayList<>();
    for (List<Point> hull : hulls) {
      List<Point> inner = hull.stream().filter(this::isWithin).toList();
      Ring ring = settled(Ring.through(inner));
      if (ring != null && ring.b() >= least && ring.b() >= FLATTEST * ring.a()) {
        double share = drawn(ring);
        if (share >= DRAWN && isInked(ring)) {
          drawn.add(new Drawn(ring, share));
        }
      }
    }
    drawn.sort(Comparator.comparingDouble((Drawn d) -> -d.ring.a() * d.ring.b()));
    List<Ring> rings = new ArrayList<>();
    for (Drawn one : drawn) {
      Ring ring = one.ring;
      boolean known =
          rings.stream()
              .anyMatch(
                  other ->
                      Math.hypot(other.x() - ring.x(), other.y() - ring.y()) < SAME * other.b());
      if (!known) {
        rings.add(ring);
      }
    }
    return rings;
  }

  /**
   * The ellipse on which the outermost ink lies all around: a worn ring is found by a part of it.
   */
  private @Nullable Ring settled(@Nullable Ring rough) {
    Ring ring = rough;
    for (int round = 0; round < ROUNDS && ring != null && ring.b() > 4; round++) {
      List<Point> outer = new ArrayList<>();
      for (int i = 0; i < PLACES; i++) {
        double t = 2 * Math.PI * i / PLACES;
        double step = 0.7 / ring.a();
        double r = 1 + NEAR;
        while (r > 1 - NEAR && !isInk(ring.at(t, r))) {
          r -= step;
        }
        Point p = ring.at(t, r);
        if (r > 1 - NEAR && isWithin(p)) {
          outer.add(p);
        }
      }
      ring = Ring.through(outer);
    }
    return ring;
  }

  private boolean isWithin(Point p) {
    return p.x > 2 && p.y > 2 && p.x < width - 3 && p.y < height - 3;
  }

  /** Which share of what the picture shows of an ellipse is drawn; 0 where it shows too little. */
  private double drawn(Ring ring) {
    int shown = 0;
    int seen = 0;
    double step = 0.7 / ring.a();
    for (int i = 0; i < PLACES; i++) {
      double t = 2 * Math.PI * i / PLACES;
      if (isWithin(ring.at(t, 1))) {
        shown++;
        boolean any = false;
        for (double r = INNER; r <= OUTER && !any; r += step) {
          any = isInk(ring.at(t, r));
        }
        seen += any ? 1 : 0;
      }
    }
    return shown < SHOWN * PLACES ? 0 : seen / (double) shown;
  }

  private boolean isInked(Ring ring) {
    int all = 0;
    int inked = 0;
    for (double r = 0.05; r < WITHIN; r += 2 / ring.a()) {
      int places = (int) Math.ceil(Math.PI * r * ring.a());
      for (int i = 0; i < places; i++) {
        Point p = ring.at(2 * Math.PI * i / places, r);
        if (isWithin(p)) {
          all++;
          inked += isInk(p) ? 1 : 0;
        }
      }
    }
    return inked > LEAST_INK * all && inked < MOST_INK * all;
  }

  private boolean isInk(Point p) {
    int px = (int) Math.round(p.x);
    int py = (int) Math.round(p.y);
    return px >= 0 && py >= 0 && px < width && py < height && ink[py * width + px] != 0;
  }
}
