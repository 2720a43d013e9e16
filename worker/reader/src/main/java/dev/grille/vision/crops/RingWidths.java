package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencv.core.Rect;

/**
 * Letters O and zeros, told by the width of their ink. In type whose widths differ a zero is as
 * wide as other digits and as small letters, and an O as wide as other capitals. In type of fixed
 * width nothing is told. Networks and Tesseract go by what stands around instead, and are sure of
 * it: 0livia, HRO ODU.
 *
 * <p>Widths in 61 faces (DejaVu, Liberation, OCR-A, OCR-B, UMing, UKai, WenQuanYi), against the
 * median of some letters: an O of the capitals 0.96 to 1.18 in type whose widths differ and 0.93 to
 * 1.06 in other type, a zero 0.61 to 0.87 and 0.87 to 1.06; an O of the digits 1.23 to 1.59 and
 * 0.93 to 1.20, a zero 0.94 to 1.11 in both; capitals of the digits 1.21 to 1.61 and 0.94 to 1.14.
 * Of 2,000 random lines a face, with 4 % of error in each width, 0.01 or less are told wrong, but
 * for zeros of WenQuanYi Zen Hei, whose digits are narrower than its zero (0.07), and O of slanted
 * type of fixed width (0.06).
 */
final class RingWidths {
  /** Capitals of about one width in each face. */
  private static final String CAPITALS = "BCDGHNPQRTUZ";

  /** Capitals that are wider by the same share in most faces. */
  private static final String WIDE_CAPITALS = "AKVXY";

  private static final double WIDER = 1.06;

  /** Digits and small letters of about one width in each face. */
  private static final String NARROW = "02356789abdeghknoquv";

  /** A zero's against capitals, at most, and against digits and small letters. */
  private static final double ZERO_OF_CAPITALS = 0.86;

  private static final double ZERO_OF_NARROW = 1.12;

  /** The same where there are capitals alone. */
  private static final double ZERO_OF_CAPITALS_ALONE = 0.78;

  /** An O's against capitals, at least, and against digits and small letters. */
  private static final double RING_OF_CAPITALS = 0.92;

  private static final double RING_OF_NARROW = 1.2;

  /** Capitals against digits and small letters, at least, where widths differ. */
  private static final double PROPORTIONAL = 1.17;

  /** An o and an old-style zero are lower than capitals. */
  private static final double TALL = 0.88;

  private static final int MIN_NARROW = 3;
  private static final int MIN_CAPITALS = 2;
  private static final int MIN_CAPITALS_ALONE = 3;

  private final List<OcrSymbol> all;
  private final LetterInk letters;
  private final double[] capitals;
  private final double[] narrow;
  private final double tall;

  /** Measures a line. */
  RingWidths(LineInk line) {
    all = line.symbols();
    letters = line.letters();
    capitals =
        DoubleStream.concat(
                bodies(CAPITALS).mapToDouble(body -> body.width),
                bodies(WIDE_CAPITALS).mapToDouble(body -> body.width / WIDER))
            .sorted()
            .toArray();
    narrow = bodies(NARROW).mapToDouble(body -> body.width).sorted().toArray();
    tall =
        median(
            bodies(CAPITALS + WIDE_CAPITALS).mapToDouble(body -> body.height).sorted().toArray());
  }

  private Stream<Rect> bodies(String characters) {
    return IntStream.range(0, all.size())
        .filter(at -> characters.contains(all.get(at).text()))
        .filter(at -> !Rings.mayBeEither(all, at))
        .mapToObj(letters::body)
        .filter(body -> body != null);
  }

  /** What a ring is; empty where its width does not tell. */
  String name(int ring) {
    Rect body = letters.body(ring);
    if (body == null || capitals.length == 0 || body.height < TALL * tall) {
      return "";
    }
    double ofCapitals = body.width / median(capitals);
    if (narrow.length < MIN_NARROW) {
      boolean zero = capitals.length >= MIN_CAPITALS_ALONE && ofCapitals <= ZERO_OF_CAPITALS_ALONE;
      return zero ? Rings.ZERO : "";
    }
    double ofNarrow = body.width / median(narrow);
    if (median(capitals) < PROPORTIONAL * median(narrow)) {
      return "";
    }
    if (ofCapitals >= RING_OF_CAPITALS && ofNarrow >= RING_OF_NARROW) {
      return Rings.RING;
    }
    boolean zero =
        capitals.length >= MIN_CAPITALS
            && ofCapitals <= ZERO_OF_CAPITALS
            && ofNarrow <= ZERO_OF_NARROW;
    return zero ? Rings.ZERO : "";
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
