package dev.grille.lab.cases.families.sheets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.random.RandomGenerator;

/** What people put into boxes. */
public enum BoxMark {
  TICK,
  CROSS,
  /** All of the box, in strokes beside each other. */
  FILLED,
  /** A spot in the middle. */
  DOT,
  /** A tick that leaves the box. */
  LONG_TICK,
  /** One slanted stroke. */
  SLASH,
  /** A wave across. */
  WAVE,
  /** A small cross that keeps off the outline, as machines print it. */
  SMALL_CROSS,
  /** Hatching. */
  HATCH,
  /** A ring within the box. */
  LOOP,
  /** A cross that leaves the box. */
  WIDE_CROSS;

  /** What the reader may be tuned to. */
  public static final List<BoxMark> USUAL = List.of(TICK, CROSS, FILLED, DOT, LONG_TICK);

  /** What it is judged by. */
  public static final List<BoxMark> OTHER =
      List.of(SLASH, WAVE, SMALL_CROSS, HATCH, LOOP, WIDE_CROSS);

  /**
   * What somebody marks with.
   *
   * @param colour of it, paler for a pencil or a copy
   * @param width of its strokes
   */
  public record Hand(Color colour, double width) {
    private static final List<Color> PENS =
        List.of(
            new Color(20, 20, 24),
            new Color(24, 30, 120),
            new Color(20, 60, 160),
            new Color(150, 30, 40));

    /** A pen, or one time in three a pencil or a pale copy. */
    public static Hand random(RandomGenerator random) {
      if (random.nextInt(3) == 0) {
        int grey = random.nextInt(95, 155);
        return new Hand(new Color(grey, grey, grey + 4), random.nextDouble(1.4, 2.6));
      }
      return new Hand(PENS.get(random.nextInt(PENS.size())), random.nextDouble(1.5, 3.4));
    }
  }

  /** Draws it into a slot, a little off its middle. */
  public void draw(Page page, Slot s, Hand hand, RandomGenerator random) {
    double size = s.w() * random.nextDouble(0.82, 1.08);
    double x = s.x() + (s.w() - size) / 2 + random.nextGaussian() * 0.05 * s.w();
    double y = s.y() + (s.h() - size) / 2 + random.nextGaussian() * 0.05 * s.h();
    Path2D path = new Path2D.Double();
    switch (this) {
      case TICK -> line(path, random, 0.16, 0.5, 0.42, 0.82, 0.92, 0.1);
      case LONG_TICK -> line(path, random, 0.1, 0.4, 0.45, 0.85, 1.4, -0.35);
      case CROSS -> cross(path, random, 0.14);
      case SMALL_CROSS -> cross(path, random, 0.28);
      case WIDE_CROSS -> cross(path, random, -0.14);
      case SLASH -> line(path, random, 0.12, 0.9, 0.9, 0.1);
      case WAVE -> line(path, random, 0.08, 0.55, 0.3, 0.35, 0.5, 0.62, 0.72, 0.35, 0.95, 0.55);
      case FILLED -> strokes(path, random, Math.max(0.06, 0.7 * hand.width() / size));
      case HATCH -> strokes(path, random, 0.2);
      case DOT, LOOP -> {}
    }
    double centre = random.nextDouble(-0.06, 0.06);
    double dot = random.nextDouble(0.32, 0.5);
    double loop = random.nextDouble(0.5, 0.68);
    page.mark(
        pen -> {
          pen.graphics().translate(x, y);
          pen.graphics().scale(size, size);
          pen.graphics().setColor(hand.colour());
          pen.graphics()
              .setStroke(
                  new BasicStroke(
                      (float) (hand.width() / size),
                      BasicStroke.CAP_ROUND,
                      BasicStroke.JOIN_ROUND));
          if (this == DOT) {
            pen.graphics().fill(round(dot, centre));
          } else if (this == LOOP) {
            pen.graphics().draw(round(loop, centre));
          } else {
            pen.graphics().draw(path);
          }
          pen.graphics().scale(1 / size, 1 / size);
          pen.graphics().translate(-x, -y);
        });
  }

  /** Strikes out what stands in a slot: strokes to and fro over it and all around. */
  public static void strikeOut(Page page, Slot s, Hand hand, RandomGenerator random) {
    Path2D path = new Path2D.Double();
    path.moveTo(s.x() - 0.3 * s.w(), s.y() + 0.2 * s.h());
    for (int i = 1; i <= 7; i++) {
      double side = i % 2 == 0 ? -0.3 : 1.3;
      path.lineTo(
          s.x() + (side + random.nextDouble(-0.08, 0.08)) * s.w(),
          s.y() + (-0.1 + i * 0.17 + random.nextDouble(-0.05, 0.05)) * s.h());
    }
    page.mark(
        pen -> {
          pen.graphics().setColor(hand.colour());
          pen.graphics()
              .setStroke(
                  new BasicStroke(
                      (float) hand.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          pen.graphics().draw(path);
        });
  }

  private static Shape round(double size, double off) {
    return new Ellipse2D.Double(0.5 - size / 2 + off, 0.5 - size / 2 - off, size, size * 0.94);
  }

  /** A line through points x, y of a unit square, by an unsteady hand. */
  private static void line(Path2D path, RandomGenerator random, double... points) {
    for (int i = 0; i < points.length; i += 2) {
      double x = points[i] + random.nextGaussian() * 0.04;
      double y = points[i + 1] + random.nextGaussian() * 0.04;
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
  }

  private static void cross(Path2D path, RandomGenerator random, double from) {
    line(path, random, from, from, 1 - from, 1 - from);
    line(path, random, 1 - from, from, from, 1 - from);
  }

  private static void strokes(Path2D path, RandomGenerator random, double pitch) {
    double tilt = random.nextDouble(-0.15, 0.15);
    boolean down = true;
    for (double x = 0.1; x <= 0.92; x += pitch) {
      double top = 0.08 + random.nextDouble(-0.05, 0.05);
      double bottom = 0.92 + random.nextDouble(-0.05, 0.05);
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, top);
      } else {
        path.lineTo(x, down ? top : bottom);
      }
      path.lineTo(Math.max(0.04, Math.min(0.96, x + tilt * 0.3)), down ? bottom : top);
      down = !down;
    }
  }
}
