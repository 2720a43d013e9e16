package dev.grille.vision.crops;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * A connected piece of a line's ink, or of what it leaves free.
 *
 * @param box around it, in pixels
 * @param area in pixels
 */
record InkPiece(Rect box, int area) {
  /** Least height of what is a letter, in line heights. */
  static final double LETTER = 0.3;

  /** Area of what is no sign, in line heights squared: the dot of an i has four times as much. */
  private static final double SPECK = 0.005;

  private static final int INK = 128;

  /**
   * Where a crop has ink.
   *
   * @param crop dark on white
   * @return CV_8U, 0 where there is none
   */
  static Mat ink(Mat crop, MatScope scope) {
    Mat ink = scope.mat();
    Core.compare(Pixels.grey(crop, scope), new Scalar(INK), ink, Core.CMP_LT);
    return ink;
  }

  /**
   * The pieces of what is not 0.
   *
   * @param neighbours of a pixel that belong to its piece: 4 or 8
   */
  static List<InkPiece> of(Mat binary, int neighbours, MatScope scope) {
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(
            binary, labels, stats, scope.mat(), neighbours, CvType.CV_32S);
    List<InkPiece> pieces = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int[] box = new int[5];
      stats.get(i, 0, box);
      pieces.add(new InkPiece(new Rect(box[0], box[1], box[2], box[3]), box[Imgproc.CC_STAT_AREA]));
    }
    return pieces;
  }

  /** The row below it. */
  int bottom() {
    return box.y + box.height;
  }

  boolean isLetter(double lineHeight) {
    return box.height >= LETTER * lineHeight;
  }

  boolean isSpeck(double lineHeight) {
    return area < SPECK * lineHeight * lineHeight;
  }
}
