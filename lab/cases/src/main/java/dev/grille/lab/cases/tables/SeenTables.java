package dev.grille.lab.cases.tables;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TableEdge;
import dev.grille.evaluation.tables.TablesTruth;
import dev.grille.evaluation.tables.TrueCell;
import dev.grille.evaluation.tables.TrueSum;
import dev.grille.evaluation.tables.TrueTable;
import dev.grille.lab.cases.pages.SeenPage;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.tables.plans.Plan;
import dev.grille.lab.cases.tables.plans.PlanCell;
import dev.grille.lab.cases.tables.settings.SetTable;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a picture shows of a page's tables. */
final class SeenTables {
  private final SeenPage page;
  private final int width;
  private final int height;

  SeenTables(Photograph photograph, TablePage drawn) {
    page = new SeenPage(photograph, drawn.sheet());
    width = photograph.image().getWidth();
    height = photograph.image().getHeight();
  }

  /** The truth; nothing where a table is cut in a way that leaves open what is seen of it. */
  Optional<TablesTruth> truth(List<SetTable> tables) {
    List<TrueTable> seen = new ArrayList<>();
    for (SetTable table : tables) {
      Optional<TrueTable> one = table(table);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      seen.add(one.get());
    }
    return Optional.of(new TablesTruth(width, height, page.angle(), seen));
  }

  private Optional<TrueTable> table(SetTable table) {
    Plan plan = table.plan();
    int top = 0;
    int bottom = plan.rows();
    int left = 0;
    int right = plan.columns();
    // Strips of the whole table that the picture does not hold are taken off one after the other,
    // until what is left is whole.
    while (bottom > top && right > left && !holds(table.box(top, left, bottom, right))) {
      if (!holds(table.box(top, left, top + 1, right)) && !onlyAside(table, top, left, right)) {
        top++;
      } else if (!holds(table.box(bottom - 1, left, bottom, right))
          && !onlyAside(table, bottom - 1, left, right)) {
        bottom--;
      } else if (!holds(table.box(top, left, bottom, left + 1))) {
        left++;
      } else {
        right--;
      }
    }
    if (bottom - top < 2 || right - left < 2 || crosses(plan, top, left, bottom, right)) {
      return Optional.empty();
    }
    return Optional.of(part(table, top, left, bottom, right));
  }

  /** Whether what a row lacks is its first or its last cell alone, so that a column is cut. */
  private boolean onlyAside(SetTable table, int row, int left, int right) {
    int middle = (left + right) / 2;
    return holds(table.box(row, middle, row + 1, middle + 1));
  }

  private TrueTable part(SetTable table, int top, int left, int bottom, int right) {
    Plan plan = table.plan();
    List<TrueCell> cells = new ArrayList<>();
    for (PlanCell cell : plan.cells()) {
      if (cell.row() >= top
          && cell.column() >= left
          && cell.rowEnd() <= bottom
          && cell.columnEnd() <= right) {
        cells.add(
            new TrueCell(
                cell.row() - top,
                cell.column() - left,
                cell.rowSpan(),
                cell.columnSpan(),
                cell.text(),
                quad(table.box(cell))));
      }
    }
    Set<TableEdge> cut = EnumSet.noneOf(TableEdge.class);
    add(cut, TableEdge.TOP, top > 0);
    add(cut, TableEdge.LEFT, left > 0);
    add(cut, TableEdge.BOTTOM, bottom < plan.rows());
    add(cut, TableEdge.RIGHT, right < plan.columns());
    // A total of rows that are not all seen cannot be told.
    List<TrueSum> sums =
        top > plan.headRows() || bottom < plan.rows()
            ? List.of()
            : plan.sums().stream()
                .filter(sum -> sum.column() >= left && sum.column() < right)
                .map(sum -> new TrueSum(sum.row() - top, sum.column() - left, sum.holds()))
                .toList();
    return new TrueTable(
        bottom - top,
        right - left,
        cells,
        plan.ruling(),
        quad(table.box(top, left, bottom, right)),
        sums,
        cut);
  }

  private static void add(Set<TableEdge> cut, TableEdge edge, boolean is) {
    if (is) {
      cut.add(edge);
    }
  }

  private static boolean crosses(Plan plan, int top, int left, int bottom, int right) {
    return plan.cells().stream()
        .filter(
            cell ->
                cell.rowEnd() > top
                    && cell.row() < bottom
                    && cell.columnEnd() > left
                    && cell.column() < right)
        .anyMatch(
            cell ->
                cell.row() < top
                    || cell.rowEnd() > bottom
                    || cell.column() < left
                    || cell.columnEnd() > right);
  }

  private boolean holds(Rectangle2D box) {
    return quad(box).corners().stream()
        .allMatch(p -> p.x() >= 0 && p.y() >= 0 && p.x() <= width - 1 && p.y() <= height - 1);
  }

  private Quad quad(Rectangle2D box) {
    Point upperLeft = page.seen(box.getMinX(), box.getMinY());
    Point upperRight = page.seen(box.getMaxX(), box.getMinY());
    Point lowerRight = page.seen(box.getMaxX(), box.getMaxY());
    Point lowerLeft = page.seen(box.getMinX(), box.getMaxY());
    return new Quad(upperLeft, upperRight, lowerRight, lowerLeft);
  }
}
