package dev.grille.vision.seals;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Sets pieces of a seal as a line of text. */
final class Sheet {
  /** Height of letters that are set, in pixels: readers want 48 with room around. */
  private static final int LETTER = 64;

  /** White around a line, against the letters' height. */
  private static final double ROOM = 0.3;

  private Sheet() {}

  /** White paper of one channel, owned by the scope. */
  static Mat white(int width, int height, MatScope scope) {
    return scope.own(new Mat(height, width, CvType.CV_8U, Scalar.all(255)));
  }

  /**
   * A line of pieces side by side, one channel, owned by the scope.
   *
   * @param pieces of one channel
   * @param gaps white before each, against the letters' height
   * @param letter height of the letters in the pieces
   */
  static Mat line(List<Mat> pieces, List<Double> gaps, double letter, MatScope scope) {
    double scale = LETTER / letter;
    int height = 0;
    int width = (int) Math.ceil(2 * ROOM * LETTER);
    for (int i = 0; i < pieces.size(); i++) {
      height = Math.max(height, (int) Math.ceil(pieces.get(i).rows() * scale));
      width += (int) Math.ceil(pieces.get(i).cols() * scale) + (int) (gaps.get(i) * LETTER) + 1;
    }
    int above = (int) (ROOM * LETTER);
    Mat line = white(width, height + 2 * above, scope);
    double x = ROOM * LETTER;
    try (MatScope inner = new MatScope()) {
      for (int i = 0; i < pieces.size(); i++) {
        Mat piece = inner.mat();
        Size size =
            new Size(
                Math.max(1, Math.round(pieces.get(i).cols() * scale)),
                Math.max(1, Math.round(pieces.get(i).rows() * scale)));
        int how = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
        Imgproc.resize(pieces.get(i), piece, size, 0, 0, how);
        x += gaps.get(i) * LETTER;
        int y = above + (height - piece.rows()) / 2;
        Rect place = new Rect((int) x, y, piece.cols(), piece.rows());
        piece.copyTo(inner.own(line.submat(place)));
        x += piece.cols();
      }
    }
    return line;
  }

  /** The place of a line's letters in it. */
  static Box letters(Mat line) {
    double room = ROOM * LETTER;
    return new Box(room, room, line.cols() - room, line.rows() - room);
  }

  /** Pieces below each other, 8-bit BGR, owned by the scope. */
  static Mat stacked(List<Mat> pieces, MatScope scope) {
    int width = pieces.stream().mapToInt(Mat::cols).max().orElse(1);
    int height = pieces.stream().mapToInt(Mat::rows).sum();
    Mat colour = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat grey = white(width, height, inner);
      int y = 0;
      for (Mat piece : pieces) {
        piece.copyTo(inner.own(grey.submat(new Rect(0, y, piece.cols(), piece.rows()))));
        y += piece.rows();
      }
      Imgproc.cvtColor(grey, colour, Imgproc.COLOR_GRAY2BGR);
    }
    return colour;
  }

  /** A piece upside down, owned by the scope. */
  static Mat upsideDown(Mat piece, MatScope scope) {
    Mat turned = scope.mat();
    Core.rotate(piece, turned, Core.ROTATE_180);
    return turned;
  }
}
