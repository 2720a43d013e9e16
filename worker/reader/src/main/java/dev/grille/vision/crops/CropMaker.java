package dev.grille.vision.crops;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.Comb;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.InkColour;
import dev.grille.vision.pixels.Pixels;
import dev.grille.vision.pixels.RuleEraser;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Makes the crop that the recogniser sees: the value's ink alone, black on white, with a border.
 */
public final class CropMaker {
  private static final double ROOM = 0.12;

  private static final int MAX_WIDTH = 3800;

  private final Cropper cropper;
  private final SeenField seen;
  private final InkLine line;
  private final Box box;

  /** Prepares for one line of a field's ink. */
  public CropMaker(Cropper cropper, SeenField seen, InkLine line) {
    this.cropper = cropper;
    this.seen = seen;
    this.line = line;
    this.box = line.box();
  }

  /**
   * Makes a crop.
   *
   * @param pass how it will be read
   * @return 8-bit, continuous, owned by the scope; three channels (BGR) as photographed, else grey
   */
  public Mat make(RecognitionPass pass, MatScope scope) {
    if (line.cells().isEmpty()) {
      return make(pass, box, scope);
    }
    try (MatScope inner = new MatScope()) {
      // Recognisers read along lines: the column is laid on its side, its characters upright.
      List<Mat> cells = new ArrayList<>();
      for (Box cell : line.cells()) {
        Box whole = new Box(box.left(), cell.top(), box.right(), cell.bottom());
        cells.add(square(make(pass, whole, inner), inner));
      }
      Mat crop = scope.mat();
      Core.hconcat(cells, crop);
      return crop;
    }
  }

  /** The cells of a line as they are in a crop that {@link #make} makes. */
  public Comb comb(RecognitionPass pass) {
    if (!line.cells().isEmpty()) {
      return Comb.NONE;
    }
    Box region = region(box);
    int border = pass.preparation() == Preparation.COLOUR ? 0 : border(pass);
    return seen.comb().in(region.left(), scale(pass, region), border);
  }

  /** A character in the middle of a square, so that flat ones keep their size. */
  private static Mat square(Mat cell, MatScope scope) {
    int above = Math.max(0, (cell.cols() - cell.rows()) / 2);
    int below = Math.max(0, cell.cols() - cell.rows() - above);
    Mat square = scope.mat();
    Core.copyMakeBorder(cell, square, above, below, 0, 0, Core.BORDER_CONSTANT, Scalar.all(255));
    Mat sized = scope.mat();
    Imgproc.resize(square, sized, new Size(cell.cols(), cell.cols()));
    return sized;
  }

  private Mat make(RecognitionPass pass, Box ink, MatScope scope) {
    double lineHeight = pass.lineHeight();
    Box region = region(ink);
    double scale = scale(pass, region);
    if (pass.preparation() == Preparation.COLOUR) {
      return cropper.cut(seen.toPicture(), region, scale, scope);
    }
    return make(pass.preparation(), lineHeight, border(pass), region, scale, scope);
  }

  private Box region(Box ink) {
    double room = ROOM * line.lineHeight();
    return ink.grow(room, room);
  }

  private double scale(RecognitionPass pass, Box region) {
    return Math.min(pass.lineHeight() / line.lineHeight(), MAX_WIDTH / region.width());
  }

  private static int border(RecognitionPass pass) {
    return pass.engine().border();
  }

  private Mat make(
      Preparation preparation,
      double lineHeight,
      int border,
      Box region,
      double scale,
      MatScope scope) {
    try (MatScope inner = new MatScope()) {
      Mat bgr = cropper.cut(seen.toPicture(), region, scale, inner);
      int reach = (int) Math.ceil(0.9 * lineHeight);
      Mat level = Background.corrected(bgr, seen.inverted(), reach, inner);
      InkColour colour = preparation == Preparation.GREY ? InkColour.GREY : seen.colour();
      Mat grey = colour.project(level, preparation == Preparation.NEUTRAL, inner);
      FormPrint print = seen.print();
      if (print != null && liftsPrint(preparation)) {
        Box there = region.move(-seen.dropout().dx(), -seen.dropout().dy());
        print.erase(grey, seen.frame(), there, scale, seen.inverted(), line.lineHeight());
      }
      quiet(grey, lineHeight);
      paintOver(grey, region, scale, preparation != Preparation.RULED, inner);
      finish(grey, preparation, lineHeight, inner);
      Mat crop = scope.mat();
      Core.copyMakeBorder(
          grey, crop, border, border, border, border, Core.BORDER_CONSTANT, Scalar.all(255));
      return crop;
    }
  }

  /** Where print is left in, it may cross strokes that taking it out would cost. */
  private static boolean liftsPrint(Preparation preparation) {
    return preparation != Preparation.RULED;
  }

  /** Stretches the contrast so that the background's grain turns white. */
  private void quiet(Mat grey, double lineHeight) {
    if (seen.noise() > 0.06 * seen.contrast()) {
      Imgproc.GaussianBlur(grey, grey, new Size(), lineHeight / 40);
    }
    int[] counts = Pixels.histogram(Pixels.bytes(grey));
    int white = Pixels.percentile(counts, 60);
    int black = Math.min(Pixels.percentile(counts, 2), white - 20);
    double grain = Math.min(0.25 * (white - black), 1.2 * seen.noise());
    Pixels.stretch(grey, white - grain, black);
  }

  private static void finish(Mat grey, Preparation preparation, double lineHeight, MatScope scope) {
    switch (preparation) {
      case SHARPENED -> {
        Mat soft = scope.mat();
        Imgproc.GaussianBlur(grey, soft, new Size(), lineHeight / 20);
        Core.addWeighted(grey, 2, soft, -1, 0, grey);
      }
      case JOINED -> {
        Imgproc.GaussianBlur(grey, grey, new Size(), lineHeight / 18);
        int[] soft = Pixels.histogram(Pixels.bytes(grey));
        Pixels.stretch(grey, 235, Math.min(200, Pixels.percentile(soft, 6)));
      }
      default -> {}
    }
  }

  /** Takes out what belongs to others: print is painted over, rules are lifted off the strokes. */
  private void paintOver(Mat grey, Box region, double scale, boolean liftRules, MatScope scope) {
    List<Box> rules = new ArrayList<>();
    Mat mask = scope.own(Mat.zeros(grey.size(), CvType.CV_8U));
    for (Box other : line.foreign()) {
      if (other.intersect(region).width() <= 0 || other.intersect(region).height() <= 0) {
        continue;
      }
      Box seen = pixels(other.intersect(region), region, scale);
      double thick = Math.min(other.width(), other.height());
      double run = Math.max(other.width(), other.height());
      if (thick < 0.4 * line.lineHeight() && run > 1.5 * line.lineHeight()) {
        rules.add(seen);
      } else {
        fill(mask, seen, 1, 255);
      }
    }
    line.own().forEach(own -> fill(mask, pixels(own, region, scale), 1, 0));
    grey.setTo(Scalar.all(255), mask);
    if (liftRules) {
      RuleEraser.erase(grey, rules);
    }
  }

  private static Box pixels(Box box, Box region, double scale) {
    return new Box(
        (box.left() - region.left()) * scale,
        (box.top() - region.top()) * scale,
        (box.right() - region.left()) * scale,
        (box.bottom() - region.top()) * scale);
  }

  private static void fill(Mat mask, Box box, double more, double value) {
    Imgproc.rectangle(
        mask,
        new Point(box.left() - more, box.top() - more),
        new Point(box.right() + more, box.bottom() + more),
        Scalar.all(value),
        Imgproc.FILLED);
  }
}
