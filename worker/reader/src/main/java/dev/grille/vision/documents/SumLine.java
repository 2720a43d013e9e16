package dev.grille.vision.documents;

import dev.grille.documents.Area;
import dev.grille.documents.Column;
import dev.grille.documents.FieldDefinition;
import dev.grille.vision.documents.RowsFinder.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line that states the sums of a list where its label is misread: by the sums. Labels of
 * two characters, far apart and each by itself, are what is misread most.
 */
final class SumLine {
  private SumLine() {}

  /** A document in which such labels are found. */
  static ReadDocument labelled(ReadDocument document) {
    ReadDocument labelled = document;
    for (FieldDefinition field : document.kind().fields()) {
      FieldDefinition.Rows rows = field.rows();
      String label = rows == null ? null : rows.sums();
      if (rows != null && label != null) {
        FoundLabel found = find(labelled, rows, label);
        labelled = found == null ? labelled : labelled.with(found);
      }
    }
    return labelled;
  }

  private static @Nullable FoundLabel find(
      ReadDocument document, FieldDefinition.Rows rows, String label) {
    if (!document.labels(List.of(label), Area.WHOLE).isEmpty()) {
      return null;
    }
    List<Line> lines = new RowsFinder(document).whole(rows);
    if (lines.size() < 2) {
      return null;
    }
    Line last = lines.get(lines.size() - 1);
    List<Line> above = lines.subList(0, lines.size() - 1);
    List<Column> amounts = rows.summed();
    int ahead = ahead(last, amounts);
    return ahead > 0 && isSum(last, above, amounts)
        ? new FoundLabel(label, last.row(), 0, ahead, ahead)
        : null;
  }

  /** How many characters stand ahead of the first amount. */
  private static int ahead(Line line, List<Column> amounts) {
    List<Glyph> all = line.row().glyphs();
    return amounts.stream()
        .map(column -> line.cells().getOrDefault(column.key(), List.of()))
        .filter(cell -> !cell.isEmpty())
        .mapToInt(cell -> all.indexOf(cell.get(0)))
        .min()
        .orElse(0);
  }

  /** Whether it states the sum of each column of which all amounts are read, of one at least. */
  private static boolean isSum(Line line, List<Line> above, List<Column> amounts) {
    boolean any = false;
    for (Column column : amounts) {
      BigDecimal stated = amount(line, column);
      List<@Nullable BigDecimal> parts = above.stream().map(row -> amount(row, column)).toList();
      if (stated != null && parts.stream().allMatch(Objects::nonNull)) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (stated.compareTo(sum) != 0) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static @Nullable BigDecimal amount(Line line, Column column) {
    List<Glyph> cell = line.cells().get(column.key());
    return cell == null ? null : CrossChecks.amount(FoundValue.text(cell, true));
  }
}
