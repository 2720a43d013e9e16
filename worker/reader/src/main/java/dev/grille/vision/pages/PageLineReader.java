package dev.grille.vision.pages;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** Reads the lines of a page, each by itself; a region that holds several is parted first. */
final class PageLineReader {
  /** Height against width of a region that is no character: a column, or a line that stands. */
  private static final double TALL = 1.5;

  /** Around the ink of a part, against the region's height. */
  private static final double ROOM = 0.15;

  /** Around the ink of a line that is cut anew, against the ink's height. */
  private static final double AROUND = 0.12;

  /** The same of a second look, in which the letters are of another size. */
  private static final double FURTHER = 0.3;

  /** Confidence in a line's worst character below which there is a second look. */
  private static final double UNSURE = 0.6;

  /** Ink's height against the crop's, beyond which nothing is to be gained. */
  private static final double FILLED = 0.75;

  private final LineCutter cutter;
  private final TextRecognizer recognizer;

  /**
   * Reads lines.
   *
   * @param cutter of the page
   */
  PageLineReader(LineCutter cutter, TextRecognizer recognizer) {
    this.cutter = cutter;
    this.recognizer = recognizer;
  }

  /**
   * What stands in a region: no, one or several lines.
   *
   * @param region as it lies on the upright page: its width runs rightwards
   */
  List<LineReading> read(TextRegion region) {
    if (region.height() >= TALL * region.width()) {
      return listed(better(one(region.read(1), true), one(region.read(3), false)));
    }
    try (MatScope scope = new MatScope()) {
      Mat crop = cutter.cut(region, scope);
      SeenLine seen = new SeenLine(crop, scope);
      List<TextRegion> parts = parts(region, crop, seen.parts());
      if (parts.size() < 2) {
        return listed(one(region, crop, seen, false));
      }
      return parts.stream().flatMap(part -> listed(one(part, false)).stream()).toList();
    }
  }

  private static List<TextRegion> parts(TextRegion region, Mat crop, List<int[]> parts) {
    double scale = region.height() / crop.rows();
    double beyond = (crop.cols() * scale - region.width()) / 2;
    double room = ROOM * region.height();
    List<TextRegion> regions = new ArrayList<>();
    for (int[] part : parts) {
      double from = Math.max(-beyond, part[0] * scale - beyond - room);
      double to = Math.min(region.width() + beyond, part[1] * scale - beyond + room);
      regions.add(region.part(from, to));
    }
    return regions;
  }

  private @Nullable LineReading one(TextRegion region, boolean downwards) {
    try (MatScope scope = new MatScope()) {
      Mat crop = cutter.cut(region, scope);
      return one(region, crop, new SeenLine(crop, scope), downwards);
    }
  }

  /**
   * Reads a line from a crop that its ink fills: the recogniser was trained on such, and where
   * letters are small in theirs it writes a part of them only.
   */
  private @Nullable LineReading one(TextRegion region, Mat crop, SeenLine seen, boolean downwards) {
    if (seen.inkHeight() > FILLED * crop.rows()) {
      return filled(region, crop, seen, downwards);
    }
    try (MatScope scope = new MatScope()) {
      double ink = seen.inkHeight() * region.height() / crop.rows();
      TextRegion tight = tight(region, crop, seen);
      LineReading reading = within(tight.grown(AROUND * ink, AROUND * ink), downwards, scope);
      if (reading != null && reading.worst() >= UNSURE) {
        return reading;
      }
      return better(reading, within(tight.grown(FURTHER * ink, FURTHER * ink), downwards, scope));
    }
  }

  private @Nullable LineReading within(TextRegion region, boolean downwards, MatScope scope) {
    Mat crop = cutter.cut(region, scope);
    return filled(region, crop, new SeenLine(crop, scope), downwards);
  }

  private @Nullable LineReading filled(
      TextRegion region, Mat crop, SeenLine seen, boolean downwards) {
    OcrText read = recognizer.read(crop);
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
    return new LineReading(tight, text, mean, worst, spaced.sure(), downwards, set);
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

  private static List<LineReading> listed(@Nullable LineReading reading) {
    return reading == null ? List.of() : List.of(reading);
  }

  private static @Nullable LineReading better(
      @Nullable LineReading one, @Nullable LineReading other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.mean() >= other.mean() ? one : other;
  }
}
