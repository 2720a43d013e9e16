package dev.grille.vision.ink;

import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.pixels.InkColour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a field before anything was recognised.
 *
 * @param frame the field
 * @param toPicture from the field's frame into the picture
 * @param ink taken for its value
 * @param comb the cells that its characters stand in, in the field's frame
 * @param colour that shows the ink best
 * @param inverted whether the background is darker than the ink
 * @param contrast of the ink, 0 to 255
 * @param noise of the background, 0 to 255
 * @param pixels picture pixels per template pixel
 * @param shown share of the window that lies within the picture, 0 to 1
 * @param print what the form itself prints there; null where the form is not known
 * @param dropout what of it was taken out
 */
public record SeenField(
    FieldFrame frame,
    Homography toPicture,
    FieldInk ink,
    Comb comb,
    InkColour colour,
    boolean inverted,
    double contrast,
    double noise,
    double pixels,
    double shown,
    @Nullable FormPrint print,
    Dropout dropout) {
  /** Share of a window below which nothing of it is read. */
  private static final double HARDLY_SHOWN = 0.25;

  /** Share of a window from which all of it is there; alignment is good to a pixel. */
  private static final double WHOLE = 0.985;

  /** Whether enough of the field lies within the picture to read anything. */
  public boolean isSeen() {
    return shown >= HARDLY_SHOWN;
  }

  /** Whether a part of the field is outside the picture. */
  public boolean isCut() {
    return shown < WHOLE;
  }

  /** Where the window is in the picture. */
  public Quad quad() {
    return FieldFrame.inPicture(frame.box(), toPicture);
  }

  /** The same field where only these lines are taken for the value. */
  public SeenField with(List<InkLine> lines) {
    return new SeenField(
        frame,
        toPicture,
        ink.with(lines),
        comb,
        colour,
        inverted,
        contrast,
        noise,
        pixels,
        shown,
        print,
        dropout);
  }
}
