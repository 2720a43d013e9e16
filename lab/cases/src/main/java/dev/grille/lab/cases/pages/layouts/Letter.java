package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Figures;
import dev.grille.lab.cases.pages.words.Wording;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;

/** A letter: head, address, subject, paragraphs, list, signature, small print. */
final class Letter implements Layout {
  @Override
  public void set(Typesetter page) {
    double width = page.sheet().width();
    double margin = width * page.between(0.08, 0.12);
    double size = page.between(19, 25);
    double leading = page.between(1.35, 1.8);
    double step = leading * size;
    double room = width - 2 * margin;
    double y = head(page, margin, size);
    y = address(page, margin, y, size, step);
    Wording words = page.words();
    String subject = words.title();
    page.sheet().print(subject, margin, y, page.heading(subject, size * 1.15));
    y += 1.6 * step;
    for (int i = page.random().nextInt(2, 5); i > 0; i--) {
      String text = page.sentences(page.random().nextInt(2, 6));
      y = page.paragraph(text, margin, y, room, leading, page.body(text, size)) + 0.5 * step;
    }
    if (page.chance(0.6)) {
      y = list(page, margin, y, size, step);
    }
    y = signature(page, margin, y + 0.5 * step, size, step);
    foot(page, margin, y + step, size);
  }

  private static double head(Typesetter page, double margin, double size) {
    double width = page.sheet().width();
    double y = margin * 0.8;
    String firm = page.words().organisation();
    Lettering large = page.heading(firm, size * page.between(1.4, 2));
    if (page.chance(0.5)) {
      page.sheet().print(firm, width / 2, y, large.align(Align.CENTRE));
      y += size * 2;
      String where = page.words().address();
      page.centred(where, width / 2, y, size * 0.72);
    } else {
      page.sheet().print(firm, margin, y, large);
      page.right(Figures.phone(page.random()), width - margin, y + size * 1.8, size * 0.75);
      y += size * 1.8;
    }
    y += size * 1.3;
    if (page.chance(0.7)) {
      page.rule(margin, y, width - margin, y, page.between(1, 3));
    }
    return y + size * 2.2;
  }

  private static double address(
      Typesetter page, double margin, double from, double size, double step) {
    double y = from;
    Wording words = page.words();
    page.left(words.person(), margin, y, size);
    page.right(words.date(), page.sheet().width() - margin, y, size);
    y += step;
    page.left(words.organisation(), margin, y, size);
    y += step;
    page.left(words.address(), margin, y, size);
    return y + 2.2 * step;
  }

  private static double list(
      Typesetter page, double margin, double from, double size, double step) {
    double y = from;
    int count = page.random().nextInt(2, 6);
    String mark = page.chance(0.5) ? "%d." : "(%d)";
    for (int i = 1; i <= count; i++) {
      page.left(mark.formatted(i), margin + size, y, size);
      page.left(page.words().phrase(), margin + size * 3, y, size);
      if (page.chance(0.6)) {
        String amount = Figures.amount(page.random(), "");
        page.right(amount, page.sheet().width() - margin, y, size);
      }
      y += step;
    }
    return y;
  }

  private static double signature(
      Typesetter page, double margin, double from, double size, double step) {
    double x = page.chance(0.5) ? margin : page.sheet().width() * 0.62;
    Wording words = page.words();
    page.left(words.person(), x, from, size);
    page.left(words.date(), x, from + step, size);
    return from + 2 * step;
  }

  private static void foot(Typesetter page, double margin, double from, double size) {
    double width = page.sheet().width();
    double small = size * page.between(0.58, 0.7);
    String text = page.sentences(2);
    double y = page.paragraph(text, margin, from, width - 2 * margin, 1.35, page.body(text, small));
    if (page.chance(0.7)) {
      y += size * 1.5;
      int number = page.random().nextInt(1, 20);
      String shown = page.chance(0.4) ? "- " + number + " -" : String.valueOf(number);
      page.centred(shown, width / 2, y, size * 0.85);
    }
    page.sheet().cutAt(y + margin * 0.7);
  }
}
