package dev.grille.vision.seals;

import dev.grille.documents.Outline;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A seal seen straight from above, its own ink alone.
 *
 * @param ink dark on white, one channel; belongs to the scope that it was made in
 * @param a half its width, in pixels
 * @param b half its height, in pixels
 */
record SealPlane(Mat ink, double a, double b) {
  /** Half its width, in pixels: its letters are as high as readers want them then. */
  private static final double LEAST = 240;

  private static final double MOST = 420;

  /** Around it, against its half axes. */
  private static final double ROOM = 0.16;

  /** Wider than its strokes and narrower than shadows, against half its height. */
  private static final double REACH = 0.3;

  /** Percentage of its pixels that are full ink for certain. */
  private static final double INKED = 4;

  /** Density of the faintest ink that is made black, of 255. */
  private static final int FAINTEST = 12;

  /** Share of full ink that is none yet: what is left of other inks where colours run. */
  private static final double NONE = 0.15;

  /** What is darker has ink, of 255. */
  static final int INK = 150;

  /** Looks at a seal in a picture, 8-bit BGR. */
  static SealPlane of(Mat picture, FoundSeal seal, MatScope scope) {
    double a = Math.max(LEAST, Math.min(MOST, seal.across()));
    double b = seal.outline() == Outline.ELLIPSE ? a * seal.down() / seal.across() : a;
    int width = (int) Math.ceil(2 * (1 + ROOM) * a);
    int height = (int) Math.ceil(2 * (1 + ROOM) * b);
    Homography toUnit =
        Homography.of(1 / a, 0, -(width - 1) / 2.0 / a, 0, 1 / b, -(height - 1) / 2.0 / b, 0, 0, 1);
    try (MatScope inner = new MatScope()) {
      Mat seen = inner.mat();
      Imgproc.warpPerspective(
          picture,
          seen,
          toUnit.then(seal.toPicture()).toMat(inner),
          new Size(width, height),
          Imgproc.INTER_CUBIC | Imgproc.WARP_INVERSE_MAP,
          Core.BORDER_REPLICATE,
          Scalar.all(0));
      Mat level = Background.corrected(seen, false, (int) (REACH * b), inner);
      Mat amount = SealInk.amount(level, seal.hue(), inner);
      amount.setTo(Scalar.all(0), beyond(picture, toUnit.then(seal.toPicture()), amount, inner));
      return new SealPlane(dark(amount, scope), a, b);
    }
  }

  /** Where a plane lies beyond the picture's edges: whatever is there is no ink. */
  private static Mat beyond(Mat picture, Homography toPicture, Mat plane, MatScope scope) {
    Mat all = scope.own(new Mat(picture.size(), CvType.CV_8U, Scalar.all(0)));
    Mat beyond = scope.mat();
    Imgproc.warpPerspective(
        all,
        beyond,
        toPicture.toMat(scope),
        plane.size(),
        Imgproc.INTER_NEAREST | Imgproc.WARP_INVERSE_MAP,
        Core.BORDER_CONSTANT,
        Scalar.all(255));
    return beyond;
  }

  /** Full ink black, however faint it is. */
  private static Mat dark(Mat amount, MatScope scope) {
    int[] counts = Pixels.histogram(Pixels.bytes(amount));
    int full = Math.max(FAINTEST, Pixels.percentile(counts, 100 - INKED));
    double faint = NONE * full;
    double by = -255.0 / (full - faint);
    Mat dark = scope.mat();
    amount.convertTo(dark, CvType.CV_8U, by, 255 - faint * by);
    return dark;
  }

  double middleX() {
    return (ink.cols() - 1) / 2.0;
  }

  double middleY() {
    return (ink.rows() - 1) / 2.0;
  }
}
