package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Figures;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A table with a caption and notes: ruled, with rules between rows only, or shaded by rows. */
final class Table implements Layout {
  private enum Rules {
    ALL,
    ROWS,
    BANDS
  }

  private record Column(double x, double width, Content content) {}

  private enum Content {
    NUMBER,
    ITEM,
    COUNT,
    AMOUNT,
    PERCENT,
    CODE
  }

  @Override
  public void set(Typesetter page) {
    double width = page.sheet().width();
    double margin = width * 0.06;
    double size = page.between(19, 26);
    Rules rules = Rules.values()[page.random().nextInt(3)];
    double y = margin;
    String caption = page.words().title();
    Lettering face = page.heading(caption, size * 1.4).align(Align.CENTRE);
    page.sheet().print(caption, width / 2, y, page.fitting(caption, width - 2 * margin, face));
    y += size * 2;
    List<Column> columns = columns(page, rules, margin, width - 2 * margin);
    double pitch = size * page.between(1.7, 2.5);
    int rows = page.random().nextInt(5, 16);
    double top = y;
    for (int row = 0; row <= rows; row++) {
      y = row(page, columns, row, y, pitch, size, rules);
    }
    if (rules == Rules.ALL) {
      for (Column column : columns) {
        page.rule(column.x(), top, column.x(), y, 1.5);
      }
      page.rule(width - margin, top, width - margin, y, 1.5);
    }
    page.sheet().nextZone();
    String note = page.sentences(1);
    double small = size * 0.72;
    y =
        page.paragraph(
            note, margin, y + size * 1.4, width - 2 * margin, 1.4, page.body(note, small));
    page.sheet().cutAt(y + margin * 0.6);
  }

  private static List<Column> columns(Typesetter page, Rules rules, double left, double room) {
    List<Content> contents = new ArrayList<>();
    if (page.chance(0.7)) {
      contents.add(Content.NUMBER);
    }
    contents.add(Content.ITEM);
    Content[] others = {Content.COUNT, Content.AMOUNT, Content.PERCENT, Content.CODE};
    for (int i = page.random().nextInt(2, rules == Rules.ALL ? 5 : 4); i > 0; i--) {
      contents.add(others[page.random().nextInt(others.length)]);
    }
    double parts = contents.stream().mapToDouble(Table::share).sum();
    List<Column> columns = new ArrayList<>();
    double x = left;
    for (Content content : contents) {
      double width = room * share(content) / parts;
      columns.add(new Column(x, width, content));
      x += width;
    }
    return columns;
  }

  private static double share(Content content) {
    return switch (content) {
      case NUMBER -> 0.8;
      case ITEM -> 2;
      case COUNT -> 0.9;
      default -> 1.2;
    };
  }

  private static double row(
      Typesetter page,
      List<Column> columns,
      int row,
      double top,
      double pitch,
      double size,
      Rules rules) {
    double left = columns.get(0).x();
    double right = page.sheet().width() - left;
    boolean shaded = row == 0 && page.chance(0.6);
    boolean onDark = shaded && page.chance(0.5);
    if (shaded) {
      page.fill(left, top, right - left, pitch, onDark ? page.dark() : page.light());
    } else if (rules == Rules.BANDS && row % 2 == 1) {
      page.fill(left, top, right - left, pitch, new Color(232, 236, 242));
    }
    page.sheet().nextZone();
    for (Column column : columns) {
      // Without a rule between them only the gap can part two cells.
      if (rules == Rules.ALL) {
        page.sheet().nextZone();
      }
      cell(page, column, row, top + pitch / 2, size, inset(rules, column.content(), size), onDark);
    }
    if (rules != Rules.BANDS) {
      page.rule(left, top, right, top, 1.2);
      page.rule(left, top + pitch, right, top + pitch, 1.2);
    }
    return top + pitch;
  }

  /**
   * How far text keeps from its cell's sides: without a rule between two, gaps alone part them.
   * What is short and stands in the middle keeps far by itself.
   */
  private static double inset(Rules rules, Content content, double size) {
    boolean middle = content == Content.NUMBER || content == Content.COUNT;
    return size * (rules == Rules.ALL || middle ? 0.4 : 1.25);
  }

  private static String head(Typesetter page, Content content) {
    if (content == Content.NUMBER) {
      return page.words().solid() ? "序" : "No";
    }
    return page.words().label();
  }

  private static void cell(
      Typesetter page,
      Column column,
      int row,
      double y,
      double size,
      double inset,
      boolean onDark) {
    RandomGenerator random = page.random();
    String text =
        row == 0 ? head(page, column.content()) : text(page, column.content(), row, random);
    if (text.isEmpty()) {
      return;
    }
    Lettering face = row == 0 ? page.heading(text, size) : page.body(text, size);
    if (onDark) {
      face = face.colour(Color.WHITE);
    }
    face = page.fitting(text, column.width() - 2 * inset, face);
    switch (column.content()) {
      case ITEM, CODE -> page.sheet().print(text, column.x() + inset, y, face);
      case NUMBER, COUNT ->
          page.sheet().print(text, column.x() + column.width() / 2, y, face.align(Align.CENTRE));
      default ->
          page.sheet().print(text, column.x() + column.width() - inset, y, face.align(Align.RIGHT));
    }
  }

  private static String text(Typesetter page, Content content, int row, RandomGenerator random) {
    boolean empty = content != Content.ITEM && page.chance(0.06);
    if (empty) {
      return "";
    }
    return switch (content) {
      case NUMBER -> String.valueOf(row);
      case ITEM -> page.words().item();
      case COUNT -> Figures.count(random);
      case AMOUNT -> Figures.amount(random, "");
      case PERCENT -> Figures.percent(random);
      case CODE -> Figures.code(random);
    };
  }
}
