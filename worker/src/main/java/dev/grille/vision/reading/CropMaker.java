package dev.grille.vision.reading;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Makes the crop that the recogniser sees: the value's ink alone, black on white, with a border.
 */
final class CropMaker {
  private static final int BORDER = 10;

  private final Cropper cropper;
  private final Homography toPicture;
  private final InkColour colour;
  private final InkLine line;
  private final Box box;

  /** Prepares for one field's ink; {@code line} must have a box. */
  CropMaker(Cropper cropper, Homography toPicture, InkColour colour, InkLine line) {
    this.cropper = cropper;
    this.toPicture = toPicture;
    this.colour = colour;
    this.line = line;
    this.box = java.util.Objects.requireNonNull(line.box());
  }

  /**
   * Makes a crop.
   *
   * @param preparation how
   * @param lineHeight wanted height of a text line, in pixels
   * @return 8-bit grey, continuous, owned by the scope
   */
  Mat make(Preparation preparation, double lineHeight, MatScope scope) {
    double scale = lineHeight / line.lineHeight();
    double room = 0.12 * line.lineHeight();
    Box region = box.grow(room, room);
    scale = Math.min(scale, 3800 / region.width());
    try (MatScope inner = new MatScope()) {
      Mat bgr = cropper.cut(toPicture, region, scale, inner);
      Mat grey = grey(bgr, preparation, lineHeight, inner);
      erase(grey, region, scale);
      finish(grey, preparation, lineHeight, inner);
      Mat crop = scope.mat();
      Core.copyMakeBorder(
          grey, crop, BORDER, BORDER, BORDER, BORDER, Core.BORDER_CONSTANT, Scalar.all(255));
      return crop;
    }
  }

  private Mat grey(Mat bgr, Preparation preparation, double lineHeight, MatScope scope) {
    Rect all = new Rect(0, 0, bgr.cols(), bgr.rows());
    Mat level = Ground.level(bgr, all, (int) (0.8 * lineHeight), scope);
    if (preparation == Preparation.NEUTRAL) {
      return InkColour.neutralOnly(level, scope);
    }
    return (preparation == Preparation.LUMA ? InkColour.LUMA : colour).project(level, scope);
  }

  private void finish(Mat grey, Preparation preparation, double lineHeight, MatScope scope) {
    int[] counts = Pixels.histogram(Pixels.bytes(grey));
    int white = Pixels.percentile(counts, 70);
    int black = Pixels.percentile(counts, 2);
    Pixels.stretch(grey, white, Math.min(black, white - 20));
    switch (preparation) {
      case SHARPENED -> {
        Mat soft = scope.mat();
        Imgproc.GaussianBlur(grey, soft, new Size(), lineHeight / 24);
        Core.addWeighted(grey, 1.8, soft, -0.8, 0, grey);
      }
      case JOINED -> {
        Imgproc.GaussianBlur(grey, grey, new Size(), lineHeight / 20);
        int[] soft = Pixels.histogram(Pixels.bytes(grey));
        Pixels.stretch(grey, 235, Math.min(200, Pixels.percentile(soft, 6)));
      }
      case BINARY -> {
        int otsu = Pixels.otsu(Pixels.histogram(Pixels.bytes(grey)));
        Imgproc.threshold(grey, grey, otsu, 255, Imgproc.THRESH_BINARY);
        Imgproc.GaussianBlur(grey, grey, new Size(), 0.6);
      }
      default -> {}
    }
  }

  /** Paints over what belongs to others. */
  private void erase(Mat grey, Box region, double scale) {
    List<Box> foreign = line.foreign();
    for (Box other : foreign) {
      Box seen = other.intersect(region);
      if (seen.width() <= 0 || seen.height() <= 0) {
        continue;
      }
      boolean insideValue = other.intersect(box.grow(-0.02, -0.02)).area() > 0;
      boolean rule =
          other.width() > 2.5 * line.lineHeight() || other.height() > 1.7 * line.lineHeight();
      if (insideValue && rule) {
        continue;
      }
      Imgproc.rectangle(
          grey,
          new org.opencv.core.Point(
              (seen.left() - region.left()) * scale - 1, (seen.top() - region.top()) * scale - 1),
          new org.opencv.core.Point(
              (seen.right() - region.left()) * scale + 1,
              (seen.bottom() - region.top()) * scale + 1),
          Scalar.all(255),
          Imgproc.FILLED);
    }
    if (grey.type() != CvType.CV_8UC1) {
      throw new IllegalStateException("a crop has one channel");
    }
  }
}
