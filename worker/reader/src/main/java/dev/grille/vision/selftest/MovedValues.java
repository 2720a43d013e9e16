package dev.grille.vision.selftest;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Moves the values of a form and leaves its own print where it is: what a printer does that takes
 * the paper in a little askew.
 */
final class MovedValues {
  /** One piece of a value: where it stands, and where it goes. */
  private record Piece(Rect from, Rect to, Scalar paper) {}

  private final Mat form;
  private final double scale;

  /**
   * Moves values of one form.
   *
   * @param form upright, 8-bit BGR; it stays as it is
   * @param scale its pixels per template pixel
   */
  MovedValues(Mat form, double scale) {
    this.form = form;
    this.scale = scale;
  }

  /**
   * The form with each value moved.
   *
   * @param lines how far along its text and across it, in heights of its line; negative for back
   *     and upwards
   * @param scope owns what is given back
   */
  Mat by(double lines, FormReference values, List<FieldSpec> fields, MatScope scope) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldReference value = values.field(i);
      if (fields.get(i).isWritten() && value.lineHeight() > 0) {
        FieldFrame frame = FieldFrame.of(fields.get(i).quad());
        Scalar paper = paper(frame.box(), frame);
        double far = lines * value.lineHeight();
        for (Box own : value.own()) {
          Box box = own.grow(FormPrint.EDGE, FormPrint.EDGE);
          add(new Piece(rect(box, frame), rect(box.move(far, far), frame), paper), pieces);
        }
      }
    }
    Mat moved = scope.own(form.clone());
    for (Piece piece : pieces) {
      try (MatScope inner = new MatScope()) {
        inner.own(moved.submat(piece.from())).setTo(piece.paper());
      }
    }
    for (Piece piece : pieces) {
      print(piece, moved);
    }
    return moved;
  }

  /** What would lie beyond the picture is left out: both are cut alike. */
  private void add(Piece piece, List<Piece> to) {
    Rect from = piece.from();
    Rect at = piece.to();
    int left = Math.max(0, -Math.min(from.x, at.x));
    int top = Math.max(0, -Math.min(from.y, at.y));
    int width = Math.min(from.width, form.cols() - Math.max(from.x, at.x)) - left;
    int height = Math.min(from.height, form.rows() - Math.max(from.y, at.y)) - top;
    if (width > 0 && height > 0) {
      to.add(
          new Piece(
              new Rect(from.x + left, from.y + top, width, height),
              new Rect(at.x + left, at.y + top, width, height),
              piece.paper()));
    }
  }

  /** Of what was there and what comes, each pixel shows the one that is less like paper. */
  private void print(Piece piece, Mat moved) {
    try (MatScope scope = new MatScope()) {
      Mat value = scope.own(form.submat(piece.from()));
      Mat there = scope.own(moved.submat(piece.to()));
      Mat less = scope.mat();
      Core.compare(ink(value, piece, scope), ink(there, piece, scope), less, Core.CMP_GT);
      value.copyTo(there, less);
    }
  }

  /** How much each pixel differs from paper. */
  private static Mat ink(Mat pixels, Piece piece, MatScope scope) {
    Mat difference = scope.mat();
    Core.absdiff(pixels, piece.paper(), difference);
    Mat grey = scope.mat();
    Imgproc.cvtColor(difference, grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }

  /** The paper of a window: text covers less than half of it. */
  private Scalar paper(Box window, FieldFrame frame) {
    Rect inside = within(rect(window, frame));
    if (inside.width <= 0 || inside.height <= 0) {
      return Scalar.all(255);
    }
    double[] paper = new double[3];
    try (MatScope scope = new MatScope()) {
      Mat pixels = scope.own(scope.own(form.submat(inside)).clone());
      Mat channel = scope.mat();
      for (int i = 0; i < paper.length; i++) {
        Core.extractChannel(pixels, channel, i);
        paper[i] = Pixels.percentile(Pixels.histogram(Pixels.bytes(channel)), 50);
      }
    }
    return new Scalar(paper);
  }

  private Rect within(Rect rect) {
    int left = Math.max(0, rect.x);
    int top = Math.max(0, rect.y);
    return new Rect(
        left,
        top,
        Math.min(form.cols(), rect.x + rect.width) - left,
        Math.min(form.rows(), rect.y + rect.height) - top);
  }

  /** The pixels of this form around a box of a field's frame; sizes do not depend on the place. */
  private Rect rect(Box box, FieldFrame frame) {
    Box around = Box.around(frame.toTemplate().toPicture(box.quad()));
    return new Rect(
        (int) Math.floor(around.left() * scale),
        (int) Math.floor(around.top() * scale),
        Math.max(1, (int) Math.ceil(around.width() * scale)),
        Math.max(1, (int) Math.ceil(around.height() * scale)));
  }
}
