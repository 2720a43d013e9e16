package dev.grille.vision.pages;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.score.LineFeatures;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Reads all the text of a page. Belongs to one thread. */
public final class PageReader {
  /** To which a page is brought for a first look, its longer side, in pixels. */
  private static final int COARSE = 1280;

  /** To which it is brought where its lines are small. */
  private static final int FINE = 4800;

  /** Lines less high than this in what was looked at are lost or fused, in pixels. */
  private static final double SMALL = 14;

  private final RegionFinder finder;
  private final PageDirection direction;
  private final TextRecognizer recognizer;
  private final LineScoreModel scores;
  private final LineScoreListener listener;

  /**
   * Reads by these engines, which stay the caller's.
   *
   * @param listener is told what each score rests on
   */
  public PageReader(OcrEngines engines, LineScoreModel scores, LineScoreListener listener) {
    this.scores = scores;
    this.listener = listener;
    recognizer = engines.recognizer(Engine.PP_OCR, Language.MIXED);
    finder = new RegionFinder(engines.mapper());
    direction = new PageDirection(engines.classifier(), recognizer);
  }

  /**
   * Reads a page.
   *
   * @param picture 8-bit BGR, as its file says that it is to be shown
   */
  public ReadPage read(Mat picture, TextOptions options) {
    try (MatScope scope = new MatScope()) {
      long start = System.nanoTime();
      List<TextRegion> seen = finder.find(picture, COARSE);
      int quarters = options.upright() ? 0 : direction.quarters(picture, seen);
      Mat page = turned(picture, quarters, scope);
      boolean sideways = quarters % 2 != 0;
      double scale = COARSE / (double) Math.max(page.cols(), page.rows());
      double height = median(seen.stream().map(TextRegion::height).toList()) * Math.min(1, scale);
      if (scale < 1 && height < SMALL && !seen.isEmpty()) {
        seen = finder.find(page, FINE);
      } else if (sideways) {
        seen = finder.find(page, COARSE);
      } else if (quarters == 2) {
        seen = seen.stream().map(region -> opposite(region, page)).toList();
      }
      double skew = skew(seen);
      Duration detection = Duration.ofNanos(System.nanoTime() - start);
      List<LineReading> lines = new ArrayList<>();
      PageLineReader reader = new PageLineReader(new LineCutter(page), recognizer);
      List<TextRegion> rightwards = seen.stream().map(r -> rightwards(r, skew)).toList();
      for (TextRegion region : RegionJoiner.joined(rightwards)) {
        if (region.height() >= options.minSize()) {
          lines.addAll(reader.read(region));
        }
      }
      Homography back = toPicture(picture, quarters);
      List<TextLine> ordered =
          ReadingOrder.of(ItemMarks.joined(PartedWords.joined(lines)), LineReading::region, skew)
              .stream()
              .map(line -> line(line, back))
              .toList();
      PageText text = new PageText(picture.cols(), picture.rows(), 90 * quarters, skew, ordered);
      return new ReadPage(text, detection);
    }
  }

  private TextLine line(LineReading reading, Homography back) {
    TextRegion shown = reading.vertical() ? reading.region().read(3) : reading.region();
    LineFeatures features = reading.features();
    TextLine line =
        new TextLine(
            reading.text(),
            moved(shown.quad(), back),
            Math.round(10_000 * scores.probability(features)) / 100.0,
            reading.region().prob(),
            reading.vertical());
    listener.scored(line, features);
    return line;
  }

  /** A line that lies, read from its left; one that stands, as it would lie: the shorter way. */
  private static TextRegion rightwards(TextRegion region, double skew) {
    TextRegion lying =
        Math.abs(Math.cos(Math.toRadians(region.angle() - skew))) > Math.sqrt(0.5)
            ? region
            : region.read(1);
    return Math.cos(Math.toRadians(lying.angle() - skew)) > 0 ? lying : lying.read(2);
  }

  /** The angle that most of the lines' length has, in degrees clockwise. */
  private static double skew(List<TextRegion> regions) {
    List<TextRegion> lying =
        regions.stream()
            .filter(region -> region.width() >= 3 * region.height())
            .filter(region -> Math.abs(angle(region)) < 30)
            .sorted(Comparator.comparingDouble(PageReader::angle))
            .toList();
    double half = lying.stream().mapToDouble(TextRegion::width).sum() / 2;
    for (TextRegion region : lying) {
      half -= region.width();
      if (half <= 0) {
        return angle(region);
      }
    }
    return 0;
  }

  private static double angle(TextRegion region) {
    return region.angle() - 180 * Math.round(region.angle() / 180);
  }

  private static Mat turned(Mat picture, int quarters, MatScope scope) {
    if (quarters == 0) {
      return picture;
    }
    Mat page = scope.mat();
    int how =
        switch (quarters) {
          case 1 -> Core.ROTATE_90_COUNTERCLOCKWISE;
          case 2 -> Core.ROTATE_180;
          default -> Core.ROTATE_90_CLOCKWISE;
        };
    Core.rotate(picture, page, how);
    return page;
  }

  private static TextRegion opposite(TextRegion region, Mat page) {
    return new TextRegion(
        page.cols() - 1 - region.x(),
        page.rows() - 1 - region.y(),
        region.width(),
        region.height(),
        region.angle(),
        -region.bend(),
        region.prob());
  }

  /** From the page as it is read to the picture as it came. */
  private static Homography toPicture(Mat picture, int quarters) {
    double right = picture.cols() - 1;
    double bottom = picture.rows() - 1;
    return switch (quarters) {
      case 1 -> Homography.of(0, -1, right, 1, 0, 0, 0, 0, 1);
      case 2 -> Homography.of(-1, 0, right, 0, -1, bottom, 0, 0, 1);
      case 3 -> Homography.of(0, 1, 0, -1, 0, bottom, 0, 0, 1);
      default -> Homography.IDENTITY;
    };
  }

  private static Quad moved(Quad quad, Homography map) {
    return new Quad(
        moved(quad.upperLeft(), map),
        moved(quad.upperRight(), map),
        moved(quad.lowerRight(), map),
        moved(quad.lowerLeft(), map));
  }

  private static Point moved(Point point, Homography map) {
    return new Point(map.mapX(point.x(), point.y()), map.mapY(point.x(), point.y()));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
