package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.TableShape;
import dev.grille.contracts.Value;
import dev.grille.lab.cases.families.sheets.Letterhead;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A form with a table of items.
 *
 * @param topic whose it is
 * @param look how it is set
 * @param words what it prints
 * @param ruling which borders are ruled
 * @param dress how rows are set off beside that
 * @param wrapped whether long texts go on in a second line
 * @param named whether its maker names the columns
 * @param width of the sheet
 * @param row height of a row of one line
 */
record ItemSheet(
    Topic topic,
    Look look,
    ItemWords words,
    Ruling ruling,
    Dress dress,
    boolean wrapped,
    boolean named,
    double width,
    double row) {
  private static final double MARGIN = 62;
  static final String NUMBER = "number";
  static final String ITEMS = "items";
  static final String TOTAL = "total";

  /** One cell in so many is empty, but for the first column. */
  private static final int EMPTY = 14;

  private static final double LINE = 1.3;

  /** How rows are set off beside rules. */
  enum Dress {
    BARE,
    /** A tinted head. */
    HEAD,
    /** Every second row tinted. */
    STRIPES
  }

  /** What one sheet says. */
  record Content(String number, List<List<String>> rows, String total) {
    Map<String, String> values(List<String> labels) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put(NUMBER, number);
      values.put(ITEMS, new Value.Table(labels, rows).text());
      values.put(TOTAL, total);
      return values;
    }
  }

  Content content(int count, RandomGenerator random) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> cells = new ArrayList<>();
      for (ItemWords.Column column : words.columns()) {
        boolean empty = !cells.isEmpty() && random.nextInt(EMPTY) == 0;
        cells.add(empty ? "" : column.source().next(random, Map.of()));
      }
      rows.add(cells);
    }
    String number = Values.digits(7).next(random, Map.of());
    return new Content(number, rows, Values.amount("", 5000, 990000).next(random, Map.of()));
  }

  List<String> labels() {
    return words.columns().stream().map(ItemWords.Column::head).toList();
  }

  Page page(Content content) {
    double top = Letterhead.HEIGHT + 70;
    double bottom = top + row;
    for (List<String> cells : content.rows()) {
      bottom += height(cells);
    }
    double height = bottom + 190 + topic.foot().size() * 25;
    Page page = new Letterhead(topic, look).draw(new Page(width, Math.max(height, 760)));
    double left = MARGIN;
    double right = width - MARGIN;
    double y = Letterhead.HEIGHT + 20;
    page.text(words.number(), left, y, look.label());
    page.value(content.number(), left + 170, y, 240, look.value());
    page.window(NUMBER, FieldKind.TEXT, left + 160, y - row / 2, 260, row);
    rows(page, content, top);
    rules(page, content, top, bottom);
    page.window(table(quad(left, top, right, bottom)));
    double below = bottom + 60;
    double middle = (left + right) / 2;
    page.text(words.total(), middle, below, look.label());
    page.anchor(
        new AnchorSpec(
            quad(middle - 6, below - row / 2, middle + 200, below + row / 2),
            words.total(),
            TOTAL));
    page.value(content.total(), right - 6, below, 200, look.value().align(Align.RIGHT));
    page.window(TOTAL, FieldKind.TEXT, quad(right - 230, below - row / 2, right, below + row / 2));
    return page.relative(TOTAL, TOTAL);
  }

  private FieldSpec table(Quad quad) {
    TableShape shape = new TableShape(named ? labels() : List.of(), 1, ruling);
    return FieldSpec.table(ITEMS, quad, shape);
  }

  private void rows(Page page, Content content, double top) {
    List<Double> xs = borders();
    double last = xs.get(xs.size() - 1);
    Color tint = tint();
    if (dress != Dress.BARE) {
      page.fill(xs.get(0), top, last - xs.get(0), row, tint);
    }
    for (int column = 0; column < words.columns().size(); column++) {
      ItemWords.Column of = words.columns().get(column);
      Lettering head = look.label().ink(Ink.BOLD);
      cell(page, of.head(), of.numbers(), xs, column, top + row / 2, head);
    }
    double y = top + row;
    for (int i = 0; i < content.rows().size(); i++) {
      List<String> cells = content.rows().get(i);
      double height = height(cells);
      if (dress == Dress.STRIPES && i % 2 == 1) {
        page.fill(xs.get(0), y, last - xs.get(0), height, tint);
      }
      for (int column = 0; column < cells.size(); column++) {
        List<String> lines = lines(cells.get(column), column);
        double first = y + height / 2 - (lines.size() - 1) * LINE * look.valueSize() / 2;
        for (int line = 0; line < lines.size(); line++) {
          double at = first + line * LINE * look.valueSize();
          boolean numbers = words.columns().get(column).numbers();
          cell(page, lines.get(line), numbers, xs, column, at, look.value());
        }
      }
      y += height;
    }
  }

  private void cell(
      Page page,
      String text,
      boolean toRight,
      List<Double> xs,
      int column,
      double y,
      Lettering lettering) {
    double inset = 0.35 * look.valueSize();
    double room = xs.get(column + 1) - xs.get(column) - 2 * inset;
    if (toRight) {
      page.value(text, xs.get(column + 1) - inset, y, room, lettering.align(Align.RIGHT));
    } else {
      page.value(text, xs.get(column) + inset, y, room, lettering);
    }
  }

  private void rules(Page page, Content content, double top, double bottom) {
    List<Double> xs = borders();
    double right = xs.get(xs.size() - 1);
    if (ruling == Ruling.FULL || ruling == Ruling.HORIZONTAL) {
      double y = top;
      page.line(xs.get(0), y, right, y, look.weight(), look.rule());
      y += row;
      page.line(xs.get(0), y, right, y, look.weight(), look.rule());
      for (List<String> cells : content.rows()) {
        y += height(cells);
        page.line(xs.get(0), y, right, y, look.weight(), look.rule());
      }
    }
    if (ruling == Ruling.FULL || ruling == Ruling.VERTICAL) {
      xs.forEach(x -> page.line(x, top, x, bottom, look.weight(), look.rule()));
    }
  }

  /** Between pale paper and white. */
  private Color tint() {
    Color rule = look.rule();
    return new Color(
        225 + rule.getRed() / 10, 225 + rule.getGreen() / 10, 225 + rule.getBlue() / 10);
  }

  private List<Double> borders() {
    double left = MARGIN;
    double all = width - 2 * left;
    double shares = words.columns().stream().mapToDouble(ItemWords.Column::share).sum();
    List<Double> xs = new ArrayList<>(List.of(left));
    for (ItemWords.Column column : words.columns()) {
      xs.add(xs.get(xs.size() - 1) + all * column.share() / shares);
    }
    return xs;
  }

  private double height(List<String> cells) {
    int lines = 1;
    for (int column = 0; column < cells.size(); column++) {
      lines = Math.max(lines, lines(cells.get(column), column).size());
    }
    return row + (lines - 1) * LINE * look.valueSize();
  }

  /** A text that is too long for its column goes on in a second line, at a space. */
  private List<String> lines(String text, int column) {
    List<Double> xs = borders();
    double room = (xs.get(column + 1) - xs.get(column)) / look.valueSize();
    double needed = text.codePoints().mapToDouble(c -> c > 0x2E80 ? 1 : 0.56).sum();
    int middle = text.indexOf(' ', text.length() / 3);
    return wrapped && needed > 0.9 * room && middle > 0
        ? List.of(text.substring(0, middle), text.substring(middle + 1))
        : List.of(text);
  }

  private static Quad quad(double left, double top, double right, double bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }
}
