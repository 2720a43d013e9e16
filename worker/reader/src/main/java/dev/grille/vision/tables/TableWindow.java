package dev.grille.vision.tables;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.Landmark;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import java.util.List;

/**
 * The window of a table. It lies where its upper part does: what is below that moves with the
 * number of rows.
 *
 * @param frame of the window
 * @param head height of its upper part, in template pixels
 */
record TableWindow(FieldFrame frame, double head) {
  /** Of a window, its upper part where nothing is known of the table's head. */
  private static final double UPPER = 0.2;

  /** Beside a window, of its width: frames are drawn through the outermost rules. */
  private static final double BESIDE = 0.03;

  /** Above and below it where it is known to be drawn around the table, of its height. */
  private static final double AROUND = 0.03;

  /** By how many heights of its head a table may stand higher or lower than the map says. */
  private static final double OFF = 3;

  /** A table that is farther down than so many windows is none that goes on. */
  private static final double FARTHEST = 40;

  private static final double STEP = 0.02;

  /** Of a field. */
  static TableWindow of(FieldSpec spec, FieldReference known) {
    FieldFrame frame = FieldFrame.of(spec.quad());
    Box head = known.ink();
    double height = head == null ? UPPER * frame.height() : Math.min(head.bottom(), frame.height());
    return new TableWindow(frame, Math.max(1, height));
  }

  /** Its upper part, in template pixels. */
  Quad upper() {
    Quad quad = frame.quad();
    return new Quad(
        quad.upperLeft(),
        quad.upperRight(),
        frame.toTemplate().map(new Point(frame.width(), head)),
        frame.toTemplate().map(new Point(0, head)));
  }

  /** From its frame into a picture. */
  Homography toPicture(PlaneMap map) {
    return frame.toTemplate().then(map.around(upper()));
  }

  /** The window and what is drawn of the table around it, in its frame. */
  Box region() {
    return frame.box().grow(BESIDE * frame.width(), AROUND * frame.height());
  }

  /**
   * What the table may take in a picture: from what stands above it down to what stands below it,
   * or to the picture's end.
   *
   * @param marks other parts of the form
   */
  Box region(Homography toPicture, Cropper picture, List<Landmark> marks) {
    double bottom = frame.height();
    double step = STEP * frame.height();
    while (bottom < FARTHEST * frame.height() && isShown(toPicture, picture, bottom + step)) {
      bottom += step;
    }
    Homography back = toPicture.invert();
    double top = -OFF * head;
    for (Landmark mark : marks) {
      if (mark.picture() == null) {
        continue;
      }
      Box at = Box.around(back.toPicture(mark.picture()));
      double own = frame.boxOf(mark.template()).centreY();
      if (at.right() > 0 && at.left() < frame.width()) {
        if (own > frame.height() && at.centreY() > head) {
          bottom = Math.min(bottom, at.top());
        } else if (own < 0 && at.centreY() < head) {
          top = Math.max(top, Math.min(at.bottom(), 0));
        }
      }
    }
    Box window = region();
    return new Box(window.left(), top, window.right(), Math.max(bottom, head));
  }

  /** Whether the form has something below the table, and none of that is seen. */
  boolean isOpen(List<Landmark> marks) {
    List<Landmark> below =
        marks.stream()
            .filter(
                mark -> {
                  Box own = frame.boxOf(mark.template());
                  boolean beside = own.right() <= 0 || own.left() >= frame.width();
                  return own.centreY() > frame.height() && !beside;
                })
            .toList();
    return !below.isEmpty() && below.stream().allMatch(mark -> mark.picture() == null);
  }

  private boolean isShown(Homography toPicture, Cropper picture, double y) {
    Point left = toPicture.map(new Point(0, y));
    Point right = toPicture.map(new Point(frame.width(), y));
    return picture.shows(left.x(), left.y()) || picture.shows(right.x(), right.y());
  }
}
