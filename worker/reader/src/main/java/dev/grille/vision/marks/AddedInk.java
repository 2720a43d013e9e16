package dev.grille.vision.marks;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The ink of a place that its form has not: what a picture shows there less what the form prints,
 * made as blurred and as dark as the picture has it.
 *
 * @param ink row by row, 0 to 255; 0 where only the form's print is
 * @param print the form's ink as the picture should show it, row by row, 0 to 255
 * @param changed how much the judged pixels differ from the form's print together, darker or
 *     lighter, where they agree with it best; none counts for more than {@code dark}
 * @param width of a row
 * @param dark how dark the form's print is in the picture, 0 to 255
 */
record AddedInk(int[] ink, int[] print, double changed, int width, double dark) {
  /** Blurs of pictures that are tried on the print, in pixels of the crop. */
  private static final double[] BLURS = {0, 0.7, 1.1, 1.6, 2.3, 3.2, 4.5};

  /** Less ink than this is the paper's grain, 0 to 255. */
  private static final int MIN_INK = 24;

  /** Paper has less ink than this where the form prints nothing, 0 to 255. */
  private static final int BARE = 8;

  /** Fewer pixels of bare paper say nothing of its noise. */
  private static final int MIN_BARE = 20;

  /** The form's print may be darker in places than all of it is, by so much. */
  private static final double UNEVEN = 1.15;

  /** Noise of the paper that is no ink, in standard deviations. */
  private static final double ABOVE_NOISE = 2.5;

  /** The same at least, 0 to 255: JPEG leaves as much on clean paper. */
  private static final double FLOOR = 8;

  /** How far the print within a box may stand off from the print around it, in pixels. */
  private static final int MOVED = 2;

  /** A pixel tells no more than this of how well a blur explains it, so that marks do not count. */
  private static final double MOST_REST = 60;

  /** Density of print where there is none to measure it by: a dark pen's. */
  private static final double PEN = 160;

  /** Where print counts as dark, among all pixels: the darkest in two hundred may be specks. */
  private static final double DARK = 0.995;

  /**
   * Compares.
   *
   * @param seen the place in the picture, dark ink on white, one channel
   * @param print what the form prints, where the picture has it
   * @param judged 1 where marks are made, row by row: the print is not measured there
   */
  static AddedInk of(Mat seen, Mat print, byte[] judged) {
    int[] picture = ink(seen);
    int[] outline = ink(print);
    double noise = noise(picture, outline);
    if (percentile(outline) < MIN_INK) {
      int[] none = new int[picture.length];
      return new AddedInk(
          less(picture, none, noise),
          none,
          changed(picture, none, seen.cols(), judged, noise, PEN),
          seen.cols(),
          PEN);
    }
    int[] expected = expected(picture, print, judged);
    double dark = Math.max(MIN_INK, percentile(expected));
    int[] around = widest(expected, seen.cols());
    return new AddedInk(
        less(picture, around, noise),
        around,
        changed(picture, expected, seen.cols(), judged, noise, dark),
        seen.cols(),
        dark);
  }

  /** The print as the picture should show it: by the blur and the density that explain it best. */
  private static int[] expected(int[] picture, Mat print, byte[] judged) {
    int[] best = new int[picture.length];
    double least = Double.MAX_VALUE;
    for (double blur : BLURS) {
      int[] blurred = blurred(print, blur);
      double gain = gain(picture, blurred, judged);
      double rest = 0;
      for (int i = 0; i < picture.length; i++) {
        blurred[i] = (int) Math.min(255, gain * blurred[i]);
        rest += judged[i] == 0 ? Math.min(MOST_REST, Math.abs(picture[i] - blurred[i])) : 0;
      }
      if (rest < least) {
        least = rest;
        best = blurred;
      }
    }
    return best;
  }

  private static int[] blurred(Mat print, double blur) {
    if (blur == 0) {
      return ink(print);
    }
    try (MatScope scope = new MatScope()) {
      Mat soft = scope.mat();
      Imgproc.GaussianBlur(print, soft, new Size(), blur);
      return ink(soft);
    }
  }

  private static int[] ink(Mat grey) {
    byte[] bytes = Pixels.bytes(grey);
    int[] ink = new int[bytes.length];
    Arrays.setAll(ink, i -> 255 - (bytes[i] & 0xff));
    return ink;
  }

  /** The picture's ink against the print's, at the median of where the form is inked. */
  private static double gain(int[] picture, int[] print, byte[] judged) {
    double limit = Math.max(1, 0.5 * percentile(print));
    double[] ratios =
        IntStream.range(0, print.length)
            .filter(i -> print[i] >= limit && judged[i] == 0)
            .mapToDouble(i -> picture[i] / (double) print[i])
            .sorted()
            .toArray();
    return ratios.length == 0 ? 1 : Math.max(0.15, Math.min(2, ratios[ratios.length / 2]));
  }

  /** From the half of the bare paper that is lighter than its median: no mark is there. */
  private static double noise(int[] picture, int[] print) {
    int[] bare =
        IntStream.range(0, picture.length)
            .filter(i -> print[i] < BARE)
            .map(i -> picture[i])
            .sorted()
            .toArray();
    // A standard deviation below the median lie 16 in a hundred.
    return bare.length < MIN_BARE ? 0 : bare[bare.length / 2] - bare[(int) (0.16 * bare.length)];
  }

  /** The print may stand off within a box, so that it is moved to where it agrees best. */
  private static double changed(
      int[] picture, int[] expected, int width, byte[] judged, double noise, double dark) {
    int[] inside = IntStream.range(0, judged.length).filter(i -> judged[i] != 0).toArray();
    double floor = floor(noise);
    double changed = 0;
    long least = Long.MAX_VALUE;
    for (int dy = -MOVED; dy <= MOVED; dy++) {
      for (int dx = -MOVED; dx <= MOVED; dx++) {
        long all = 0;
        double counted = 0;
        for (int i : inside) {
          int from = i - dy * width - dx;
          int print = from >= 0 && from < expected.length ? expected[from] : 0;
          double difference = Math.abs(picture[i] - print);
          int rest = (int) Math.max(0, difference - (UNEVEN - 1) * print - floor);
          all += rest;
          counted += Math.min(rest, dark);
        }
        if (all < least) {
          least = all;
          changed = counted;
        }
      }
    }
    return changed;
  }

  private static double floor(double noise) {
    return FLOOR + ABOVE_NOISE * noise;
  }

  private static int[] less(int[] picture, int[] print, double noise) {
    double floor = floor(noise);
    int[] added = new int[picture.length];
    Arrays.setAll(added, i -> (int) Math.max(0, picture[i] - UNEVEN * print[i] - floor));
    return added;
  }

  /** The most ink of each pixel and its neighbours: the print may stand off by a part of one. */
  private static int[] widest(int[] ink, int width) {
    int[] most = new int[ink.length];
    int height = ink.length / width;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int best = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
          for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            best = Math.max(best, ink[v * width + u]);
          }
        }
        most[y * width + x] = best;
      }
    }
    return most;
  }

  private static double percentile(int[] ink) {
    int[] sorted = ink.clone();
    Arrays.sort(sorted);
    return sorted[(int) (DARK * (sorted.length - 1))];
  }
}
