package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.documents.Gradients.Limits;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Finds what in a picture may be cards or sheets of paper: outlines whose sides lie on edges. */
final class PaperFinder {
  /** To which the longer side is brought, in pixels: a card's edges are straight at that size. */
  private static final double SIZE = 900;

  /** Of the picture's area, at least. */
  private static final double SMALLEST = 0.004;

  /** Edges on which sides lie. */
  private static final Limits CLEAR = new Limits(12, 36);

  /** The same where the ground beyond is quiet, as white paper under white paper is. */
  private static final Limits FAINT = new Limits(5, 15);

  /** Share of the sides that has to lie on faint edges. */
  private static final double WHOLLY = 0.8;

  /** Of two quadrilaterals that are one, what they have in common against both. */
  private static final double SAME = 0.85;

  /** How far apart, in pixels, corners of outlines are that become the same when they settle. */
  private static final double ALIKE = 2;

  /** Quadrilaterals that are settled, the largest of them: one takes some milliseconds. */
  private static final int MOST = 300;

  private final ColourSteps colours;
  private final Sides clear;
  private final Sides faint;
  private final double smallest;
  private final List<Quad> outlines = new ArrayList<>();
  private final List<Paper> merged = new ArrayList<>();

  private PaperFinder(Mat smooth) {
    smallest = SMALLEST * smooth.total();
    try (MatScope scope = new MatScope()) {
      Mat lab = scope.mat();
      Imgproc.cvtColor(smooth, lab, Imgproc.COLOR_BGR2Lab);
      colours = new ColourSteps(lab);
      List<Mat> channels = new ArrayList<>();
      Core.split(lab, channels);
      channels.forEach(scope::own);
      Gradients gradients = new Gradients(channels, scope);
      clear = Sides.on(gradients.edges(CLEAR, scope), colours);
      faint = Sides.on(gradients.edges(FAINT, scope), colours);
      Mat saturation = scope.mat();
      Imgproc.cvtColor(smooth, saturation, Imgproc.COLOR_BGR2HSV);
      Core.extractChannel(saturation, saturation, 1);
      channels.add(saturation);
      new Outlines(channels, gradients, smallest)
          .all().stream()
              .filter(Corners::isPlausible)
              .sorted(
                  Comparator.comparingDouble((Quad quad) -> Corners.area(quad.corners()))
                      .reversed())
              .forEach(this::settle);
    }
  }

  /**
   * The candidates, the largest first; they may lie within each other.
   *
   * @param picture 8-bit BGR
   */
  static List<Paper> find(Mat picture) {
    try (MatScope scope = new MatScope()) {
      double scale = Math.min(1, SIZE / Math.max(picture.cols(), picture.rows()));
      Mat small = Pixels.scaled(picture, scale, Imgproc.INTER_AREA, scope);
      Mat smooth = scope.mat();
      Imgproc.medianBlur(small, smooth, 5);
      double shift = (1 / scale - 1) / 2;
      return new PaperFinder(smooth)
          .merged.stream()
              .map(
                  p ->
                      new Paper(
                          scaled(p.quad(), 1 / scale, shift),
                          p.quality(),
                          p.step(),
                          p.area() / scale / scale))
              .sorted(Comparator.comparingDouble(Paper::area).reversed())
              .toList();
    }
  }

  /** What is looked for along edges of some strength. */
  private record Sides(SidesOnEdges edges, BandSearch bands) {
    static Sides on(Mat edges, ColourSteps colours) {
      EdgeMap map = new EdgeMap(edges);
      SidesOnEdges sides = new SidesOnEdges(map);
      return new Sides(sides, new BandSearch(map, sides, colours));
    }
  }

  /** Settles an outline on edges, unless the same one was settled before, or {@link #MOST}. */
  private void settle(Quad rough) {
    boolean isNew = outlines.stream().noneMatch(before -> isSame(rough, before));
    Sides sides = isNew && outlines.size() < MOST ? sides(rough) : null;
    if (sides == null) {
      return;
    }
    outlines.add(rough);
    Quad quad = sides.edges().settled(rough);
    Paper paper = paper(sides, quad);
    if (paper.area() >= smallest && isWholly(paper, sides)) {
      add(paper);
      for (int side = 0; side < 4; side++) {
        sides
            .bands()
            .widened(quad, side)
            .map(wide -> paper(sides, wide))
            .filter(wide -> isWholly(wide, sides) && (sides == clear || isFaint(wide.quad())))
            .ifPresent(this::add);
      }
    }
  }

  /** The edges on which an outline lies; null for none. */
  private @Nullable Sides sides(Quad rough) {
    if (clear.edges().hold(rough)) {
      return clear;
    }
    return isFaint(rough) ? faint : null;
  }

  private boolean isFaint(Quad quad) {
    return faint.edges().hold(quad) && faint.edges().isQuietBeyond(quad);
  }

  private boolean isWholly(Paper paper, Sides sides) {
    return sides == clear || paper.quality() >= WHOLLY;
  }

  private static boolean isSame(Quad one, Quad other) {
    return IntStream.range(0, 4)
        .allMatch(
            i ->
                Math.abs(one.corners().get(i).x() - other.corners().get(i).x()) <= ALIKE
                    && Math.abs(one.corners().get(i).y() - other.corners().get(i).y()) <= ALIKE);
  }

  private Paper paper(Sides sides, Quad quad) {
    double area = Corners.area(quad.corners());
    return new Paper(quad, sides.edges().quality(quad), colours.step(quad), area);
  }

  /** Adds a candidate, or puts it in the place of one that is the same and less likely. */
  private void add(Paper paper) {
    for (int i = 0; i < merged.size(); i++) {
      Paper other = merged.get(i);
      if (paper.overlap(other) >= SAME) {
        if (paper.beats(other)) {
          merged.set(i, paper);
        }
        return;
      }
    }
    merged.add(paper);
  }

  private static Quad scaled(Quad quad, double by, double shift) {
    List<Point> corners =
        quad.corners().stream()
            .map(p -> new Point(p.x() * by + shift, p.y() * by + shift))
            .toList();
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }
}
