package dev.grille.vision.pages;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.DirectionClassifier;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.text.Writing;
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

  /** Share of the regions' length that runs across the others from which a page has both. */
  private static final double MIXED = 0.1;

  /** Confidence from which letters that were read are there, 0 to 1. */
  private static final double SURE = 0.9;

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
    boolean mixed = Math.min(lying, standing) > MIXED * (lying + standing);
    boolean sideways =
        mixed ? hasLinesSideways(cutter, voters, standing > lying) : standing > lying;
    List<TextRegion> asked = running(voters, sideways).stream().limit(VOTERS).toList();
    int flipped = isFlipped(cutter, asked) ? 2 : 0;
    if (!sideways) {
      return flipped;
    }
    return isLegible(cutter, asked, flipped) ? (1 + flipped) % 4 : 0;
  }

  /** Those that lie, or those that stand, turned so that they run downwards. */
  private static List<TextRegion> running(List<TextRegion> voters, boolean sideways) {
    // Downwards: the text begins at the top where the page was turned clockwise.
    return voters.stream()
        .filter(region -> isLying(region) != sideways)
        .map(region -> sideways ? downwards(region) : region)
        .toList();
  }

  /**
   * Which of the regions of a page are its lines where some lie and some stand: the others are
   * columns of Han characters, which the recogniser reads as well either way. Letters and digits
   * tell, for they stand in lines.
   *
   * @param most whether most stand, which counts where there are none
   */
  private boolean hasLinesSideways(LineCutter cutter, List<TextRegion> voters, boolean most) {
    int lying = letters(cutter, running(voters, false));
    int standing = letters(cutter, running(voters, true));
    return lying == standing ? most : standing > lying;
  }

  /** How many letters and digits some regions have, whichever way round they are. */
  private int letters(LineCutter cutter, List<TextRegion> regions) {
    int letters = 0;
    for (TextRegion region : regions.subList(0, Math.min(VOTERS, regions.size()))) {
      letters += Math.max(letters(cutter, region), letters(cutter, region.read(2)));
    }
    return letters;
  }

  private int letters(LineCutter cutter, TextRegion region) {
    try (MatScope scope = new MatScope()) {
      List<OcrSymbol> symbols = recognizer.read(cutter.cut(region, scope)).symbols();
      double mean = symbols.stream().mapToDouble(OcrSymbol::confidence).average().orElse(0);
      return mean < 100 * SURE
          ? 0
          : (int) symbols.stream().filter(symbol -> isLetter(symbol.text())).count();
    }
  }

  private static boolean isLetter(String character) {
    return Writing.hasLatin(character) || Writing.hasDigit(character);
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
