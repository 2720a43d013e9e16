package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.util.List;

/**
 * A form of rows in which labels and values have cells of their own.
 *
 * @param left its left side
 * @param right its right side
 * @param colour of its rules
 * @param weight of its rules
 * @param label how labels are set
 * @param value how values are set
 * @param wraps whether a value that is too long takes a second line; else it is set smaller
 */
record FormGrid(
    double left,
    double right,
    Color colour,
    double weight,
    Lettering label,
    Lettering value,
    boolean wraps) {
  /**
   * A label's cell and the value's beside it.
   *
   * @param labelWidth the label's share of the form's width
   * @param key under which the value stands
   * @param width the value's share of the form's width
   */
  record Cell(String label, double labelWidth, String key, String value, double width) {}

  private static final double BESIDE = 10;

  double width() {
    return right - left;
  }

  /** Prints a row; gives the height below it. */
  double row(Paper paper, double top, double height, Cell... cells) {
    double x = left;
    for (Cell cell : cells) {
      double labelEnd = x + cell.labelWidth() * width();
      double end = labelEnd + cell.width() * width();
      label(paper, x, top, height, cell.labelWidth(), cell.label(), 1);
      value(paper, cell, labelEnd, end, top + height / 2);
      if (end < right - 2) {
        upright(paper, end, top, height);
      }
      x = end;
    }
    return below(paper, top + height);
  }

  private void value(Paper paper, Cell cell, double from, double to, double middle) {
    double room = to - from - 2 * BESIDE;
    if (!wraps) {
      paper.fitted(cell.key(), cell.value(), from + BESIDE, middle, room, value);
      return;
    }
    Lettering set = value;
    List<String> lines = paper.broken(cell.value(), room, set);
    if (lines.size() > 1) {
      set = value.size(value.size() * 0.86);
      lines = paper.broken(cell.value(), room, set);
    }
    double pitch = set.size() * 1.17;
    double first = middle - (lines.size() - 1) * pitch / 2;
    paper.lines(cell.key(), lines, from + BESIDE, first, pitch, set);
  }

  /** A label of some lines in a cell of its own, with the rule right of it. */
  void label(
      Paper paper, double x, double top, double height, double share, String text, int lines) {
    double wide = share * width();
    int each = (text.length() + lines - 1) / lines;
    for (int i = 0; i < lines; i++) {
      String line = text.substring(i * each, Math.min(text.length(), (i + 1) * each));
      double y = top + height * (i + 0.5) / lines;
      Lettering fitting = paper.fitting(line, wide - BESIDE, label).align(Align.CENTRE);
      paper.label(line, x + wide / 2, y, fitting);
    }
    upright(paper, x + wide, top, height);
  }

  /** A rule downwards. */
  void upright(Paper paper, double x, double top, double height) {
    paper.mark(pen -> pen.line(x, top, x, top + height, weight, colour));
  }

  /** The rule below a row; gives its height. */
  double below(Paper paper, double y) {
    paper.mark(pen -> pen.line(left, y, right, y, weight, colour));
    return y;
  }
}
