package dev.grille.vision.ink;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.InkColour;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/** Finds the ink of a field's value within its window and around it. */
public final class FieldInkFinder {
  private static final double MEASURED_HEIGHT = 52;
  private static final double ROOM_BESIDE = 1.2;

  /** How often more room is looked at beside a value that goes on at the edge of what is seen. */
  private static final int MORE_ROOM = 3;

  /** Each time so much more of it. */
  private static final double FARTHER = 2.5;

  /** Ink that is nearer to the edge than this, in heights of its line, may go on beyond it. */
  private static final double AT_EDGE = LineFinder.GAP;

  private static final double ROOM_ABOVE = 0.75;
  private static final double USUAL_LINE = 0.62;

  /** Size of characters below each other, against the width of their window. */
  private static final double COLUMN = 0.9;

  /** Height of a window for one line, in heights of the line. */
  private static final double ROOM = 1.7;

  /** Windows lower than this many lines hold one where the template has one. */
  private static final double SINGLE = 2.4;

  /** A window whose lines nobody knows is measured in so many pixels. */
  private static final double MAX_PIXELS = 300_000;

  private static final int PLACES_ALONG = 20;
  private static final int PLACES_ACROSS = 8;

  private final Cropper cropper;
  private final PlaneMap map;
  private final @Nullable FormPrint print;

  /** Looks at one picture through one alignment. */
  public FieldInkFinder(Cropper cropper, PlaneMap map, @Nullable FormPrint print) {
    this.cropper = cropper;
    this.map = map;
    this.print = print;
  }

  /** The other fields as they stand in a field's frame, wherever each of them moved to. */
  public List<Box> neighbours(FieldFrame frame, FieldSpec spec, List<FieldSpec> fields) {
    Point own = map.shift(spec.quad());
    return fields.stream()
        .filter(other -> other != spec)
        .map(
            other -> {
              Point theirs = map.shift(other.quad());
              Point apart = new Point(theirs.x() - own.x(), theirs.y() - own.y());
              return frame.boxOf(other.quad().moved(apart));
            })
        .toList();
  }

  /**
   * Finds the ink of one field.
   *
   * @param frame the field
   * @param reference what the template's picture says about it
   * @param neighbours the other fields, in this field's frame
   * @param drift how far the print is known to have moved downwards, in template pixels
   * @param strict whether the value keeps to its field, as in the template's own picture
   * @param text whether the field holds plain text, which may have several lines
   */
  public SeenField find(
      FieldFrame frame,
      FieldReference reference,
      List<Box> neighbours,
      double drift,
      boolean strict,
      boolean text) {
    Look look = look(frame, reference, neighbours, drift, strict, text, ROOM_BESIDE);
    double room = ROOM_BESIDE;
    for (int i = 0; i < MORE_ROOM && !strict && look.goesOn(); i++) {
      room *= FARTHER;
      Look farther = look(frame, reference, neighbours, drift, strict, text, room);
      if (!farther.reachesBeyond(look)) {
        break;
      }
      look = farther;
    }
    return look.seen();
  }

  /**
   * What a look at a window and some room around it has shown.
   *
   * @param window all that was looked at, in the field's frame
   */
  private record Look(SeenField seen, Box window) {
    /** Whether a line of the value ends so near to a side of the window that it may go on. */
    boolean goesOn() {
      return seen.ink().lines().stream()
          .anyMatch(
              line ->
                  line.box().left() < window.left() + AT_EDGE * line.lineHeight()
                      || line.box().right() > window.right() - AT_EDGE * line.lineHeight());
    }

    /** Whether the value goes on where another look saw nothing. */
    boolean reachesBeyond(Look other) {
      Box value = seen.ink().box();
      return value != null
          && (value.left() < other.window.left() || value.right() > other.window.right());
    }
  }

  private Look look(
      FieldFrame frame,
      FieldReference reference,
      List<Box> neighbours,
      double drift,
      boolean strict,
      boolean text,
      double roomBeside) {
    Homography toPicture = frame.toPicture(map);
    double pixels = toPicture.scaleAt(frame.width() / 2, frame.height() / 2);
    double height = frame.height();
    double lineHeight =
        reference.lineHeight() > 0
            ? Math.min(reference.lineHeight(), 1.2 * height)
            : Math.min(USUAL_LINE * height, COLUMN * frame.width());
    double room = Math.min(height, reference.lineHeight() > 0 ? ROOM * lineHeight : frame.width());
    Box window = frame.box().move(0, drift).grow(roomBeside * room, ROOM_ABOVE * room);
    double scale = Math.max(pixels, 14 / lineHeight);
    scale = Math.min(scale, MEASURED_HEIGHT / (1.6 * lineHeight));
    if (reference.lineHeight() == 0) {
      scale = Math.max(scale, Math.min(pixels, Math.sqrt(MAX_PIXELS / window.area())));
    }
    scale = Math.min(scale, 3000 / window.width());
    boolean several = text && !isSingle(reference, height);
    try (MatScope scope = new MatScope()) {
      Mat bgr = cropper.cut(toPicture, window, scale, scope);
      Rect core = core(frame.box().move(0, drift), window, scale, bgr);
      int reach = (int) Math.ceil(1.3 * lineHeight * scale);
      boolean inverted = Background.isLightOnDark(bgr, core, reach);
      Mat level = Background.corrected(bgr, inverted, reach, scope);
      // A thick frame may hold more ink than the value, in another colour.
      Mat inside = scope.own(level.submat(Background.inside(core)));
      InkColour colour = InkColour.of(inside, reference.hue());
      Mat grey = colour.project(level, false, scope);
      Dropout dropout =
          print == null
              ? Dropout.NOTHING
              : print.erase(grey, frame, window, scale, inverted, lineHeight);
      InkLevel inked = InkLevel.of(grey, core, lineHeight * scale, dropout.density());
      Box field = frame.box().move(0, drift);
      InkMap ink =
          reference.lineHeight() > 0
              ? InkMap.of(grey, window, scale, inked, lineHeight)
              : InkMap.measuring(grey, window, scale, inked, field, lineHeight);
      double centre = reference.ink() != null ? reference.ink().centreY() : height / 2;
      List<Box> moved = neighbours.stream().map(box -> box.move(0, drift)).toList();
      double expected =
          reference.lineHeight() > 0
              ? lineHeight
              : Math.max(ink.leastHeight(), TextRows.lineHeight(ink.blobs(), field, lineHeight));
      double known = reference.lineHeight() > 0 ? lineHeight : ink.leastHeight();
      FieldInk found =
          new LineFinder(
                  field, expected, known, centre + drift, reference.fixed(), moved, strict, several)
              .find(ink);
      SeenField seen =
          new SeenField(
              frame,
              toPicture,
              found,
              print == null
                  ? ink.comb()
                  : print.comb(frame, window, scale, inverted, lineHeight, core),
              colour,
              inverted,
              ink.contrast(),
              ink.noise(),
              pixels,
              shown(frame, toPicture),
              print,
              dropout);
      return new Look(seen, window);
    }
  }

  /** Where the template has one line in a window that is none too high for it. */
  private static boolean isSingle(FieldReference reference, double height) {
    return reference.ink() != null
        && reference.text().indexOf('\n') < 0
        && height < SINGLE * reference.lineHeight();
  }

  /** Which share of a field's places lie within the picture. */
  private double shown(FieldFrame frame, Homography toPicture) {
    int within = 0;
    for (int i = 0; i < PLACES_ALONG; i++) {
      for (int j = 0; j < PLACES_ACROSS; j++) {
        double x = frame.width() * (i + 0.5) / PLACES_ALONG;
        double y = frame.height() * (j + 0.5) / PLACES_ACROSS;
        within += cropper.shows(toPicture.mapX(x, y), toPicture.mapY(x, y)) ? 1 : 0;
      }
    }
    return within / (double) (PLACES_ALONG * PLACES_ACROSS);
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
