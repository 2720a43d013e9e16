package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * A crop with what was read of it. Its ink is taken apart once, when the first check asks for it:
 * most lines have nothing that any check looks at. For one thread, as long as the crop lives.
 */
public final class LineInk {
  private final Mat crop;
  private final OcrText read;
  private final double lineHeight;
  private @Nullable LetterInk letters;

  /**
   * About a line.
   *
   * @param crop that was read, dark on white
   * @param read one line
   * @param lineHeight in pixels of the crop
   */
  public LineInk(Mat crop, OcrText read, double lineHeight) {
    this.crop = crop;
    this.read = read;
    this.lineHeight = lineHeight;
  }

  /** What was read. */
  public OcrText read() {
    return read;
  }

  /** The same ink with other names for its characters. */
  LineInk renamed(IntFunction<String> texts) {
    LineInk renamed = new LineInk(crop, read.renamed(texts), lineHeight);
    renamed.letters = letters == null ? null : letters.named(renamed.symbols());
    return renamed;
  }

  List<OcrSymbol> symbols() {
    return read.symbols();
  }

  double lineHeight() {
    return lineHeight;
  }

  int rows() {
    return crop.rows();
  }

  LetterInk letters() {
    LetterInk apart = letters;
    if (apart == null) {
      apart = LetterInk.of(crop, read, lineHeight);
      letters = apart;
    }
    return apart;
  }
}
