package dev.grille.vision.marks;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * A box and what lies around it, cut out of a picture.
 *
 * @param region what is cut out, in the field's frame
 * @param scale pixels per template pixel
 * @param reach pixels; wider than what counts as ink
 * @param ink the cut, dark ink on white, one channel
 */
record BoxLook(Box region, double scale, int reach, Mat ink) {
  /** Room around a window that is looked at with it, in its sides: print to align by. */
  private static final double ROOM = 0.9;

  /** Sides of a window in the pixels that it is measured in. */
  private static final double MIN_SIDE = 44;

  private static final double MAX_SIDE = 72;

  /** What counts as ink at most, in sides of a window: a filled box does. */
  private static final double WIDEST = 1.5;

  /**
   * Cuts it out.
   *
   * @param pixels picture pixels per template pixel
   * @param scope owns the cut
   */
  static BoxLook at(
      Cropper cropper, FieldFrame frame, Homography toPicture, double pixels, MatScope scope) {
    double side = Math.min(frame.width(), frame.height());
    Box region = frame.box().grow(ROOM * side, ROOM * side);
    double scale = Math.max(MIN_SIDE / side, Math.min(MAX_SIDE / side, pixels));
    int reach = (int) Math.ceil(WIDEST * side * scale);
    Mat colour = cropper.cut(toPicture, region, scale, scope);
    Mat level = Background.corrected(colour, false, reach, scope);
    return new BoxLook(region, scale, reach, darkest(level, scope));
  }

  /** Ink of any colour is dark in one of the channels. */
  private static Mat darkest(Mat level, MatScope scope) {
    List<Mat> channels = List.of(scope.mat(), scope.mat(), scope.mat());
    for (int i = 0; i < channels.size(); i++) {
      Core.extractChannel(level, channels.get(i), i);
    }
    Mat least = scope.mat();
    Core.min(channels.get(0), channels.get(1), least);
    Core.min(least, channels.get(2), least);
    return least;
  }

  /** A window in the pixels of the cut, moved by so many of them. */
  Rect window(FieldFrame frame, double dx, double dy) {
    int left = (int) Math.round((0 - region.left()) * scale + dx);
    int top = (int) Math.round((0 - region.top()) * scale + dy);
    Rect window =
        new Rect(
            left,
            top,
            (int) Math.round(frame.width() * scale),
            (int) Math.round(frame.height() * scale));
    int x0 = Math.max(0, window.x);
    int y0 = Math.max(0, window.y);
    int x1 = Math.min(ink.cols(), window.x + window.width);
    int y1 = Math.min(ink.rows(), window.y + window.height);
    return new Rect(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
  }
}
