package dev.grille.vision.alignment;

import dev.grille.contracts.EditDistance;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the lines of a page say what an anchor says, or nearly.
 *
 * @param likeness share of its characters that were read, 0 to 1
 * @param place where they stand in the picture
 */
record AnchorMatch(double likeness, Quad place) {
  /** Share of its characters that have to be read. */
  private static final double LIKE = 0.7;

  /** A match is as good as the best where it falls short of it by no more. */
  private static final double AS_GOOD = 0.1;

  /** A text that stands in more places says nothing of where the form is. */
  private static final int MOST_PLACES = 3;

  /** A single character is read everywhere. */
  private static final int MIN_LENGTH = 2;

  /** The places whose text is most like an anchor's; none where there are too many of them. */
  static List<AnchorMatch> of(String text, List<TextLine> lines) {
    String wanted = AnchorText.plain(text);
    if (wanted.codePointCount(0, wanted.length()) < MIN_LENGTH) {
      return List.of();
    }
    List<AnchorMatch> matches =
        lines.stream()
            .filter(line -> !line.vertical())
            .map(line -> best(wanted, line))
            .filter(match -> match.likeness() >= LIKE)
            .sorted(Comparator.comparingDouble(match -> -match.likeness()))
            .toList();
    List<AnchorMatch> likest =
        matches.stream()
            .filter(match -> match.likeness() >= matches.get(0).likeness() - AS_GOOD)
            .toList();
    return likest.size() > MOST_PLACES ? List.of() : likest;
  }

  /** The part of a line that is most like a text. */
  private static AnchorMatch best(String wanted, TextLine line) {
    List<String> seen = new ArrayList<>();
    line.text().codePoints().forEach(c -> seen.add(AnchorText.plain(Character.toString(c))));
    int length = wanted.codePointCount(0, wanted.length());
    double most = 0;
    int first = 0;
    int end = 0;
    for (int from = 0; from < seen.size(); from++) {
      int longest = Math.min(seen.size(), from + 2 * length);
      for (int to = from + Math.max(1, length - 1); to <= longest; to++) {
        String part = String.join("", seen.subList(from, to));
        if (part.length() > wanted.length() + 1) {
          break;
        }
        double likeness =
            1
                - EditDistance.levenshtein(wanted, part)
                    / (double) Math.max(wanted.length(), part.length());
        if (likeness > most) {
          most = likeness;
          first = from;
          end = to;
        }
      }
    }
    return new AnchorMatch(most, part(line, first, end));
  }

  /** Where some of a line's characters stand: Han characters are twice as wide as others. */
  private static Quad part(TextLine line, int first, int end) {
    double[] widths = line.text().codePoints().mapToDouble(c -> Writing.isHan(c) ? 2 : 1).toArray();
    double before = sum(widths, 0, first);
    double within = before + sum(widths, first, end);
    double all = sum(widths, 0, widths.length);
    Quad unit = new Quad(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1));
    Homography along = Homography.fromQuad(unit, line.quad());
    double left = before / all;
    double right = within / all;
    return along.toPicture(
        new Quad(new Point(left, 0), new Point(right, 0), new Point(right, 1), new Point(left, 1)));
  }

  private static double sum(double[] widths, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += widths[i];
    }
    return sum;
  }
}
