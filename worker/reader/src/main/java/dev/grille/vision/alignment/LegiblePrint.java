package dev.grille.vision.alignment;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Tells which print of a form is text: numbers change from picture to picture, and a single
 * character may be a stamp's. A word that was missed when the page was read is read by itself.
 */
final class LegiblePrint {
  /** Width, in heights, below which a word is a single character. */
  static final double SINGLE = 1.5;

  /** Words from which a template counts as legible: fewer were read by chance. */
  private static final int MIN_WORDS = 8;

  /** Letters that make a text, and the share of its characters that they are. */
  private static final int MIN_LETTERS = 2;

  private static final double MIN_SHARE = 0.7;

  /** Least sure word of a text that is read by itself; marks are read as letters with less. */
  private static final double MIN_CONFIDENCE = 60;

  /** Labels of a form that are read at most: each takes ten milliseconds of each loading. */
  private static final int MOST = 50;

  private final List<Token> words;
  private final Mat template;
  private final TextRecognizer reader;
  private final MatScope scope;
  private final Map<Label, Boolean> read = new HashMap<>();
  private @Nullable PicturePyramid page;

  /**
   * The print of one template.
   *
   * @param words that were read of its page
   * @param template CV_8U
   * @param scope owns what is made of the template
   */
  LegiblePrint(List<Token> words, Mat template, TextRecognizer reader, MatScope scope) {
    this.scope = scope;
    this.words = words;
    this.template = template;
    this.reader = reader;
  }

  /**
   * Whether a label is text. Where hardly a word of the template could be read, every label is
   * taken for text.
   */
  boolean isText(Label label) {
    if (label.width() < SINGLE * label.height()) {
      return false;
    }
    if (words.size() < MIN_WORDS) {
      return true;
    }
    double x = label.x() + label.width() / 2;
    double y = label.y() + label.height() / 2;
    double aside = label.width() / 2 + label.height();
    return words.stream()
            .anyMatch(
                word ->
                    Math.abs(word.x() - x) <= aside
                        && Math.abs(word.y() - y) <= 0.6 * label.height())
        || isReadAlone(label);
  }

  private boolean isReadAlone(Label label) {
    return read.size() < MOST
        ? read.computeIfAbsent(label, this::isReadAsText)
        : read.getOrDefault(label, false);
  }

  private boolean isReadAsText(Label label) {
    if (page == null) {
      page = new PicturePyramid(template, scope);
    }
    try (MatScope inner = new MatScope()) {
      Mat crop = AnchorText.crop(page, label, Homography.IDENTITY, inner);
      return reader.read(crop).words().stream()
          .filter(word -> word.confidence() >= MIN_CONFIDENCE)
          .map(word -> AnchorText.plain(word.text()))
          .anyMatch(LegiblePrint::isLettered);
    }
  }

  private static boolean isLettered(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters >= MIN_LETTERS && letters >= MIN_SHARE * text.codePointCount(0, text.length());
  }
}
