package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Mat;

/** Underscores that a network reads where nothing stands: in the wide spaces of some faces. */
final class InklessUnderscores {
  private static final String UNDERSCORE = "_";

  /** Of the line height: an underscore has ink in its middle, wherever the network saw it. */
  private static final double BLANK = 0.3;

  private InklessUnderscores() {}

  /**
   * The reading without them.
   *
   * @param crop that was read, dark on white
   * @param read one line
   * @param lineHeight in pixels of the crop
   */
  static OcrText removed(Mat crop, OcrText read, double lineHeight) {
    List<OcrSymbol> all = read.symbols();
    int[] within =
        IntStream.range(1, all.size() - 1)
            .filter(at -> all.get(at).text().equals(UNDERSCORE))
            .toArray();
    if (within.length == 0) {
      return read;
    }
    ColumnInk ink = ColumnInk.of(crop, lineHeight);
    return read.without(
        at -> IntStream.of(within).anyMatch(one -> one == at) && ink.isBlank(all.get(at), BLANK));
  }
}
