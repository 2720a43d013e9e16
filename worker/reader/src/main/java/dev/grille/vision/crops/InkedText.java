package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrText;
import org.opencv.core.Mat;

/**
 * What a network has read of a line, with what its ink tells better: networks go by what usually
 * stands around a character as well.
 *
 * @param line the ink and the reading
 * @param ringsTold whether the ink tells of each letter O and of each zero beside letters which it
 *     is
 */
public record InkedText(LineInk line, boolean ringsTold) {
  /**
   * A network's reading as its ink has it.
   *
   * @param crop that was read, dark on white
   * @param read one line
   * @param lineHeight in pixels of the crop
   */
  public static InkedText of(Mat crop, OcrText read, double lineHeight) {
    OcrText inked = InklessUnderscores.removed(crop, read, lineHeight);
    Rings.Told rings = Rings.asInked(LetterSizes.asInked(new LineInk(crop, inked, lineHeight)));
    OcrText named = rings.line().read();
    OcrText restored = SkippedHan.restored(crop, named);
    LineInk line = restored.equals(named) ? rings.line() : new LineInk(crop, restored, lineHeight);
    return new InkedText(line, rings.all());
  }

  /** A reading as it is. */
  public static InkedText unchanged(Mat crop, OcrText read, double lineHeight) {
    return new InkedText(new LineInk(crop, read, lineHeight), false);
  }
}
