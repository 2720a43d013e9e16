package dev.grille.vision.pages;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** Reads the lines of a page, each by itself; a region that holds several is parted first. */
public final class PageLineReader {
  /** Height against width of a region that may be a column, or a line that stands. */
  private static final double TALL = 1.5;

  /** The same of one that is no single character, be it a large 1 or 7. */
  private static final double TALLER = 2.2;

  /** Around the ink of a part, against the region's height. */
  private static final double ROOM = 0.15;

  /** Around the ink of a line that is cut anew, against the ink's height. */
  private static final double AROUND = 0.12;

  /** The same of a last look, in which the letters are of another size. */
  private static final double FURTHER = 0.3;

  /** Confidence in a line's worst character below which there is another look. */
  private static final double UNSURE = 0.6;

  /**
   * Width of letters against the height of the line's ink, on average with spaces, that are narrow:
   * type of fixed width has 0.65, serif faces have 0.45. Below that, letters are left out.
   */
  private static final double NARROW = 0.55;

  /** Share of a line's ink that a whole reading covers at least. */
  private static final double WHOLE = 0.9;

  /** By which letters are wider at another look: the narrowest faces' are as others' then. */
  private static final double WIDER = 1.4;

  /** Around the ink then, against its height: the tails of commas are too little ink to count. */
  private static final double CLOSELY = 0.08;

  /** Ink's height against the crop's, beyond which nothing is to be gained. */
  private static final double FILLED = 0.75;

  /** The same of ink that is too flat for letters. */
  private static final double FLAT = 0.2;

  private final LineCutter cutter;
  private final TextRecognizer recognizer;
  private final TextRecognizer wider;

  /**
   * One reading of several of a line.
   *
   * @param worth how far it can be relied on against the others
   * @param narrow whether letters may have been too narrow for the network
   */
  private record Look(LineReading reading, double worth, boolean narrow) {}

  /**
   * Reads lines.
   *
   * @param page 8-bit BGR; stays the caller's
   */
  public PageLineReader(Mat page, TextRecognizer recognizer) {
    cutter = new LineCutter(page);
    this.recognizer = recognizer;
    wider = new StretchingRecognizer(recognizer, WIDER);
  }

  /**
   * What stands in a region: no, one or several lines.
   *
   * @param region as it lies on the upright page: its width runs rightwards
   */
  public List<LineReading> read(TextRegion region) {
    if (region.height() >= TALL * region.width()) {
      Look turned = better(one(region.read(1), true), one(region.read(3), false));
      boolean single = region.height() < TALLER * region.width();
      return listed(single ? better(one(region, false), turned) : turned);
    }
    try (MatScope scope = new MatScope()) {
      Mat crop = cutter.cut(region, scope);
      SeenLine seen = new SeenLine(crop, scope);
      List<TextRegion> parts =
          parts(region, crop, region.height() / crop.rows(), seen.parts(), ROOM);
      if (parts.size() < 2) {
        return listed(one(region, crop, seen, false));
      }
      return parts.stream().flatMap(part -> listed(one(part, false)).stream()).toList();
    }
  }

  /**
   * The runs of ink of a line, from its beginning, each as high as the line's ink.
   *
   * @param region as it lies on the upright page: its width runs rightwards
   * @param gap without ink that parts two of them, against the height of the ink
   */
  public List<TextRegion> words(TextRegion region, double gap) {
    if (region.height() >= TALL * region.width()) {
      return List.of(region);
    }
    try (MatScope scope = new MatScope()) {
      Mat crop = cutter.cut(region, scope);
      SeenLine seen = new SeenLine(crop, scope);
      double scale = region.height() / crop.rows();
      TextRegion tight = region.part(0, region.width(), seen.top() * scale, seen.bottom() * scale);
      return parts(tight, crop, scale, new InkRuns(seen).words(gap), 0);
    }
  }

  private static List<TextRegion> parts(
      TextRegion region, Mat crop, double scale, List<int[]> parts, double around) {
    double beyond = (crop.cols() * scale - region.width()) / 2;
    double room = around * region.height();
    List<TextRegion> regions = new ArrayList<>();
    for (int[] part : parts) {
      double from = Math.max(-beyond, part[0] * scale - beyond - room);
      double to = Math.min(region.width() + beyond, part[1] * scale - beyond + room);
      regions.add(region.part(from, to));
    }
    return regions;
  }

  private @Nullable Look one(TextRegion region, boolean downwards) {
    try (MatScope scope = new MatScope()) {
      Mat crop = cutter.cut(region, scope);
      return one(region, crop, new SeenLine(crop, scope), downwards);
    }
  }

  /**
   * Reads a line from a crop that its ink fills: the recogniser was trained on such, and where
   * letters are small in theirs it writes a part of them only.
   */
  private @Nullable Look one(TextRegion region, Mat crop, SeenLine seen, boolean downwards) {
    double ink = seen.inkHeight() * region.height() / crop.rows();
    TextRegion tight = tight(region, crop, seen);
    // Of a lone dash nothing would be left to tell it by.
    boolean flat = seen.inkHeight() < FLAT * crop.rows();
    boolean fills = flat || seen.inkHeight() > FILLED * crop.rows();
    Look look =
        fills
            ? look(recognizer, region, crop, seen, downwards)
            : look(recognizer, tight.grown(AROUND * ink, AROUND * ink), downwards);
    if (isSure(look)) {
      return look;
    }
    if (look == null || look.narrow()) {
      look = better(look, look(wider, tight.grown(CLOSELY * ink, CLOSELY * ink), downwards));
    }
    if (fills || isSure(look)) {
      return look;
    }
    return better(look, look(recognizer, tight.grown(FURTHER * ink, FURTHER * ink), downwards));
  }

  private static boolean isSure(@Nullable Look look) {
    return look != null && look.reading().worst() >= UNSURE;
  }

  private @Nullable Look look(TextRecognizer by, TextRegion region, boolean downwards) {
    try (MatScope scope = new MatScope()) {
      Mat crop = cutter.cut(region, scope);
      return look(by, region, crop, new SeenLine(crop, scope), downwards);
    }
  }

  private static @Nullable Look look(
      TextRecognizer by, TextRegion region, Mat crop, SeenLine seen, boolean downwards) {
    OcrText read = new PassedOverSigns(seen, crop.cols()).restored(by.read(crop));
    List<OcrSymbol> symbols = read.symbols();
    if (symbols.isEmpty()) {
      return null;
    }
    WordGaps.Spaced spaced = new WordGaps(seen).spaced(read);
    double mean = symbols.stream().mapToDouble(OcrSymbol::confidence).average().orElse(0) / 100;
    double worst = symbols.stream().mapToDouble(OcrSymbol::confidence).min().orElse(0) / 100;
    String text =
        read.lattice() == null
            ? spaced.text()
            : new LookAlikes(read.lattice()).chosen(spaced.text());
    TextRegion tight = tight(region, crop, seen);
    Setting set = spaced.set();
    if (set != null) {
      double scale = region.height() / crop.rows();
      double begin = tight.along(region) + (tight.width() - crop.cols() * scale) / 2;
      set = set.scaled(scale, begin);
    }
    LineReading reading = new LineReading(tight, text, mean, worst, spaced.sure(), downwards, set);
    // What is left out has no confidence.
    double ink = width(seen.parts());
    int left = symbols.get(0).box().left();
    int right = symbols.get(symbols.size() - 1).box().right();
    double covered = ink == 0 ? 1 : Math.min(1, (right - left) / ink);
    boolean narrow =
        !Writing.hasHan(text)
            && (covered < WHOLE || ink < NARROW * seen.inkHeight() * symbols.size());
    return new Look(reading, mean * covered, narrow);
  }

  private static double width(List<int[]> parts) {
    return parts.isEmpty() ? 0 : parts.get(parts.size() - 1)[1] - parts.get(0)[0];
  }

  /** What of a region has ink, with a little room. */
  private static TextRegion tight(TextRegion region, Mat crop, SeenLine seen) {
    double scale = region.height() / crop.rows();
    double beyond = (crop.cols() * scale - region.width()) / 2;
    List<int[]> parts = seen.parts();
    if (parts.isEmpty()) {
      return region;
    }
    return region.part(
        Math.max(0, (parts.get(0)[0] - 1) * scale - beyond),
        Math.min(region.width(), (parts.get(parts.size() - 1)[1] + 1) * scale - beyond),
        Math.max(0, (seen.top() - 1) * scale),
        Math.min(region.height(), (seen.bottom() + 1) * scale));
  }

  private static List<LineReading> listed(@Nullable Look look) {
    return look == null ? List.of() : List.of(look.reading());
  }

  private static @Nullable Look better(@Nullable Look one, @Nullable Look other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.worth() >= other.worth() ? one : other;
  }
}
