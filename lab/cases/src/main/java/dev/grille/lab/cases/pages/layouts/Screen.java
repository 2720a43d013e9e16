package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Figures;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** A telephone's screen: status, a coloured bar, entries in two greys, buttons, tabs. */
final class Screen implements Layout {
  private static final Color GREY = new Color(120, 120, 126);
  private static final Color WHITE = new Color(252, 252, 252);

  @Override
  public void set(Typesetter page) {
    double width = page.sheet().width();
    page.sheet().paper(page.chance(0.5) ? Color.WHITE : new Color(242, 243, 246));
    page.left(Figures.time(page.random()), 36, 34, 24);
    page.right(page.random().nextInt(3, 100) + "%", width - 36, 34, 22);
    Color accent = page.dark();
    page.fill(0, 64, width, 92, accent);
    String title = page.words().heading();
    Lettering face = page.body(title, 32).colour(WHITE);
    if (page.chance(0.5)) {
      page.sheet().print(title, width / 2, 110, face.align(Align.CENTRE));
    } else {
      page.sheet().print(title, 48, 110, face);
    }
    double y = 156;
    y = page.chance(0.4) ? figures(page, y, accent) : y;
    double size = page.between(25, 30);
    int entries = page.random().nextInt(5, 10);
    for (int i = 0; i < entries; i++) {
      y = page.chance(0.2) ? bubble(page, y, size) : entry(page, y, size);
    }
    y = button(page, y + 40, size, accent);
    tabs(page, y + 40, size * 0.75);
    page.sheet().cutAt(y + 40 + 120);
  }

  private static double figures(Typesetter page, double from, Color accent) {
    double width = page.sheet().width();
    page.fill(0, from, width, 170, accent);
    String amount = Figures.amount(page.random(), page.chance(0.5) ? "¥" : "$");
    Lettering large = page.body(amount, 58).colour(WHITE).align(Align.CENTRE);
    page.sheet().print(amount, width / 2, from + 60, large);
    String label = page.words().label();
    Lettering small = page.body(label, 24).colour(new Color(225, 228, 235)).align(Align.CENTRE);
    page.sheet().print(label, width / 2, from + 125, small);
    return from + 170;
  }

  private static double entry(Typesetter page, double from, double size) {
    double width = page.sheet().width();
    double x = 40;
    if (page.chance(0.5)) {
      Color colour = page.light().darker();
      page.sheet()
          .mark(
              pen -> {
                pen.graphics().setColor(colour);
                pen.graphics().fill(new Ellipse2D.Double(36, from + 26, 64, 64));
              });
      x = 124;
    }
    page.sheet().nextZone();
    double y = from + 42;
    String name = page.chance(0.5) ? page.words().person() : page.words().item();
    page.left(name, x, y, size);
    String amount =
        page.chance(0.5) ? Figures.amount(page.random(), "") : Figures.percent(page.random());
    page.right(amount, width - 40, y, size);
    y += size * 1.5;
    String below = page.words().phrase();
    page.sheet().print(below, x, y, page.body(below, size * 0.8).colour(GREY));
    String time = Figures.time(page.random());
    Lettering grey = page.body(time, size * 0.75).colour(GREY).align(Align.RIGHT);
    page.sheet().print(time, width - 40, y, grey);
    double end = y + size * 1.2;
    page.sheet().mark(pen -> pen.line(40, end, width, end, 1, new Color(214, 215, 220)));
    return end;
  }

  private static double bubble(Typesetter page, double from, double size) {
    double width = page.sheet().width();
    String text = page.sentences(1);
    Color colour = page.light();
    page.sheet().nextZone();
    double[] end = {from};
    page.sheet()
        .mark(
            pen -> {
              pen.graphics().setColor(colour);
              pen.graphics()
                  .fill(
                      new RoundRectangle2D.Double(
                          50, from + 16, width - 170, end[0] - from - 16, 26, 26));
            });
    double y = from + 30 + size;
    for (String line : page.broken(text, width - 220, page.body(text, size))) {
      page.sheet().print(line, 76, y, page.body(text, size));
      y += size * 1.45;
    }
    end[0] = y - size * 0.1;
    return end[0] + 14;
  }

  private static double button(Typesetter page, double from, double size, Color accent) {
    double width = page.sheet().width();
    page.sheet()
        .mark(
            pen -> {
              pen.graphics().setColor(accent);
              pen.graphics().fill(new RoundRectangle2D.Double(60, from, width - 120, 90, 44, 44));
            });
    page.sheet().nextZone();
    String text = page.words().label();
    Lettering face = page.body(text, size * 1.1).colour(WHITE).align(Align.CENTRE);
    page.sheet().print(text, width / 2, from + 45, face);
    return from + 90;
  }

  private static void tabs(Typesetter page, double from, double size) {
    double width = page.sheet().width();
    int count = page.random().nextInt(3, 6);
    page.sheet().mark(pen -> pen.line(0, from, width, from, 1, new Color(214, 215, 220)));
    for (int i = 0; i < count; i++) {
      double x = width * (i + 0.5) / count;
      page.sheet()
          .mark(
              pen -> {
                pen.graphics().setColor(GREY);
                pen.graphics().fill(new RoundRectangle2D.Double(x - 18, from + 18, 36, 36, 10, 10));
              });
      page.sheet().nextZone();
      String label = page.words().label();
      Lettering grey = page.body(label, size).colour(GREY).align(Align.CENTRE);
      page.sheet().print(label, x, from + 84, page.fitting(label, width / count * 0.6, grey));
    }
  }
}
