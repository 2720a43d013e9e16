package dev.grille.vision.documents;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands under a label. */
final class ValueBelow {
  /** Between characters of one value at most, in heights. */
  private static final double GAP = 1.8;

  /** How far below its label a value begins at most, in heights. */
  private static final double BELOW = 2.4;

  /** How far beside its label what stands under it may lie, in heights. */
  private static final double SLIP = 3;

  /** How far labels of one line may lie above or below each other, in heights. */
  private static final double ASIDE = 0.8;

  private final ReadDocument document;
  private final FoundLabel label;
  private final double left;
  private final double right;

  ValueBelow(ReadDocument document, FoundLabel label) {
    this.document = document;
    this.label = label;
    double from = label.left() - SLIP * label.height();
    double to = label.right() + SLIP * label.height();
    for (FoundLabel other : document.labels()) {
      boolean level = Math.abs(other.centreY() - label.centreY()) <= ASIDE * label.height();
      if (other != label && level && other.right() <= label.left()) {
        from = Math.max(from, (other.right() + label.left()) / 2);
      } else if (other != label && level && other.left() >= label.right()) {
        to = Math.min(to, (label.right() + other.left()) / 2);
      }
    }
    left = from;
    right = to;
  }

  /** Its lines, as long as none is another label's. */
  List<List<Glyph>> lines(int most) {
    List<List<Glyph>> lines = new ArrayList<>();
    double above = label.bottom();
    for (TextRow row : document.rows()) {
      double height = Math.max(label.height(), row.height());
      boolean next = row.centreY() > above && row.top() - above <= BELOW * height;
      if (row == label.row() || !next || lines.size() >= most) {
        continue;
      }
      List<FoundLabel> labels =
          document.labels().stream()
              .filter(other -> other.row() == row && isUnder(other.glyphs()))
              .toList();
      if (labels.stream().anyMatch(other -> !isTranslation(other))) {
        break;
      }
      if (!labels.isEmpty()) {
        above = row.bottom();
      }
      List<Glyph> line = under(row);
      if (!line.isEmpty()) {
        lines.add(line);
        above = row.bottom();
      }
    }
    return lines;
  }

  private boolean isTranslation(FoundLabel other) {
    return document.kind().stops().contains(other.label());
  }

  /** What stands under it in the line of another label. */
  List<Glyph> inLineWith(FoundLabel other) {
    for (TextRow row : document.rows()) {
      boolean level = Math.abs(row.centreY() - other.centreY()) <= ASIDE * other.height();
      List<Glyph> cell = row == other.row() || level ? under(row) : List.<Glyph>of();
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return List.of();
  }

  private List<Glyph> under(TextRow row) {
    return document.runs(row, GAP).stream().filter(this::isUnder).findFirst().orElse(List.of());
  }

  private boolean isUnder(List<Glyph> run) {
    double begin = run.get(0).left();
    double end = run.get(run.size() - 1).right();
    return Math.min(end, right) > Math.max(begin, left) && begin > left - label.height();
  }
}
