package dev.grille.vision.ink;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Ground;
import dev.grille.vision.pixels.InkColour;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/** Looks at a field and its surroundings and finds the ink of its value. */
public final class FieldWatcher {
  private static final double MEASURED_HEIGHT = 52;
  private static final double ROOM_BESIDE = 1.2;
  private static final double ROOM_ABOVE = 0.75;
  private static final double USUAL_LINE = 0.62;

  private final Cropper cropper;
  private final PlaneMap map;

  /** Looks at one picture through one alignment. */
  public FieldWatcher(Cropper cropper, PlaneMap map) {
    this.cropper = cropper;
    this.map = map;
  }

  /**
   * Looks at one field.
   *
   * @param frame the field
   * @param memory what the template's picture says about it
   * @param neighbours the other fields, in this field's frame
   * @param drift how far the print is known to have moved downwards, in template pixels
   * @param strict whether the value keeps to its field, as in the template's own picture
   */
  public FieldSight look(
      FieldFrame frame, FieldMemory memory, List<Box> neighbours, double drift, boolean strict) {
    Homography toPicture = frame.toPicture(map);
    double pixels = toPicture.scaleAt(frame.width() / 2, frame.height() / 2);
    double height = frame.height();
    double lineHeight =
        memory.lineHeight() > 0 ? Math.min(memory.lineHeight(), 1.2 * height) : USUAL_LINE * height;
    Box window = frame.box().move(0, drift).grow(ROOM_BESIDE * height, ROOM_ABOVE * height);
    double scale =
        Math.min(Math.max(pixels, 14 / lineHeight), MEASURED_HEIGHT / (1.6 * lineHeight));
    scale = Math.min(scale, 3000 / window.width());
    try (MatScope scope = new MatScope()) {
      Mat bgr = cropper.cut(toPicture, window, scale, scope);
      Rect core = core(frame.box().move(0, drift), window, scale, bgr);
      Mat level = Ground.level(bgr, core, (int) Math.ceil(1.3 * lineHeight * scale), scope);
      InkColour colour = InkColour.of(scope.own(level.submat(core)), memory.hue());
      Mat grey = colour.project(level, false, scope);
      InkMap ink = InkMap.of(grey, window, scale, core, lineHeight);
      double centre = memory.ink() != null ? memory.ink().centreY() : height / 2;
      List<Box> moved = neighbours.stream().map(box -> box.move(0, drift)).toList();
      InkLine line =
          new LineFinder(
                  frame.box().move(0, drift),
                  lineHeight,
                  centre + drift,
                  memory.fixed(),
                  moved,
                  strict)
              .find(ink);
      return new FieldSight(frame, toPicture, line, colour, ink.contrast(), ink.noise(), pixels);
    }
  }

  private static Rect core(Box field, Box window, double scale, Mat crop) {
    int x0 = clamp((field.left() - window.left()) * scale, crop.cols() - 2);
    int y0 = clamp((field.top() - window.top()) * scale, crop.rows() - 2);
    int x1 = clamp((field.right() - window.left()) * scale, crop.cols());
    int y1 = clamp((field.bottom() - window.top()) * scale, crop.rows());
    return new Rect(x0, y0, Math.max(2, x1 - x0), Math.max(2, y1 - y0));
  }

  private static int clamp(double value, int most) {
    return (int) Math.max(0, Math.min(most, Math.round(value)));
  }
}
