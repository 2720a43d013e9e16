package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Figures;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.util.random.RandomGenerator;

/** A till's receipt: goods with amounts far to the right, rebates, a large total, bars. */
final class Receipt implements Layout {
  @Override
  public void set(Typesetter page) {
    double width = page.sheet().width();
    double margin = width * 0.07;
    double size = page.between(19, 24);
    double step = size * page.between(1.3, 1.7);
    double y = margin + size;
    String shop = page.words().organisation();
    Lettering large = page.heading(shop, size * page.between(1.2, 1.7)).align(Align.CENTRE);
    page.sheet().print(shop, width / 2, y, page.fitting(shop, width - 2 * margin, large));
    y += step * 1.2;
    String where = page.words().address();
    Lettering small = page.body(where, size * 0.85).align(Align.CENTRE);
    page.sheet().print(where, width / 2, y, page.fitting(where, width - 2 * margin, small));
    y += step;
    page.left(page.words().date(), margin, y, size);
    page.right(Figures.time(page.random()), width - margin, y, size);
    y += step;
    page.left(Figures.code(page.random()), margin, y, size);
    y = rows(page, parting(page, margin, y + step), margin, size, step);
    y = total(page, parting(page, margin, y), margin, size, step);
    y = bars(page, y, width, size);
    String thanks = page.words().phrase();
    page.centred(thanks, width / 2, y, size);
    page.sheet().cutAt(y + step + margin);
  }

  private static double parting(Typesetter page, double margin, double y) {
    double width = page.sheet().width();
    if (page.chance(0.5)) {
      page.rule(margin, y, width - margin, y, 1.5);
    } else {
      for (double x = margin; x < width - margin; x += 12) {
        page.rule(x, y, x + 7, y, 1.5);
      }
    }
    return y + page.between(20, 28);
  }

  private static double rows(
      Typesetter page, double from, double margin, double size, double step) {
    double width = page.sheet().width();
    RandomGenerator random = page.random();
    boolean counted = page.chance(0.5);
    double y = from;
    for (int i = random.nextInt(4, 13); i > 0; i--) {
      page.left(page.words().item(), margin, y, size);
      if (counted) {
        page.left(String.valueOf(random.nextInt(1, 10)), width * 0.6, y, size);
      }
      page.right(Figures.price(random, 400), width - margin, y, size);
      y += step;
      if (page.chance(0.2)) {
        page.right("-" + Figures.price(random, 20), width - margin, y, size);
        y += step;
      }
    }
    return y;
  }

  private static double total(
      Typesetter page, double from, double margin, double size, double step) {
    double width = page.sheet().width();
    double y = from + size * 0.5;
    String label = page.writesChinese() ? (page.chance(0.5) ? "总" : "合计") : "Total";
    double large = size * page.between(1.2, 1.9);
    page.sheet().print(label, margin, y, page.heading(label, large));
    String sum = Figures.amount(page.random(), page.chance(0.5) ? "¥" : "");
    page.sheet().print(sum, width - margin, y, page.body(sum, large).align(Align.RIGHT));
    y += step * 1.5;
    if (page.chance(0.5)) {
      page.left(page.words().label(), margin, y, size);
      page.right(Figures.amount(page.random(), ""), width - margin, y, size);
      y += step;
    }
    return y;
  }

  private static double bars(Typesetter page, double from, double width, double size) {
    if (!page.chance(0.5)) {
      return from + size;
    }
    double x = width * 0.2;
    while (x < width * 0.8) {
      double bar = page.random().nextInt(1, 4) * 1.5;
      page.fill(x, from, bar, size * 2.2, page.ink());
      x += bar + page.random().nextInt(1, 4) * 1.5;
    }
    String code = "%012d".formatted(page.random().nextLong(1_000_000_000_000L));
    page.centred(code, width / 2, from + size * 3.2, size * 0.8);
    return from + size * 5;
  }
}
