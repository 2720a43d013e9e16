package dev.grille.vision.pages;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.DirectionClassifier;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Tells how a page lies in its picture, by all of its lines together: of single lines the
 * classifier is wrong about one in twelve.
 */
final class PageDirection {
  /** Longest lines that vote. */
  private static final int VOTERS = 12;

  /** Lines that are read to tell where the vote is close, or writing is vertical. */
  private static final int READ = 4;

  /** Length against height of a line whose direction can be told. */
  private static final double SLENDER = 2;

  /** A share of the votes for one side that is no majority worth having. */
  private static final double CLOSE = 0.25;

  private final DirectionClassifier classifier;
  private final TextRecognizer recognizer;

  PageDirection(DirectionClassifier classifier, TextRecognizer recognizer) {
    this.classifier = classifier;
    this.recognizer = recognizer;
  }

  /**
   * Quarters by which the text stands turned clockwise, 0 to 3.
   *
   * @param regions of the page as it is
   */
  int quarters(Mat page, List<TextRegion> regions) {
    List<TextRegion> voters =
        regions.stream()
            .filter(region -> region.width() >= SLENDER * region.height())
            .sorted(Comparator.comparingDouble(TextRegion::width).reversed())
            .toList();
    double lying = 0;
    double standing = 0;
    for (TextRegion region : voters) {
      if (isLying(region)) {
        lying += region.width();
      } else {
        standing += region.width();
      }
    }
    LineCutter cutter = new LineCutter(page);
    boolean sideways = standing > lying;
    List<TextRegion> asked =
        voters.stream().filter(region -> isLying(region) != sideways).limit(VOTERS).toList();
    if (sideways) {
      // Downwards: the text begins at the top where the page was turned clockwise.
      asked = asked.stream().map(PageDirection::downwards).toList();
    }
    int flipped = isFlipped(cutter, asked) ? 2 : 0;
    if (!sideways) {
      return flipped;
    }
    return isLegible(cutter, asked, flipped) ? (1 + flipped) % 4 : 0;
  }

  private static boolean isLying(TextRegion region) {
    return Math.abs(Math.cos(Math.toRadians(region.angle()))) > Math.sqrt(0.5);
  }

  private static TextRegion downwards(TextRegion region) {
    return Math.sin(Math.toRadians(region.angle())) > 0 ? region : region.read(2);
  }

  private boolean isFlipped(LineCutter cutter, List<TextRegion> asked) {
    if (asked.isEmpty()) {
      return false;
    }
    double votes = 0;
    for (TextRegion region : asked) {
      try (MatScope scope = new MatScope()) {
        votes += classifier.upsideDown(cutter.cut(region, scope)) - 0.5;
      }
    }
    if (Math.abs(votes) > CLOSE * asked.size()) {
      return votes > 0;
    }
    return confidence(cutter, asked, 2) > confidence(cutter, asked, 0);
  }

  /** Whether lines that run downwards are lines at all, and no columns of upright characters. */
  private boolean isLegible(LineCutter cutter, List<TextRegion> asked, int flipped) {
    return confidence(cutter, asked, flipped) > 0.7;
  }

  /** Of reading some lines turned by so many quarters, 0 to 1. */
  private double confidence(LineCutter cutter, List<TextRegion> asked, int quarters) {
    double sum = 0;
    int count = 0;
    for (TextRegion region : asked.subList(0, Math.min(READ, asked.size()))) {
      try (MatScope scope = new MatScope()) {
        List<OcrSymbol> symbols =
            recognizer.read(cutter.cut(region.read(quarters), scope)).symbols();
        sum += symbols.stream().mapToDouble(OcrSymbol::confidence).average().orElse(0) / 100;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
