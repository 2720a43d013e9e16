package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Figures;
import dev.grille.lab.cases.pages.words.Wording;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** A poster: coloured ground, very large and small text, columns that run downwards. */
final class Poster implements Layout {
  @Override
  public void set(Typesetter page) {
    double width = page.sheet().width();
    boolean dark = page.chance(0.6);
    page.sheet().paper(dark ? page.dark() : page.light());
    Color text = dark ? new Color(250, 246, 232) : page.ink();
    shapes(page, width, dark);
    double margin = width * 0.09;
    double y = title(page, margin, text);
    if (page.writesChinese() && page.chance(0.6)) {
      y = columns(page, y, text);
    } else {
      y = slogans(page, margin, y, text);
    }
    y = price(page, y, text);
    page.sheet().cutAt(foot(page, margin, y, text) + margin * 0.6);
  }

  private static void shapes(Typesetter page, double width, boolean dark) {
    for (int i = page.random().nextInt(0, 4); i > 0; i--) {
      double radius = page.between(60, 300);
      double x = page.between(0, width);
      double y = page.between(0, width * 1.4);
      Color colour = dark ? new Color(255, 255, 255, 18) : new Color(255, 255, 255, 110);
      page.sheet()
          .mark(
              pen -> {
                pen.graphics().setColor(colour);
                pen.graphics()
                    .fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
              });
    }
  }

  private static double title(Typesetter page, double margin, Color text) {
    double width = page.sheet().width();
    double room = width - 2 * margin;
    String title = page.words().heading();
    Lettering face =
        page.heading(title, page.between(80, 170))
            .align(Align.CENTRE)
            .colour(text)
            .tracking(page.chance(0.4) ? tracking(page) : 0);
    face = page.fitting(title, room, face);
    double y = margin + face.size() * 0.6;
    page.sheet().print(title, width / 2, y, face);
    y += face.size() * 0.5 + 40;
    String below = page.words().phrase();
    Lettering small = page.body(below, page.between(28, 44)).align(Align.CENTRE).colour(text);
    small = page.fitting(below, room, small);
    page.sheet().print(below, width / 2, y, small);
    return y + small.size() * 1.8;
  }

  /** Seldom much: the widest letters stand as far apart as they are wide. */
  private static double tracking(Typesetter page) {
    return page.chance(0.7) ? page.between(0.05, 0.3) : page.between(0.3, 0.7);
  }

  /** Columns from right to left, as Chinese runs downwards. */
  private static double columns(Typesetter page, double top, Color text) {
    double width = page.sheet().width();
    double size = page.between(38, 62);
    double pitch = page.chance(0.8) ? page.between(1.04, 1.25) : page.between(1.25, 1.6);
    double apart = size * page.between(Math.max(1.35, pitch + 0.2), 2.2);
    int count = page.random().nextInt(1, 5);
    double right = width / 2 + (count - 1) * apart / 2;
    double longest = 0;
    page.sheet().nextZone();
    for (int i = 0; i < count; i++) {
      Wording words = page.chinese();
      String column = words.phrase() + (page.chance(0.5) ? words.phrase() : "");
      Lettering face = page.heading(column, size).colour(text);
      page.sheet().printDown(column, right - i * apart, top, pitch, face);
      longest = Math.max(longest, column.length() * pitch * size);
    }
    page.sheet().nextZone();
    return top + longest + size;
  }

  private static double slogans(Typesetter page, double margin, double from, Color text) {
    double width = page.sheet().width();
    double y = from + 30;
    for (int i = page.random().nextInt(2, 6); i > 0; i--) {
      String slogan = page.chance(0.5) ? page.words().phrase() : page.words().title();
      double size = page.between(34, 64);
      Lettering plain =
          page.chance(0.2) ? page.heading(slogan, size * 1.4) : page.body(slogan, size);
      Lettering face =
          plain.align(Align.CENTRE).colour(text).tracking(page.chance(0.15) ? tracking(page) : 0);
      face = page.fitting(slogan, width - 2 * margin, face);
      page.sheet().print(slogan, width / 2, y, face);
      y += face.size() * page.between(1.6, 2.4);
    }
    return y + 30;
  }

  private static double price(Typesetter page, double from, Color text) {
    if (!page.chance(0.5)) {
      return from;
    }
    double size = page.between(90, 150);
    double y = from + size * 0.5;
    String figure =
        page.chance(0.4) ? Figures.count(page.random()) : Figures.percent(page.random());
    Lettering large = page.heading(figure, size).align(Align.CENTRE).colour(text);
    page.sheet().print(figure, page.sheet().width() / 2, y, large);
    return y + size;
  }

  private static double foot(Typesetter page, double margin, double from, Color text) {
    double y = from + 20;
    double size = page.between(24, 32);
    String[] lines = {page.words().date(), page.words().address(), Figures.phone(page.random())};
    for (String line : lines) {
      Lettering face = page.body(line, size).colour(text);
      page.sheet()
          .print(line, margin, y, page.fitting(line, page.sheet().width() - 2 * margin, face));
      y += size * 1.6;
    }
    return y;
  }
}
