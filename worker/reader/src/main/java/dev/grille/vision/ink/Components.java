package dev.grille.vision.ink;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** The connected parts of a binary picture, eight neighbours a pixel. */
final class Components {
  /** Width of the strip along a rectangle's sides in which a frame's ink lies. */
  private static final double STRIP = 0.2;

  /** Share of each side that a frame covers; round letters leave their corners free. */
  private static final double COVERED = 0.92;

  /** Sides of a frame at least, as a share of the line height. */
  private static final double MIN_SIDE = 0.35;

  private final int[] labels;
  private final int columns;
  private final int[] stats;
  private final double[] ink;

  private Components(int[] labels, int columns, int[] stats, double[] ink) {
    this.labels = labels;
    this.columns = columns;
    this.stats = stats;
    this.ink = ink;
  }

  /**
   * Finds them.
   *
   * @param binary ink is not 0
   * @param grey of the same size, dark ink on white: what the ink looks like
   */
  static Components of(Mat binary, Mat grey, MatScope scope) {
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    Mat centroids = scope.mat();
    int count = Imgproc.connectedComponentsWithStats(binary, labels, stats, centroids, 8);
    int[] values = new int[count * 5];
    stats.get(0, 0, values);
    int[] at = new int[binary.rows() * binary.cols()];
    labels.get(0, 0, at);
    byte[] pixels = Pixels.bytes(grey);
    double[] ink = new double[count];
    for (int i = 0; i < at.length; i++) {
      ink[at[i]] += 255 - (pixels[i] & 0xff);
    }
    return new Components(at, binary.cols(), values, ink);
  }

  int size() {
    return stats.length / 5 - 1;
  }

  /** Where a part is, in pixels. */
  Rect rect(int index) {
    int at = 5 * (index + 1);
    return new Rect(stats[at], stats[at + 1], stats[at + 2], stats[at + 3]);
  }

  /** A part in the units of a window that the picture shows. */
  Blob blob(int index, Box window, double scale) {
    Rect r = rect(index);
    Box box =
        new Box(
            window.left() + r.x / scale,
            window.top() + r.y / scale,
            window.left() + (r.x + r.width) / scale,
            window.top() + (r.y + r.height) / scale);
    int area = stats[5 * (index + 1) + 4];
    return new Blob(box, area / (scale * scale), ink[index + 1] / Math.max(1, area));
  }

  /** Whether a part is a hollow upright rectangle. */
  boolean isFrame(int index, double lineHeight) {
    Rect r = rect(index);
    if (Math.min(r.width, r.height) < Math.max(6, MIN_SIDE * lineHeight)) {
      return false;
    }
    int strip = (int) Math.max(2, STRIP * Math.min(r.width, r.height));
    boolean[] top = new boolean[r.width];
    boolean[] bottom = new boolean[r.width];
    boolean[] left = new boolean[r.height];
    boolean[] right = new boolean[r.height];
    for (int y = 0; y < r.height; y++) {
      for (int x = 0; x < r.width; x++) {
        if (labels[(r.y + y) * columns + r.x + x] != index + 1) {
          continue;
        }
        boolean inside = x >= strip && y >= strip && x < r.width - strip && y < r.height - strip;
        if (inside) {
          return false;
        }
        top[x] |= y < strip;
        bottom[x] |= y >= r.height - strip;
        left[y] |= x < strip;
        right[y] |= x >= r.width - strip;
      }
    }
    return covers(top) && covers(bottom) && covers(left) && covers(right);
  }

  private static boolean covers(boolean[] side) {
    int covered = 0;
    for (boolean at : side) {
      covered += at ? 1 : 0;
    }
    return covered >= COVERED * side.length;
  }
}
