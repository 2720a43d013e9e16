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
 */
public record OverlayScene(
    String title, @Nullable Quad outline, List<Window> windows, String remark) {
  public OverlayScene {
    windows = List.copyOf(windows);
  }

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
