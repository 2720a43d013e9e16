package dev.grille.lab.cases.tables.plans;

import dev.grille.contracts.Ruling;
import dev.grille.evaluation.tables.TrueSum;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Wording;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.tables.plans.PlanCell.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Invents a list with a head: goods, people, accounts. Cells are merged only where its rules, or
 * the place of their text, show that they are.
 */
public final class PlanWriter {
  private static final double EMPTY = 0.07;

  /** Totals that are not what the rows add up to. */
  private static final double WRONG = 0.2;

  private final Typesetter page;
  private final RandomGenerator random;
  private final Ruling ruling;
  private final int columns;
  private final int bodyRows;
  private final List<Content> contents;
  private final boolean commas;
  private final boolean titled;
  private final int headLevels;
  private final boolean labelled;
  private final boolean totalled;

  private PlanWriter(Typesetter page, Ruling ruling, int bodyRows, int columns) {
    this.page = page;
    this.random = page.random();
    this.ruling = ruling;
    this.columns = columns;
    this.bodyRows = bodyRows;
    boolean rowsRuled = ruling == Ruling.FULL || ruling == Ruling.HORIZONTAL;
    commas = page.chance(0.4);
    titled = rowsRuled && columns > 2 && page.chance(0.15);
    headLevels = columns >= 4 && page.chance(0.25) ? 2 : !rowsRuled || page.chance(0.94) ? 1 : 0;
    labelled = rowsRuled && columns > 2 && bodyRows >= 4 && page.chance(0.25);
    contents = contents();
    totalled =
        bodyRows >= 2
            && contents.stream().anyMatch(Content::adds)
            && !contents.get(0).adds()
            && page.chance(0.5);
  }

  /** Invents a table of so many rows beside its head and its total. */
  public static Plan write(Typesetter page, Ruling ruling, int bodyRows, int columns) {
    return new PlanWriter(page, ruling, bodyRows, columns).plan();
  }

  private List<Content> contents() {
    List<Content> chosen = new ArrayList<>();
    Content[] first = {Content.NUMBER, Content.NUMBER, Content.CODE, Content.ITEM, Content.PERSON};
    chosen.add(labelled ? Content.WORD : first[random.nextInt(first.length)]);
    Content[] all = Content.values();
    int wide = 0;
    while (chosen.size() < columns) {
      Content next = all[random.nextInt(1, all.length)];
      boolean fits = next.narrow() || next == Content.WORD || wide < 3;
      boolean keepsRowsShort = !next.wraps() || next == Content.ITEM || bodyRows <= 25;
      if (fits && keepsRowsShort) {
        chosen.add(next);
        wide += next.narrow() ? 0 : 1;
      }
    }
    return chosen;
  }

  private Plan plan() {
    int headRows = (titled ? 1 : 0) + headLevels;
    int rows = headRows + bodyRows + (totalled ? 1 : 0);
    PlanGrid grid = new PlanGrid(rows, columns);
    if (titled) {
      String title = page.words().title();
      grid.put(PlanCell.of(0, 0, title, Role.TITLE, Align.CENTRE).spanning(1, columns));
    }
    head(grid, headRows - headLevels);
    if (labelled) {
      labels(grid, headRows);
    }
    if (ruling == Ruling.FULL) {
      merges(grid, headRows);
    }
    BigDecimal[] sums = new BigDecimal[columns];
    for (int row = 0; row < bodyRows; row++) {
      body(grid, headRows + row, row + 1, sums);
    }
    List<TrueSum> stated = totalled ? total(grid, rows - 1, sums) : List.of();
    return new Plan(ruling, rows, columns, headRows, grid.cells(), stated, false);
  }

  private void head(PlanGrid grid, int top) {
    if (headLevels == 0) {
      return;
    }
    Wording words = page.words();
    int column = 0;
    while (column < columns) {
      int group =
          headLevels == 2 && column > 0 ? Math.min(random.nextInt(1, 4), columns - column) : 1;
      if (group > 1) {
        grid.put(
            PlanCell.of(top, column, words.label(), Role.HEAD, Align.CENTRE).spanning(1, group));
        for (int i = column; i < column + group; i++) {
          grid.put(headOf(top + 1, i, words));
        }
      } else {
        grid.put(headOf(top, column, words).spanning(headLevels, 1));
      }
      column += group;
    }
  }

  private PlanCell headOf(int row, int column, Wording words) {
    Content content = contents.get(column);
    String text = content.head(words);
    if (page.chance(0.12) && content != Content.NUMBER) {
      text = words.solid() ? text + "（" + words.label() + "）" : text + " (" + words.label() + ")";
    }
    boolean sides = ruling == Ruling.NONE || ruling == Ruling.HORIZONTAL;
    Align align = sides ? content.align() : Align.CENTRE;
    return PlanCell.of(row, column, text, Role.HEAD, align).wrapping();
  }

  /** What names several rows, in the first column. */
  private void labels(PlanGrid grid, int top) {
    Wording words = page.words();
    boolean down = ruling == Ruling.FULL && words.solid() && page.chance(0.4);
    int row = top;
    while (row < top + bodyRows) {
      int span = Math.min(random.nextInt(1, 6), top + bodyRows - row);
      PlanCell label =
          PlanCell.of(row, 0, words.label(), Role.LABEL, Align.CENTRE).spanning(span, 1);
      grid.put(down && span > 1 ? label.goingDown() : label.wrapping());
      row += span;
    }
  }

  /** A few cells of several rows or columns anywhere in a body that is ruled all over. */
  private void merges(PlanGrid grid, int top) {
    if (bodyRows < 3 || !page.chance(0.3)) {
      return;
    }
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int column = random.nextInt(1, columns);
      Content content = contents.get(column);
      int columnSpan = random.nextInt(1, 3);
      int rowSpan = columnSpan > 1 ? random.nextInt(1, 3) : random.nextInt(2, 4);
      int row = top + random.nextInt(bodyRows);
      boolean figures = column + columnSpan > columns;
      for (int c = column; c < Math.min(columns, column + columnSpan); c++) {
        figures |= contents.get(c).adds() || contents.get(c) == Content.NUMBER;
      }
      if (!figures && row + rowSpan <= top + bodyRows) {
        String text = content.text(page.words(), random, row);
        PlanCell cell = PlanCell.of(row, column, text, Role.BODY, Align.CENTRE).wrapping();
        grid.put(cell.spanning(rowSpan, columnSpan));
      }
    }
  }

  private void body(PlanGrid grid, int row, int number, BigDecimal[] sums) {
    Wording words = page.words();
    for (int column = 0; column < columns; column++) {
      if (!grid.isFree(row, column)) {
        continue;
      }
      Content content = contents.get(column);
      String text;
      if (column > 0 && page.chance(EMPTY)) {
        text = "";
      } else if (content.adds()) {
        BigDecimal figure = content.figure(random);
        sums[column] = sums[column] == null ? figure : sums[column].add(figure);
        text = Content.written(figure, commas);
      } else {
        text = content.text(words, random, number);
      }
      PlanCell cell = PlanCell.of(row, column, text, Role.BODY, content.align());
      grid.put(content.wraps() ? cell.wrapping() : cell);
    }
  }

  private List<TrueSum> total(PlanGrid grid, int row, BigDecimal[] sums) {
    List<TrueSum> stated = new ArrayList<>();
    int first = 0;
    while (!contents.get(first).adds()) {
      first++;
    }
    String label = page.words().solid() ? (page.chance(0.7) ? "合计" : "总计") : "Total";
    int span = ruling == Ruling.FULL && page.chance(0.5) ? first : 1;
    Align align = span > 1 ? Align.CENTRE : contents.get(0).align();
    grid.put(PlanCell.of(row, 0, label, Role.TOTAL, align).spanning(1, span));
    for (int column = first; column < columns; column++) {
      BigDecimal sum = sums[column];
      if (contents.get(column).adds() && sum != null) {
        boolean wrong = page.chance(WRONG);
        BigDecimal off = BigDecimal.valueOf(random.nextInt(1, 90)).movePointRight(1 - sum.scale());
        String text = Content.written(wrong ? sum.add(off) : sum, commas);
        grid.put(PlanCell.of(row, column, text, Role.TOTAL, Align.RIGHT));
        stated.add(new TrueSum(row, column, !wrong));
      }
    }
    return stated;
  }
}
