package dev.grille.vision.ink;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Takes print out of a crop where the crop shows it, and leaves what is written over it. */
final class PrintEraser {
  /** How far the print may stand off after alignment, in template pixels; p95 is below 0.5. */
  private static final double SLACK = 0.8;

  /** How much farther it is looked for where paper is bent, in template pixels. */
  private static final double SEARCH = 2;

  /**
   * How far it is looked for where it was not found so near, in line heights: a part of a sheet
   * that holds hardly any print of its own is placed by what is printed elsewhere.
   */
  private static final double FAR = 0.45;

  /** By how much the correlation must be better there, so that other print is not taken for it. */
  private static final double BETTER = 0.2;

  /** By how much it must be better than where the print is already for it to be moved. */
  private static final double CLEARLY = 0.02;

  /** Ink that is so much denser than the form's has something written over it. */
  private static final double DENSER = 1.35;

  private static final int DENSER_BY = 25;

  /** A stroke that crosses print is closed over gaps so wide, as a share of the line height. */
  private static final double CROSSED = 0.12;

  private PrintEraser() {}

  /**
   * Takes print out of a crop, in place.
   *
   * @param crop 8-bit grey, dark ink on white
   * @param print of the crop's size, likewise; it is moved to where the crop shows it
   * @param scale pixels per template pixel
   * @param lineHeight of the text, in template pixels
   */
  static Dropout erase(Mat crop, Mat print, double scale, double lineHeight, MatScope scope) {
    byte[] template = Pixels.bytes(print);
    if (255 - Pixels.percentile(Pixels.histogram(template), 0.05) < FormPrint.MIN_INK) {
      return Dropout.NOTHING;
    }
    Found near = shift(crop, print, (int) Math.ceil(SEARCH * scale), Dropout.FOUND, scope);
    int reach = (int) Math.ceil(FAR * lineHeight * scale);
    double better = Math.max(Dropout.FOUND, near.correlation() + BETTER);
    Found far =
        near.correlation() >= Dropout.FOUND ? near : shift(crop, print, reach, better, scope);
    double found = Math.max(near.correlation(), far.correlation());
    PrintPieces.fit(crop, print, lineHeight * scale, reach, scope);
    double density = density(Pixels.bytes(crop), Pixels.bytes(print));
    double gain = Math.max(0.3, Math.min(2, density));
    drop(crop, print, gain, scale, lineHeight, scope);
    return new Dropout(
        found,
        gain * (255 - Pixels.percentile(Pixels.histogram(template), 1)),
        near.correlation() >= Dropout.FOUND ? 0 : far.dx() / scale,
        near.correlation() >= Dropout.FOUND ? 0 : far.dy() / scale);
  }

  /**
   * Where print was found.
   *
   * @param correlation how well it agrees with the picture there, -1 to 1
   * @param dx how far it was moved for that, in pixels
   * @param dy the same downwards
   */
  private record Found(double correlation, double dx, double dy) {}

  /** Moves the print to where the picture shows it, if it agrees well enough there. */
  private static Found shift(Mat crop, Mat print, int reach, double least, MatScope scope) {
    if (crop.cols() <= 4 * reach || crop.rows() <= 4 * reach) {
      return new Found(0, 0, 0);
    }
    Mat inner = scope.own(print.submat(reach, print.rows() - reach, reach, print.cols() - reach));
    PrintMatch match = PrintMatch.of(crop, inner, scope);
    if (!match.isFound(least, CLEARLY)) {
      double still = match.still();
      return new Found(Double.isFinite(still) && still <= PrintMatch.MOST ? still : 0, 0, 0);
    }
    Mat moved = scope.own(Homography.shift(match.dx(), match.dy()).toMat(scope).rowRange(0, 2));
    Imgproc.warpAffine(
        print, print, moved, print.size(), Imgproc.INTER_NEAREST, Core.BORDER_REPLICATE);
    return new Found(match.best(), match.dx(), match.dy());
  }

  /** The picture's ink ÷ the template's, at the median of where the template is inked. */
  private static double density(byte[] crop, byte[] print) {
    int darkest = 255 - Pixels.percentile(Pixels.histogram(print), 1);
    int least = Math.max(FormPrint.MIN_INK, darkest / 2);
    int[] ratios = new int[256];
    int count = 0;
    for (int i = 0; i < print.length; i++) {
      int ink = 255 - (print[i] & 0xff);
      if (ink >= least) {
        double ratio = (255 - (crop[i] & 0xff)) / (double) ink;
        ratios[(int) Math.min(255, 100 * ratio)]++;
        count++;
      }
    }
    return count == 0 ? 0 : Pixels.percentile(ratios, 50) / 100.0;
  }

  private static void drop(
      Mat crop, Mat print, double gain, double scale, double lineHeight, MatScope scope) {
    int slack = 1 + (int) Math.round(SLACK * scale);
    Mat wide = scope.mat();
    Imgproc.erode(print, wide, box(2 * slack + 1, 2 * slack + 1, scope));
    byte[] seen = Pixels.bytes(crop);
    byte[] form = Pixels.bytes(wide);
    byte[] left = seen.clone();
    for (int i = 0; i < seen.length; i++) {
      int ink = 255 - (form[i] & 0xff);
      if (ink >= FormPrint.MIN_INK && 255 - (seen[i] & 0xff) <= DENSER * gain * ink + DENSER_BY) {
        left[i] = (byte) 255;
      }
    }
    Mat kept = scope.own(new Mat(crop.size(), crop.type()));
    kept.put(0, 0, left);
    correct(crop, kept, 2 * slack + (int) Math.max(3, CROSSED * lineHeight * scale), scope);
    kept.copyTo(crop);
  }

  /** Gives back ink that has ink on both sides, above and below or left and right. */
  private static void correct(Mat crop, Mat kept, int gap, MatScope scope) {
    Mat across = scope.mat();
    Mat down = scope.mat();
    // Opening a light background closes dark strokes.
    Imgproc.morphologyEx(kept, across, Imgproc.MORPH_OPEN, box(gap, 1, scope));
    Imgproc.morphologyEx(kept, down, Imgproc.MORPH_OPEN, box(1, gap, scope));
    Core.min(across, down, across);
    Core.max(across, crop, across);
    Core.min(kept, across, kept);
  }

  private static Mat box(int width, int height, MatScope scope) {
    return scope.own(
        Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width | 1, height | 1)));
  }
}
