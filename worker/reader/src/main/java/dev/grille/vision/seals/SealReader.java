package dev.grille.vision.seals;

import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.documents.Outline;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.pages.LineReading;
import dev.grille.vision.pages.PageLineReader;
import dev.grille.vision.pages.PageReader;
import dev.grille.vision.pages.TextRegion;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** Lays seals out in straight lines and reads them. Belongs to one thread. */
public final class SealReader {
  /** Probability of a text along a ring that leaves no doubt which way up the seal is. */
  private static final double SURE = 0.7;

  /** White between letters of a ring that are further apart, against their height. */
  private static final double GAP = 0.25;

  /** Around letters that are cut out, against their height. */
  private static final double AROUND = 0.1;

  /** The same of digits, which are smaller and whose edges are not as clear. */
  private static final double AROUND_DIGITS = 0.25;

  /** How far a line's middle may lie beside the seal's, against half its width. */
  private static final double ASIDE = 0.15;

  /** How far above the seal's middle a line within may stand, against half its height. */
  private static final double ABOVE = 0.3;

  /** How far lines within may lean without being levelled, in radians. */
  private static final double LEVEL = Math.toRadians(1.2);

  /** Length of a line that tells how it leans, against its height. */
  private static final double LONG = 2.5;

  /** Score of a line within that is one rather than what is left of something else, in percent. */
  private static final double LIKELY = 50;

  /** How far below it such a line may reach; what reaches further stands along the ring. */
  private static final double BELOW = 0.86;

  /** Beside a name along a ring that is still its own, against its height. */
  private static final double BESIDE = 0.3;

  private final PageReader pages;
  private final TextRecognizer recognizer;
  private final LineScoreModel scores;

  /** Reads by these engines, which stay the caller's. */
  public SealReader(OcrEngines engines, LineScoreModel scores) {
    this.pages = new PageReader(engines, scores, LineScoreListener.NO_OP);
    this.recognizer = engines.recognizer(Engine.PP_OCR, Language.MIXED);
    this.scores = scores;
  }

  /** A line set from pieces of a seal, and what it says. */
  record SetLine(Mat pixels, SealLine line) {}

  /**
   * Reads a seal.
   *
   * @param picture 8-bit BGR
   * @param upwards where up is on its page, in radians clockwise from rightwards in the picture
   * @param scope owns what is laid out
   */
  public LaidSeal read(Mat picture, FoundSeal seal, double upwards, MatScope scope) {
    LaidSeal best = null;
    for (double turn : turns(picture, seal, upwards)) {
      FoundSeal upright = seal.turned(turn);
      LaidSeal laid =
          seal.outline() == Outline.RECTANGLE
              ? square(picture, upright, scope)
              : round(picture, upright, scope);
      if (best == null || probability(laid) > probability(best)) {
        best = laid;
      }
      if (probability(best) >= SURE) {
        break;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static double probability(LaidSeal laid) {
    return laid.ring().isEmpty() ? 0 : laid.ring().get(0).probability();
  }

  /** The turns by which it may stand upright, the likeliest first: as its page does. */
  private static List<Double> turns(Mat picture, FoundSeal seal, double upwards) {
    Outline outline = seal.outline();
    if (outline == Outline.CIRCLE) {
      try (MatScope scope = new MatScope()) {
        SealPlane plane = SealPlane.of(picture, seal, scope);
        RingStrip strip = RingStrip.of(plane, RingStrip.NAME, scope);
        Integer lowest = RingText.lowest(strip);
        return List.of(lowest == null ? 0 : strip.angle(lowest) - Math.PI / 2);
      }
    }
    List<Double> turns =
        outline == Outline.ELLIPSE
            ? List.of(0.0, Math.PI)
            : List.of(0.0, Math.PI / 2, Math.PI, -Math.PI / 2);
    return turns.stream()
        .sorted(
            Comparator.comparingDouble(turn -> -Math.cos(seal.turned(turn).upwards() - upwards)))
        .toList();
  }

  private LaidSeal round(Mat picture, FoundSeal seal, MatScope scope) {
    try (MatScope own = new MatScope()) {
      SealPlane plane = SealPlane.of(picture, seal, own);
      Mat inside = inside(plane, own);
      List<SealLine> inner = inner(plane, inside);
      double lean = lean(plane, inner);
      FoundSeal level = seal;
      if (Math.abs(lean) > LEVEL) {
        level = seal.turned(lean);
        plane = SealPlane.of(picture, level, own);
        inside = inside(plane, own);
        inner = inner(plane, inside);
      }
      SealPlane outer = SealInside.without(plane, inner, own);
      RingStrip strip = RingStrip.of(outer, RingStrip.NAME, own);
      RingText text = RingText.upper(strip);
      SetLine ring = text == null ? null : read(upright(strip, text, AROUND, own));
      SetLine number = text == null ? null : number(outer, strip, text, own);
      LaidOut laid = new LaidOut(inside);
      inner.forEach(laid::within);
      if (number != null) {
        laid.below(number);
      }
      return laid.seal(level, ring, scope);
    }
  }

  private static Mat inside(SealPlane plane, MatScope scope) {
    RingStrip raw = RingStrip.of(plane, RingStrip.NAME, scope);
    return SealInside.of(plane, raw, RingText.upper(raw), scope);
  }

  /**
   * By how much a seal's own plane is turned against its longest line. A ring that is seen from
   * aside is an ellipse, and an ellipse is another one: which of its diameters is level only the
   * lines tell.
   */
  private static double lean(SealPlane plane, List<SealLine> inner) {
    return inner.stream()
        .max(Comparator.comparingDouble(SealLine::length))
        .filter(line -> line.length() > LONG * line.height())
        .map(
            line ->
                Math.atan2(Math.sin(line.angle()) / plane.b(), Math.cos(line.angle()) / plane.a()))
        .orElse(0.0);
  }

  /** The number along the lower part of a ring, which is read from within; null without one. */
  private @Nullable SetLine number(
      SealPlane plane, RingStrip strip, RingText name, MatScope scope) {
    RingStrip outer = RingStrip.of(plane, RingStrip.NUMBER, scope);
    double scale = outer.width() / (double) strip.width();
    int room = (int) (BESIDE * name.height());
    int begin = (int) (name.begin() * scale) - room;
    int end = (int) (name.end() * scale) + room;
    int from = end - outer.width();
    RingStrip dark = outer.darkened(RingText.below(outer), from, begin, scope);
    RingText text = RingText.lower(dark, begin, end);
    if (text == null) {
      return null;
    }
    SetLine read = read(Sheet.upsideDown(upright(dark, text, AROUND_DIGITS, scope), scope));
    boolean told = read != null && 100 * read.line().probability() >= LIKELY;
    return told && hasLetters(read.line().text()) ? read : null;
  }

  /** The lines within a seal: across its middle and below. */
  private List<SealLine> inner(SealPlane plane, Mat inside) {
    List<SealLine> lines = new ArrayList<>();
    if (!SealInside.isInked(inside)) {
      return lines;
    }
    try (MatScope scope = new MatScope()) {
      Mat colour = scope.mat();
      Imgproc.cvtColor(inside, colour, Imgproc.COLOR_GRAY2BGR);
      for (TextLine line : pages.read(colour, new TextOptions(0, true)).text().lines()) {
        Box box = Box.around(line.quad());
        boolean across =
            Math.abs(box.centreX() - plane.middleX()) < ASIDE * plane.a()
                && box.centreY() > plane.middleY() - ABOVE * plane.b()
                && box.bottom() < plane.middleY() + BELOW * plane.b();
        boolean told = line.score() >= LIKELY && hasLetters(line.text());
        if (across && told && !line.vertical()) {
          lines.add(new SealLine(line.text(), line.quad(), line.score() / 100));
        }
      }
    }
    return lines;
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The text along a ring as a line, its letters no further apart than in other lines. */
  private static Mat upright(RingStrip strip, RingText text, double around, MatScope scope) {
    int room = (int) Math.round(around * text.height());
    int top = Math.max(0, text.top() - room);
    int bottom = Math.min(strip.height(), text.bottom() + room);
    List<Mat> pieces = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    int last = text.begin();
    for (int[] run : text.runs()) {
      Mat piece = Sheet.white(run[1] - run[0], bottom - top, scope);
      for (int x = run[0]; x < run[1]; x++) {
        int from = Math.floorMod(x, strip.width());
        Mat column = scope.own(strip.pixels().submat(new Rect(from, top, 1, bottom - top)));
        column.copyTo(scope.own(piece.submat(new Rect(x - run[0], 0, 1, bottom - top))));
      }
      pieces.add(piece);
      gaps.add(Math.min(GAP, (run[0] - last) / (double) text.height()));
      last = run[1];
    }
    return Sheet.line(pieces, gaps, text.height(), scope);
  }

  private @Nullable SetLine read(Mat line) {
    try (MatScope scope = new MatScope()) {
      Mat colour = scope.mat();
      Imgproc.cvtColor(line, colour, Imgproc.COLOR_GRAY2BGR);
      TextRegion region =
          new TextRegion(
              (line.cols() - 1) / 2.0, (line.rows() - 1) / 2.0, line.cols(), line.rows(), 0, 1);
      List<LineReading> read = new PageLineReader(colour, recognizer).read(region);
      if (read.isEmpty()) {
        return null;
      }
      StringBuilder text = new StringBuilder();
      double probability = 1;
      for (LineReading part : read) {
        text.append(part.text());
        probability = Math.min(probability, scores.probability(part.features()));
      }
      return new SetLine(
          line, new SealLine(text.toString(), Sheet.letters(line).quad(), probability));
    }
  }

  /** The letters of a square seal in one line: columns from the right, each from above. */
  private LaidSeal square(Mat picture, FoundSeal seal, MatScope scope) {
    try (MatScope own = new MatScope()) {
      SealPlane plane = SealPlane.of(picture, seal, own);
      List<Mat> letters = SquareLetters.of(plane, own);
      List<Double> gaps = new ArrayList<>();
      double height = 1;
      for (Mat letter : letters) {
        gaps.add(gaps.isEmpty() ? 0 : GAP / 2);
        height = Math.max(height, letter.rows());
      }
      SetLine ring = letters.isEmpty() ? null : read(Sheet.line(letters, gaps, height, own));
      return new LaidOut(Sheet.white(plane.ink().cols(), plane.ink().rows(), own))
          .seal(seal, ring, scope);
    }
  }
}
