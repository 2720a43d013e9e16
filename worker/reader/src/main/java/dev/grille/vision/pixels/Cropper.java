package dev.grille.vision.pixels;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Cuts regions out of a picture, upright and at any size, in one interpolation from the original
 * pixels. Where the crop is smaller than its source the source is low-passed first, so that thin
 * strokes fade instead of breaking up.
 */
public final class Cropper {
  private static final int MAX_PIXELS = 4_000_000;
  private final Mat picture;

  /** Cuts from this picture, 8-bit; it stays the caller's. */
  public Cropper(Mat picture) {
    this.picture = picture;
  }

  /** Whether a place lies within the picture, in its pixels. */
  public boolean shows(double x, double y) {
    return x >= -0.5 && y >= -0.5 && x < picture.cols() - 0.5 && y < picture.rows() - 0.5;
  }

  /**
   * Cuts one region.
   *
   * @param toPicture from the region's frame to the picture
   * @param region in its frame
   * @param scale crop pixels per unit of the frame
   * @return a crop owned by the scope, of the picture's type
   */
  public Mat cut(Homography toPicture, Box region, double scale, MatScope scope) {
    int width = (int) Math.max(4, Math.ceil(region.width() * scale));
    int height = (int) Math.max(4, Math.ceil(region.height() * scale));
    if ((long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException("a crop of " + width + " × " + height + " pixels");
    }
    Homography map =
        Homography.of(1 / scale, 0, region.left(), 0, 1 / scale, region.top(), 0, 0, 1)
            .then(toPicture);
    double shrink = map.scaleAt(width / 2.0, height / 2.0);
    Rect source = source(map, width, height, (int) Math.ceil(3 * Math.max(1, shrink)));
    Mat crop = scope.mat();
    if (source.width < 2 || source.height < 2) {
      crop.create(height, width, picture.type());
      crop.setTo(Scalar.all(255));
      return crop;
    }
    try (MatScope inner = new MatScope()) {
      Mat pixels = inner.own(picture.submat(source));
      Homography fromCrop = map.then(Homography.shift(-source.x, -source.y));
      int whole = (int) Math.floor(shrink / 1.25);
      if (whole >= 2) {
        Mat smaller = inner.mat();
        Size size =
            new Size(
                Math.max(1, Math.round(source.width / (double) whole)),
                Math.max(1, Math.round(source.height / (double) whole)));
        Imgproc.resize(pixels, smaller, size, 0, 0, Imgproc.INTER_AREA);
        fromCrop =
            fromCrop.then(
                Homography.resize(size.width / source.width, size.height / source.height));
        pixels = smaller;
        shrink /= whole;
      }
      if (shrink > 1.15) {
        Mat smooth = inner.mat();
        Imgproc.GaussianBlur(pixels, smooth, new Size(), 0.45 * Math.sqrt(shrink * shrink - 1));
        pixels = smooth;
      }
      int flags =
          Imgproc.WARP_INVERSE_MAP | (shrink < 1 ? Imgproc.INTER_CUBIC : Imgproc.INTER_LINEAR);
      Imgproc.warpPerspective(
          pixels,
          crop,
          fromCrop.toMat(inner),
          new Size(width, height),
          flags,
          Core.BORDER_REPLICATE);
    }
    return crop;
  }

  private Rect source(Homography map, int width, int height, int margin) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int[] corner : new int[][] {{0, 0}, {width, 0}, {width, height}, {0, height}}) {
      double x = map.mapX(corner[0], corner[1]);
      double y = map.mapY(corner[0], corner[1]);
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    int x0 = (int) Math.max(0, Math.floor(left) - margin);
    int y0 = (int) Math.max(0, Math.floor(top) - margin);
    int x1 = (int) Math.min(picture.cols(), Math.ceil(right) + margin);
    int y1 = (int) Math.min(picture.rows(), Math.ceil(bottom) + margin);
    return new Rect(x0, y0, Math.max(0, x1 - x0), Math.max(0, y1 - y0));
  }
}
