package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges a field without a label that tells of it by the other fields: editions of a form drop and
 * add whole rows, so that where all others of its row have other print beside them, it is another
 * row. Where other print stands beside several fields of the page, rows have moved somewhere, and
 * what has no evidence is doubtful.
 */
final class FieldsWithoutLabel {
  /** Fields of a row that make it another; a single label may be damaged. */
  private static final int MIN_UNLIKE_FIELDS = 2;

  /** How far the middles of windows in one row are off each other, in heights of a window. */
  private static final double SAME_ROW = 0.5;

  private FieldsWithoutLabel() {}

  /**
   * The verdicts with those that tell nothing replaced.
   *
   * @param fields with their windows in the template
   * @param verdicts on each of them
   */
  static List<Surroundings> settle(List<FieldLabels> fields, List<Surroundings> verdicts) {
    boolean edition =
        verdicts.stream().filter(Surroundings::isUnlike).count()
            >= FieldSurroundings.MIN_UNLIKE_FIELDS;
    List<Surroundings> settled = new ArrayList<>(verdicts);
    for (int i = 0; i < verdicts.size(); i++) {
      Quad window = fields.get(i).quad();
      if (verdicts.get(i) == Surroundings.NONE || verdicts.get(i) == Surroundings.UNSEEN) {
        List<Surroundings> row =
            IntStream.range(0, verdicts.size())
                .filter(j -> isInRow(window, fields.get(j).quad()))
                .mapToObj(verdicts::get)
                .toList();
        long others = row.stream().filter(Surroundings.OTHER::equals).count();
        long unlike = row.stream().filter(Surroundings::isUnlike).count();
        boolean another = unlike >= MIN_UNLIKE_FIELDS && !row.contains(Surroundings.FOUND);
        if (another && others >= MIN_UNLIKE_FIELDS) {
          settled.set(i, Surroundings.OTHER);
        } else if (another || edition) {
          settled.set(i, Surroundings.DOUBTFUL);
        }
      }
    }
    return settled;
  }

  private static boolean isInRow(Quad window, Quad other) {
    double downX = window.lowerLeft().x() - window.upperLeft().x();
    double downY = window.lowerLeft().y() - window.upperLeft().y();
    double height = Math.hypot(downX, downY);
    Point mine = FieldSurroundings.middle(window);
    Point theirs = FieldSurroundings.middle(other);
    double down = (theirs.x() - mine.x()) * downX + (theirs.y() - mine.y()) * downY;
    return Math.abs(down) < SAME_ROW * height * height;
  }
}
