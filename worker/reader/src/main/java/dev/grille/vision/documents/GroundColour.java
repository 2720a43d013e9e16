package dev.grille.vision.documents;

import dev.grille.contracts.DocumentValue;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The colour of what a document is printed on.
 *
 * @param name in English, in lower case: red, orange, yellow, green, blue, purple, white, grey or
 *     black
 * @param probability share of the coloured area that has it, or of the whole area where hardly any
 *     is coloured
 */
record GroundColour(String name, double probability) {
  /** Of the document's sides, what is left out all around: its edge is another's ground. */
  private static final double EDGE = 0.1;

  /** To which the part is brought, in pixels. */
  private static final int SIZE = 64;

  /** Saturation of a colour rather than of white in warm light, of 255. */
  private static final int COLOURED = 77;

  /** Brightness below which nothing is a colour, of 255. */
  private static final int DARK = 45;

  /** Brightness of white in the shade, of 255. */
  private static final int BRIGHT = 130;

  /**
   * Share of the area that is coloured where the ground is: the rest is print or fades to white.
   */
  private static final double GROUND = 0.25;

  /** Where hues end, in units of OpenCV: half degrees. */
  private static final int[] ENDS = {8, 16, 36, 85, 130, 170, 181};

  private static final String[] HUES = {
    "red", "orange", "yellow", "green", "blue", "purple", "red"
  };

  private static final String[] GREYS = {"black", "grey", "white"};

  /** Of what has no ground of its own. */
  private static final GroundColour NONE = new GroundColour("", 0);

  /**
   * Looks at a document.
   *
   * @param pixels 8-bit BGR
   * @param place of the document in them
   */
  static GroundColour of(Mat pixels, Box place) {
    Box inner = place.grow(-EDGE * place.width(), -EDGE * place.height());
    int left = (int) Math.max(0, inner.left());
    int top = (int) Math.max(0, inner.top());
    int right = (int) Math.min(pixels.cols(), inner.right());
    int bottom = (int) Math.min(pixels.rows(), inner.bottom());
    if (right - left < 2 || bottom - top < 2) {
      return NONE;
    }
    try (MatScope scope = new MatScope()) {
      Mat part = scope.own(pixels.submat(new Rect(left, top, right - left, bottom - top)));
      Mat small = scope.mat();
      Imgproc.resize(part, small, new Size(SIZE, SIZE), 0, 0, Imgproc.INTER_AREA);
      Mat hsv = scope.mat();
      Imgproc.cvtColor(small, hsv, Imgproc.COLOR_BGR2HSV);
      return of(Pixels.bytes(hsv));
    }
  }

  /** As a value. */
  DocumentValue.Text value() {
    return new DocumentValue.Text(name, DocumentContent.percent(probability));
  }

  private static GroundColour of(byte[] hsv) {
    int[] hues = new int[HUES.length];
    int[] greys = new int[GREYS.length];
    int coloured = 0;
    for (int i = 0; i < hsv.length; i += 3) {
      int saturation = hsv[i + 1] & 0xff;
      int value = hsv[i + 2] & 0xff;
      if (saturation >= COLOURED && value >= DARK) {
        int hue = 0;
        while ((hsv[i] & 0xff) >= ENDS[hue]) {
          hue++;
        }
        hues[hue == HUES.length - 1 ? 0 : hue]++;
        coloured++;
      } else {
        greys[value < DARK ? 0 : value < BRIGHT ? 1 : 2]++;
      }
    }
    int all = hsv.length / 3;
    boolean ground = coloured >= GROUND * all;
    int[] votes = ground ? hues : greys;
    int most = 0;
    for (int i = 1; i < votes.length; i++) {
      most = votes[i] > votes[most] ? i : most;
    }
    double of = ground ? coloured : all - coloured;
    return new GroundColour((ground ? HUES : GREYS)[most], votes[most] / of);
  }
}
