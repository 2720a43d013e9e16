package dev.grille.lab.training.lines;

import java.util.random.RandomGenerator;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What stands on paper beside and across a line's print: rules, seals, a tinted ground, dirt. */
final class Obstacles {
  private final Mat ink;
  private final Impression print;
  private final RandomGenerator random;

  Obstacles(Mat ink, Impression print, RandomGenerator random) {
    this.ink = ink;
    this.print = print;
    this.random = random;
  }

  /** Adds some of them, or none. */
  void add() {
    if (random.nextInt(6) == 0) {
      rule();
    }
    if (random.nextInt(14) == 0) {
      upright();
    }
    if (random.nextInt(16) == 0) {
      seal();
    }
    if (random.nextInt(12) == 0) {
      ground();
    }
    if (random.nextInt(10) == 0) {
      dirt();
    }
  }

  /** A rule below or above, seldom through the line; broken where it is dotted. */
  private void rule() {
    double height = print.textHeight();
    double away = height * random.nextDouble(0.05, 0.5);
    double y =
        switch (random.nextInt(6)) {
          case 0 -> print.top() + height * random.nextDouble(0.1, 0.9);
          case 1, 2 -> print.top() - away;
          default -> print.bottom() + away;
        };
    double slope = random.nextDouble(-0.01, 0.01) * ink.cols();
    int thick = (int) Math.max(1, height * random.nextDouble(0.02, 0.1));
    double strength = random.nextDouble(0.25, 1);
    boolean dotted = random.nextInt(4) == 0;
    int step = dotted ? (int) Math.max(2, height * random.nextDouble(0.1, 0.4)) : ink.cols();
    for (int x = 0; x < ink.cols(); x += dotted ? 2 * step : step) {
      double along = x / (double) ink.cols();
      double end = Math.min(1, (x + step) / (double) ink.cols());
      stroke(
          new Point(x, y + slope * along),
          new Point(end * ink.cols(), y + slope * end),
          thick,
          strength);
    }
  }

  private void upright() {
    double height = print.textHeight();
    boolean before = random.nextBoolean();
    double away = height * random.nextDouble(0.2, 0.5);
    double x = before ? print.left() - away : print.right() + away;
    stroke(
        new Point(x, 0),
        new Point(x + random.nextDouble(-2, 2), ink.rows()),
        (int) Math.max(1, height * random.nextDouble(0.03, 0.1)),
        random.nextDouble(0.3, 1));
  }

  private void seal() {
    double height = print.textHeight();
    Mat mark = Mat.zeros(ink.size(), ink.type());
    Point middle =
        new Point(random.nextDouble(0, ink.cols()), random.nextDouble(-0.5, 1.5) * ink.rows());
    int radius = (int) (height * random.nextDouble(1, 3.5));
    Scalar strength = new Scalar(random.nextDouble(0.15, 0.5));
    Imgproc.circle(
        mark,
        middle,
        radius,
        strength,
        (int) Math.max(1, height * random.nextDouble(0.05, 0.2)),
        Imgproc.LINE_AA);
    Core.max(ink, mark, ink);
    mark.release();
  }

  private void ground() {
    double angle = random.nextDouble(0, Math.PI);
    double period = print.textHeight() * random.nextDouble(0.1, 0.6);
    double strength = random.nextDouble(0.05, 0.22);
    int thick = (int) Math.max(1, period * random.nextDouble(0.1, 0.4));
    Mat mark = Mat.zeros(ink.size(), ink.type());
    double reach = Math.hypot(ink.cols(), ink.rows());
    for (double at = -reach; at < reach; at += Math.max(2, period)) {
      double x = ink.cols() / 2.0 + at * Math.cos(angle);
      double y = ink.rows() / 2.0 + at * Math.sin(angle);
      Imgproc.line(
          mark,
          new Point(x - reach * Math.sin(angle), y + reach * Math.cos(angle)),
          new Point(x + reach * Math.sin(angle), y - reach * Math.cos(angle)),
          new Scalar(strength),
          thick);
    }
    Core.max(ink, mark, ink);
    mark.release();
  }

  private void dirt() {
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      Mat mark = Mat.zeros(ink.size(), ink.type());
      Imgproc.ellipse(
          mark,
          new Point(random.nextDouble(0, ink.cols()), random.nextDouble(0, ink.rows())),
          new Size(
              print.textHeight() * random.nextDouble(0.02, 0.4),
              print.textHeight() * random.nextDouble(0.01, 0.08)),
          random.nextDouble(0, 180),
          0,
          360,
          new Scalar(random.nextDouble(0.1, 0.6)),
          -1);
      Core.max(ink, mark, ink);
      mark.release();
    }
  }

  private void stroke(Point from, Point to, int thick, double strength) {
    Mat mark = Mat.zeros(ink.size(), ink.type());
    Imgproc.line(mark, from, to, new Scalar(strength), thick);
    Core.max(ink, mark, ink);
    mark.release();
  }
}
