package dev.grille.vision.marks;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Pixels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.Rect;

/**
 * Which boxes are marked in a template's own picture. Forms print letters in their boxes, too: what
 * stands in half of them or more is print.
 */
public final class TemplateMarks {
  /** Ink in a box from which something stands in it, as a share of its inside. */
  private static final double INKED = 0.03;

  /** What counts as ink, as a share of the darkest there. */
  private static final double DENSITY = 0.3;

  /** Less ink than this is the paper's grain, 0 to 255. */
  private static final int MIN_INK = 30;

  /** Where so many boxes hold something, it is the form's print. */
  private static final double USUAL = 0.5;

  private final List<Optional<Box>> marks;

  /**
   * Looks.
   *
   * @param template cuts the template's own picture
   * @param boxes the windows that are boxes
   */
  public TemplateMarks(Cropper template, List<FieldFrame> boxes) {
    List<Optional<Box>> inked = boxes.stream().map(box -> inked(template, box)).toList();
    long full = inked.stream().filter(Optional::isPresent).count();
    boolean print = full > 1 && full >= USUAL * boxes.size();
    this.marks = print ? boxes.stream().map(box -> Optional.<Box>empty()).toList() : inked;
  }

  /** Where a box is marked, in its frame; null where it is not. */
  public @Nullable Box mark(int box) {
    return marks.get(box).orElse(null);
  }

  private static Optional<Box> inked(Cropper template, FieldFrame frame) {
    try (MatScope scope = new MatScope()) {
      BoxLook look = BoxLook.at(template, frame, frame.toTemplate(), 1, scope);
      Rect window = look.window(frame, 0, 0);
      BoxShape shape = BoxShape.of(look.ink(), window);
      byte[] grey = Pixels.bytes(look.ink());
      double darkest = 255 - Core.minMaxLoc(scope.own(look.ink().submat(window))).minVal;
      double limit = Math.max(MIN_INK, DENSITY * darkest);
      Box around = null;
      int count = 0;
      int width = look.ink().cols();
      for (int i = 0; i < grey.length; i++) {
        if (shape.inside()[i] != 0 && 255 - (grey[i] & 0xff) >= limit) {
          Box pixel = pixel(look, i % width, i / width);
          around = around == null ? pixel : around.union(pixel);
          count++;
        }
      }
      return count < INKED * shape.area() ? Optional.empty() : Optional.ofNullable(around);
    }
  }

  private static Box pixel(BoxLook look, int x, int y) {
    double left = look.region().left() + x / look.scale();
    double top = look.region().top() + y / look.scale();
    return new Box(left, top, left + 1 / look.scale(), top + 1 / look.scale());
  }
}
