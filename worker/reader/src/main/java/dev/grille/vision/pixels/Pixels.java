package dev.grille.vision.pixels;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Small statistics over pixels. */
public final class Pixels {
  private Pixels() {}

  /** The bytes of a matrix of any number of channels, row by row. */
  public static byte[] bytes(Mat mat) {
    byte[] bytes = new byte[mat.rows() * mat.cols() * mat.channels()];
    if (bytes.length > 0) {
      mat.get(0, 0, bytes);
    }
    return bytes;
  }

  /** A crop in grey: itself where it has one channel, else its luma (ITU-R BT.601). */
  public static Mat grey(Mat crop, MatScope scope) {
    if (crop.channels() == 1) {
      return crop;
    }
    Mat grey = scope.mat();
    Imgproc.cvtColor(crop, grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }

  /** How many pixels have each of the 256 values. */
  public static int[] histogram(byte[] grey) {
    int[] counts = new int[256];
    for (byte b : grey) {
      counts[b & 0xff]++;
    }
    return counts;
  }

  /** The value below which a share of the counted pixels lies; 255 for none. */
  public static int percentile(int[] counts, double percent) {
    long total = 0;
    for (int c : counts) {
      total += c;
    }
    long wanted = (long) Math.floor(total * percent / 100);
    long seen = 0;
    for (int value = 0; value < 256; value++) {
      seen += counts[value];
      if (seen > wanted) {
        return value;
      }
    }
    return 255;
  }

  /** Otsu's threshold (1979): the cut that separates two groups of values best. */
  static int otsu(int[] counts) {
    double total = 0;
    double sum = 0;
    for (int v = 0; v < 256; v++) {
      total += counts[v];
      sum += (double) v * counts[v];
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int cut = 127;
    for (int v = 0; v < 255; v++) {
      below += counts[v];
      sumBelow += (double) v * counts[v];
      if (below == 0 || below == total) {
        continue;
      }
      double distance = sumBelow / below - (sum - sumBelow) / (total - below);
      double between = below * (total - below) * distance * distance;
      if (between > best) {
        best = between;
        cut = v;
      }
    }
    return cut;
  }

  /** A matrix whose every value is moved and scaled: {@code a·x + b}, clipped to 0 to 255. */
  public static void stretch(Mat grey, double white, double black) {
    double gain = 255 / Math.max(8, white - black);
    grey.convertTo(grey, -1, gain, -black * gain);
  }

  /** What is dilated, eroded, opened or closed by: a square, its side in pixels. */
  public static Mat square(int side, MatScope scope) {
    return scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
  }

  /**
   * A picture so many times as large, owned by the scope. Of a very thin one a row or a column
   * stays.
   *
   * @param how of OpenCV, to interpolate
   */
  public static Mat scaled(Mat picture, double scale, int how, MatScope scope) {
    double across = Math.max(scale, 1.0 / picture.cols());
    double down = Math.max(scale, 1.0 / picture.rows());
    Mat scaled = scope.mat();
    Imgproc.resize(picture, scaled, new Size(), across, down, how);
    return scaled;
  }
}
