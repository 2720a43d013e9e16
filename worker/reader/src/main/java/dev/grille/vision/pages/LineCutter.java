package dev.grille.vision.pages;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import org.opencv.core.Mat;

/** Cuts lines out of a page as its reader sees them. */
final class LineCutter {
  /** That the recogniser asks for, in pixels. */
  static final int HEIGHT = 48;

  /** Beyond the ends of a line, against its height: cores end before the last character does. */
  private static final double BEYOND = 0.1;

  /** The widest crop that the recogniser takes, in pixels. */
  private static final int MAX_WIDTH = 3200;

  private final Cropper cropper;

  /** Cuts from this page, 8-bit BGR; it stays the caller's. */
  LineCutter(Mat page) {
    cropper = new Cropper(page);
  }

  /** A crop of a region, {@link #HEIGHT} pixels high, owned by the scope. */
  Mat cut(TextRegion region, MatScope scope) {
    TextRegion room = region.grown(BEYOND * region.height(), 0);
    double scale = Math.min(HEIGHT / room.height(), MAX_WIDTH / room.width());
    Quad quad = room.quad();
    Point begin = quad.upperLeft();
    double radians = Math.toRadians(room.angle());
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    Homography toPage = Homography.of(cos, -sin, begin.x(), sin, cos, begin.y(), 0, 0, 1);
    return cropper.cut(toPage, new Box(0, 0, room.width(), room.height()), scale, scope);
  }
}
