package dev.grille.app.dialects;

import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A form with one value a row, for which a template is registered.
 *
 * @param title what stands above
 * @param rows what is printed in front of each value
 */
record DrawnForm(String title, List<Row> rows) {
  private static final int WIDTH = 900;
  private static final int TOP = 150;
  private static final int PITCH = 64;
  private static final int VALUES = 300;
  private static final Color INK = new Color(28, 28, 34);
  private static final Lettering PRINT = Lettering.of(Face.HEI, 32, INK);

  /**
   * A row of the form.
   *
   * @param key the field's name
   * @param label what is printed in front of the value
   */
  record Row(String key, String label) {}

  DrawnForm {
    rows = List.copyOf(rows);
  }

  private int height() {
    return TOP + rows.size() * PITCH + 50;
  }

  /** A picture of the form with values by field, in base64. */
  String base64(Map<String, String> values) {
    Paper paper =
        new Inventor(Fonts.ofThisMachine(), new Random(1)).paper(WIDTH, height(), WIDTH / 6.0);
    paper
        .label(title, WIDTH / 2.0, 70, PRINT.size(46).ink(Ink.BOLD).align(Lettering.Align.CENTRE))
        .mark(pen -> pen.box(30, 120, WIDTH - 60, height() - 150, 2, INK))
        .mark(pen -> pen.line(VALUES - 30, 120, VALUES - 30, height() - 30, 1, INK));
    for (int i = 0; i < rows.size(); i++) {
      double middle = middle(i);
      paper
          .label(rows.get(i).label(), 60, middle, PRINT)
          .label(values.get(rows.get(i).key()), VALUES, middle, PRINT)
          .mark(
              pen -> pen.line(30, middle + PITCH / 2.0, WIDTH - 30, middle + PITCH / 2.0, 1, INK));
    }
    return Png.base64(paper.draw(1, 1));
  }

  private static double middle(int row) {
    return TOP + row * PITCH + 2;
  }

  /** Its fields as {@code add} takes them: a list of corners and names. */
  List<List<Object>> fields() {
    return java.util.stream.IntStream.range(0, rows.size()).mapToObj(this::field).toList();
  }

  private List<Object> field(int row) {
    int left = VALUES - 20;
    int right = WIDTH - 40;
    int top = (int) middle(row) - 26;
    int bottom = (int) middle(row) + 26;
    return List.of(
        List.of(
            List.of(left, top), List.of(right, top), List.of(right, bottom), List.of(left, bottom)),
        rows.get(row).key());
  }
}
