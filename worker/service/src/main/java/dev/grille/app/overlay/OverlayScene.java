package dev.grille.app.overlay;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay shows beside the picture. Places are in picture pixels.
 *
 * @param title what the picture is
 * @param outline the template's border in the picture; null where the form was not found
 * @param windows one per field
 * @param remark a sentence under the values, such as why the picture was refused; may be empty
 * @param marks what is drawn in the picture alone
 * @param anchors the template's fixed texts, as far as something is known of them
 */
public record OverlayScene(
    String title,
    @Nullable Quad outline,
    List<Window> windows,
    String remark,
    List<Mark> marks,
    List<SoughtAnchor> anchors) {
  public OverlayScene {
    windows = List.copyOf(windows);
    marks = List.copyOf(marks);
    anchors = List.copyOf(anchors);
  }

  /** Without anchors. */
  public OverlayScene(
      String title, @Nullable Quad outline, List<Window> windows, String remark, List<Mark> marks) {
    this(title, outline, windows, remark, marks, List.of());
  }

  /** Without marks. */
  public OverlayScene(String title, @Nullable Quad outline, List<Window> windows, String remark) {
    this(title, outline, windows, remark, List.of());
  }

  /** The same with another remark. */
  public OverlayScene withRemark(String other) {
    return new OverlayScene(title, outline, windows, other, marks, anchors);
  }

  /**
   * An anchor, which is found in its place, moved or missed.
   *
   * @param name by which fields and evidence call it
   * @param place where it would be that had not moved
   * @param seen where it was found; null where it was missed
   */
  public record SoughtAnchor(String name, Quad place, @Nullable Quad seen) {
    /** Share of its height that one may stand off which did not move: as paper bends. */
    private static final double IN_PLACE = 0.5;

    /** Whether it was found elsewhere than in its place. */
    public boolean hasMoved() {
      return seen != null
          && distance(seen.upperLeft(), place.upperLeft())
              > IN_PLACE * distance(place.upperLeft(), place.lowerLeft());
    }

    private static double distance(Point a, Point b) {
      return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
  }

  /**
   * A place that has no line beside the picture, such as a table's cell.
   *
   * @param before written to the left of it; may be empty
   * @param label written small into its upper right corner; may be empty
   * @param good whether what stands there may be trusted: it decides the border's colour
   * @param stressed whether it is filled, in a colour of its own
   */
  public record Mark(Quad quad, String before, String label, boolean good, boolean stressed) {}

  /**
   * One field.
   *
   * @param quad where it was read; null where that is not known
   * @param score 0 to 100
   * @param good whether the value may be trusted: it decides the colour
   */
  public record Window(
      String name, String value, double score, @Nullable Quad quad, boolean good) {}
}
