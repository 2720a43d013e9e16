package dev.grille.vision.looks;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Diacritical marks that a reading leaves out. A network that cannot write ő or ş writes o and s
 * and is sure of them, though there is ink above or below that no plain letter has.
 */
public final class Marks {
  private static final String DOTTED = "ij";

  /** Small letters that reach from the base line to the height of an x, and no farther. */
  private static final String LOW = "acemnorsuvwxz";

  /** Letters that may reach below the base line. */
  private static final String BELOW_BASE = "gjpqyJQfß";

  /** Least area of a mark, in line heights squared: the dot of an i has four times as much. */
  private static final double LEAST_AREA = 0.005;

  /** How far a mark may stand off its letter, in line heights. */
  private static final double APART = 0.3;

  /** Least height of what is a letter, in line heights. */
  private static final double LETTER = 0.3;

  /** What is so much wider than the letter is a rule's remains. */
  private static final double WIDEST = 1.2;

  /** By how much a letter with a mark that touches it exceeds others, in line heights. */
  private static final double EXCESS = 0.16;

  /** Letters of a kind from which their common height is known. */
  private static final int ENOUGH = 3;

  private static final int INK = 128;

  private final List<Rect> inks = new ArrayList<>();
  private final List<OcrSymbol> symbols;
  private final double lineHeight;
  private final int rows;

  private Marks(Mat crop, OcrText read, double lineHeight) {
    this.symbols = read.symbols();
    this.lineHeight = lineHeight;
    this.rows = crop.rows();
    try (MatScope scope = new MatScope()) {
      Mat grey = Pixels.grey(crop, scope);
      Mat ink = scope.mat();
      Core.compare(grey, new Scalar(INK), ink, Core.CMP_LT);
      Mat labels = scope.mat();
      Mat stats = scope.mat();
      int count =
          Imgproc.connectedComponentsWithStats(ink, labels, stats, scope.mat(), 8, CvType.CV_32S);
      for (int i = 1; i < count; i++) {
        int[] box = new int[5];
        stats.get(i, 0, box);
        if (box[Imgproc.CC_STAT_AREA] >= LEAST_AREA * lineHeight * lineHeight) {
          inks.add(new Rect(box[0], box[1], box[2], box[3]));
        }
      }
    }
  }

  /**
   * Whether a plain Latin letter of a line has ink above or below it that is none of its own.
   *
   * @param crop that was read, dark on white
   * @param read one line
   * @param lineHeight in pixels of the crop
   */
  public static boolean areUnread(Mat crop, OcrText read, double lineHeight) {
    return read.symbols().stream().anyMatch(Marks::isPlain)
        && new Marks(crop, read, lineHeight).areUnread();
  }

  private static boolean isPlain(OcrSymbol symbol) {
    String text = symbol.text();
    char first = text.charAt(0);
    return text.length() == 1
        && ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z'))
        && DOTTED.indexOf(first) < 0;
  }

  private boolean areUnread() {
    List<Integer> tops = new ArrayList<>();
    List<Integer> bottoms = new ArrayList<>();
    List<Rect> bodies = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      Rect body = isPlain(symbols.get(i)) ? body(i) : null;
      bodies.add(body == null ? new Rect() : body);
      if (body != null && hasMark(body)) {
        return true;
      }
      if (body != null && LOW.contains(symbols.get(i).text())) {
        tops.add(body.y);
      }
      if (body != null && !BELOW_BASE.contains(symbols.get(i).text())) {
        bottoms.add(body.y + body.height);
      }
    }
    for (int i = 0; i < symbols.size(); i++) {
      Rect body = bodies.get(i);
      String letter = symbols.get(i).text();
      boolean high = LOW.contains(letter) && exceeds(tops, body.y, -1);
      boolean deep = !BELOW_BASE.contains(letter) && exceeds(bottoms, body.y + body.height, 1);
      if (body.width > 0 && (high || deep)) {
        return true;
      }
    }
    return false;
  }

  private boolean exceeds(List<Integer> all, int own, int direction) {
    if (all.size() < ENOUGH) {
      return false;
    }
    double usual = all.stream().mapToInt(Integer::intValue).sorted().toArray()[all.size() / 2];
    return direction * (own - usual) > EXCESS * lineHeight;
  }

  /** The ink of one letter that stands free of its neighbours; null where there is none. */
  private @Nullable Rect body(int i) {
    int centre = centre(i);
    return inks.stream()
        .filter(ink -> ink.x <= centre && centre < ink.x + ink.width)
        .filter(ink -> ink.height >= LETTER * lineHeight)
        .filter(ink -> i == 0 || centre(i - 1) < ink.x)
        .filter(ink -> i + 1 == symbols.size() || centre(i + 1) >= ink.x + ink.width)
        .findFirst()
        .orElse(null);
  }

  private boolean hasMark(Rect body) {
    return inks.stream()
        .filter(ink -> ink.y > 0 && ink.y + ink.height < rows)
        .filter(ink -> ink.width <= WIDEST * body.width)
        .filter(
            ink -> {
              int middle = ink.x + ink.width / 2;
              return middle >= body.x && middle < body.x + body.width;
            })
        .anyMatch(
            ink -> {
              int above = body.y - (ink.y + ink.height);
              int below = ink.y - (body.y + body.height);
              return Math.max(above, below) >= 0 && Math.max(above, below) <= APART * lineHeight;
            });
  }

  private int centre(int i) {
    return (symbols.get(i).box().left() + symbols.get(i).box().right()) / 2;
  }
}
