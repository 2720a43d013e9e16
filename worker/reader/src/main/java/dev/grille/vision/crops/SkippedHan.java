package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.PassedOver;
import dev.grille.vision.text.Writing;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Puts Han characters back that the network passed over. Of a rare one it is so little sure among
 * those that look like it that each by itself is less likely than nothing, though all together are
 * not. Where one has room between its neighbours, and ink stands there, it is the likeliest.
 */
final class SkippedHan {
  /** How much likelier nothing may be, as a natural logarithm: five times. */
  private static final double BORNE = Math.log(5);

  /** Room of one character, in distances between neighbours: less is a sign's, more is two's. */
  private static final double NARROWEST = 0.6;

  private static final double WIDEST = 1.5;

  private SkippedHan() {}

  /**
   * A reading with the characters that it lacks; the same where it lacks none.
   *
   * @param crop that was read, dark on white
   * @param read one line
   */
  static OcrText restored(Mat crop, OcrText read) {
    List<OcrSymbol> symbols = read.symbols();
    double pitch = SkippedInk.hanPitch(symbols);
    if (read.lattice() == null || Double.isInfinite(pitch)) {
      return read;
    }
    List<PassedOver> missed =
        PassedOver.of(read.lattice()).stream()
            .filter(one -> one.logRatio() >= -BORNE && Writing.hasHan(one.character()))
            .filter(one -> hasRoom(crop, symbols, one, pitch))
            .toList();
    return PassedOver.putBack(missed, read, crop.cols(), pitch / 2, SkippedHan::confidence);
  }

  /** Between two others: what stands at a line's end may be its neighbour's. */
  private static boolean hasRoom(Mat crop, List<OcrSymbol> symbols, PassedOver one, double pitch) {
    if (one.before() == 0 || one.before() == symbols.size()) {
      return false;
    }
    OcrSymbol before = symbols.get(one.before() - 1);
    OcrSymbol after = symbols.get(one.before());
    if (!Writing.hasHan(before.text()) || !Writing.hasHan(after.text())) {
      return false;
    }
    double from = before.box().middle() + pitch / 2;
    double to = after.box().middle() - pitch / 2;
    double place = one.place() * crop.cols();
    return to - from >= NARROWEST * pitch
        && to - from <= WIDEST * pitch
        && place > from
        && place < to
        && SkippedInk.isBetween(crop, (int) from, (int) to);
  }

  /** As sure as the text with it is against the text without. */
  private static double confidence(PassedOver one) {
    return 100 / (1 + Math.exp(-one.logRatio()));
  }
}
