package dev.grille.app.overlay;

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
 */
public record OverlayScene(
    String title, @Nullable Quad outline, List<Window> windows, String remark, List<Mark> marks) {
  public OverlayScene {
    windows = List.copyOf(windows);
    marks = List.copyOf(marks);
  }

  /** Without marks. */
  public OverlayScene(String title, @Nullable Quad outline, List<Window> windows, String remark) {
    this(title, outline, windows, remark, List.of());
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
