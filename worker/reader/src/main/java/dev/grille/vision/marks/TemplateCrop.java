package dev.grille.vision.marks;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Rect;

/**
 * What stands in a window for a portrait, a seal or a signature in a template's own picture.
 *
 * @param parts the window between the rules that run through it, in its frame: a line to sign on is
 *     the form's, whatever is written on it
 * @param inked share of these parts that is inked, 0 to 1
 * @param img the window as a JPEG file in Base64
 */
public record TemplateCrop(List<Box> parts, double inked, String img) {
  /** Ink of the levelled picture, 0 to 255; the paper's grain is less. */
  private static final int MIN_INK = 30;

  /** Share of a row that is inked where a rule runs along it. */
  private static final double RULED = 0.6;

  /** The thickest rule, as a share of the window's height; portraits are inked all over. */
  private static final double THICK = 0.06;

  /** A hairline in so few pixels of the cut is as thick. */
  private static final int MIN_THICK = 4;

  /** Share of the parts from which something stands there: a thin signature has as much. */
  private static final double PRESENT = 0.008;

  /** Share of the parts from which it is no placeholder: those are outlines and a few words. */
  private static final double DENSE = 0.2;

  public TemplateCrop {
    parts = List.copyOf(parts);
  }

  /**
   * Looks at a window.
   *
   * @param template cuts the template's own picture
   */
  public static TemplateCrop of(Cropper template, FieldFrame frame) {
    String img = CropReader.picture(template, frame, frame.toTemplate(), 1);
    try (MatScope scope = new MatScope()) {
      BoxLook look = BoxLook.at(template, frame, frame.toTemplate(), 1, scope);
      Rect window = look.window(frame, 0, 0);
      int dx = (int) Math.round(CropReader.EDGE * window.width);
      int dy = (int) Math.round(CropReader.EDGE * window.height);
      byte[] grey = Pixels.bytes(look.ink());
      int first = window.y + dy;
      int[] inked = new int[Math.max(1, window.height - 2 * dy)];
      int width = Math.max(1, window.width - 2 * dx);
      for (int y = 0; y < inked.length; y++) {
        for (int x = window.x + dx; x < window.x + dx + width; x++) {
          int at = (first + y) * look.ink().cols() + x;
          inked[y] += 255 - (grey[at] & 0xff) >= MIN_INK ? 1 : 0;
        }
      }
      boolean[] ruled = ruled(inked, width, window.height);
      long ink = 0;
      long area = 0;
      List<Box> parts = new ArrayList<>();
      int from = 0;
      for (int y = 0; y <= inked.length; y++) {
        boolean rule = y == inked.length || ruled[y];
        if (!rule) {
          ink += inked[y];
          area += width;
        } else {
          Box part = part(look, frame, first + from, first + y);
          if (part.bottom() > part.top()) {
            parts.add(part);
          }
          from = y + 1;
        }
      }
      return new TemplateCrop(parts, ink / (double) Math.max(1, area), img);
    }
  }

  /** Whether anything stands there. */
  public boolean isPresent() {
    return inked >= PRESENT;
  }

  /** Whether so much stands there that no form prints it for a placeholder. */
  public boolean isDense() {
    return inked >= DENSE;
  }

  private static boolean[] ruled(int[] inked, int width, int height) {
    boolean[] ruled = new boolean[inked.length];
    int from = 0;
    for (int y = 0; y <= inked.length; y++) {
      if (y < inked.length && inked[y] >= RULED * width) {
        continue;
      }
      if (y > from && y - from <= Math.max(MIN_THICK, THICK * height)) {
        // What is next to a rule is its blurred edge.
        for (int i = Math.max(0, from - 1); i < Math.min(inked.length, y + 1); i++) {
          ruled[i] = true;
        }
      }
      from = y + 1;
    }
    return ruled;
  }

  /** As much less at its ends as is painted over beyond them: rules stay. */
  private static Box part(BoxLook look, FieldFrame frame, int top, int bottom) {
    double edge = CropReader.EDGE * frame.width();
    return new Box(
        edge,
        look.region().top() + top / look.scale() + FormPrint.EDGE,
        frame.width() - edge,
        look.region().top() + bottom / look.scale() - FormPrint.EDGE);
  }
}
