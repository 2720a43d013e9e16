package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Wording;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;

/** A page of a journal: a title over both columns, then one column after the other. */
final class TwoColumns implements Layout {
  @Override
  public void set(Typesetter page) {
    double width = page.sheet().width();
    double margin = width * page.between(0.06, 0.1);
    double size = page.between(18, 22);
    double leading = page.between(1.3, 1.6);
    // Journals part columns by one to two text heights: less than what parts two lines elsewhere.
    double gutter = size * page.between(1.6, 2.6);
    double column = (width - 2 * margin - gutter) / 2;
    double top = head(page, margin, size);
    double bottom = top + page.between(700, 1050);
    boolean ruled = page.chance(0.3);
    page.sheet().nextZone();
    double left = column(page, margin, top, column, bottom, size, leading);
    page.sheet().nextZone();
    double right = column(page, margin + column + gutter, top, column, bottom, size, leading);
    double end = Math.max(left, right);
    if (ruled) {
      page.rule(width / 2, top - size, width / 2, end - size, 1);
    }
    page.sheet().nextZone();
    String number = String.valueOf(page.random().nextInt(1, 400));
    page.centred(number, width / 2, end + size * 1.5, size);
    page.sheet().cutAt(end + size * 1.5 + margin * 0.7);
  }

  private static double head(Typesetter page, double margin, double size) {
    double width = page.sheet().width();
    double y = margin * 0.8;
    if (page.chance(0.5)) {
      page.left(page.words().heading(), margin, y, size * 0.8);
      page.right(page.words().date(), width - margin, y, size * 0.8);
      y += size * 0.8;
      page.rule(margin, y, width - margin, y, 1);
    }
    String title = page.words().title();
    Lettering face = page.heading(title, size * page.between(1.7, 2.3)).align(Align.CENTRE);
    y += face.size() * 1.4;
    page.sheet().print(title, width / 2, y, page.fitting(title, width - 2 * margin, face));
    y += face.size() * 1.3;
    Wording words = page.words();
    page.centred(
        words.person() + (words.solid() ? "　" : ", ") + words.person(), width / 2, y, size);
    return y + size * 2.6;
  }

  private static double column(
      Typesetter page,
      double x,
      double top,
      double width,
      double bottom,
      double size,
      double leading) {
    double y = top;
    while (y < bottom) {
      if (page.chance(0.3)) {
        String heading = page.words().heading();
        Lettering face = page.fitting(heading, width, page.heading(heading, size * 1.2));
        page.sheet().print(heading, x, y + size * 0.2, face);
        y += size * 1.9;
      }
      String text = page.sentences(page.random().nextInt(2, 5));
      y = page.paragraph(text, x, y, width, leading, page.body(text, size)) + size * 0.4;
    }
    return y;
  }
}
