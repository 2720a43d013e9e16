package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A component within a tile: its resolutions and their subbands, B.5.
 *
 * @param area in the component's own coordinates
 * @param coding of its code-blocks
 * @param shift of its region of interest
 * @param resolutions the coarsest first
 */
record TileComponent(Rect area, ComponentCoding coding, int shift, List<Resolution> resolutions) {
  /** What an int holds, twice, beside its sign. */
  private static final int MAX_PLANES = 30;

  static TileComponent of(Rect tile, Component component, int index, HeaderParameters parameters)
      throws IOException {
    Rect area = tile.sampled(component.dx(), component.dy());
    ComponentCoding coding = parameters.coding(index);
    Quantization quantization = parameters.quantization(index);
    if (coding.reversible() && !quantization.isNone()
        || !coding.reversible() && quantization.isNone()) {
      throw new IOException("a JPEG 2000 quantization that its wavelet does not have");
    }
    int shift = parameters.shift(index);
    List<Resolution> resolutions = new ArrayList<>();
    for (int r = 0; r <= coding.levels(); r++) {
      Rect lower = area.halved(coding.levels() - Math.max(0, r - 1));
      int level = coding.levels() - Math.max(0, r - 1);
      List<Subband> bands = new ArrayList<>();
      for (int kind = r == 0 ? 0 : 1; kind <= (r == 0 ? 0 : 3); kind++) {
        int number = r == 0 ? 0 : 3 * (r - 1) + kind;
        int right = kind & 1;
        int down = kind >> 1;
        int planes = quantization.bitPlanes(number, r) + shift;
        if (planes > MAX_PLANES) {
          throw new IOException("JPEG 2000 numbers of " + planes + " bits");
        }
        bands.add(
            new Subband(
                right,
                down,
                r == 0 ? lower : area.band(level, right, down),
                right * lower.width(),
                down * lower.height(),
                planes,
                quantization.step(number, r, component.bits() + right + down)));
      }
      resolutions.add(new Resolution(area.halved(coding.levels() - r), List.copyOf(bands)));
    }
    return new TileComponent(area, coding, shift, List.copyOf(resolutions));
  }

  Plane emptyPlane() {
    return coding.reversible() ? new ReversiblePlane(area) : new IrreversiblePlane(area);
  }
}
