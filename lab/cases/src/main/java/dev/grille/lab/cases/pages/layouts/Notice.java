package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.pages.words.Figures;
import dev.grille.lab.cases.pages.words.Wording;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;

/** A notice: a spaced heading or a dark band, text over shading, points, who signed it. */
final class Notice implements Layout {
  @Override
  public void set(Typesetter page) {
    double width = page.sheet().width();
    double margin = width * page.between(0.09, 0.14);
    double size = page.between(24, 34);
    double leading = page.between(1.4, 1.9);
    boolean aside = page.writesChinese() && page.chance(0.4);
    double left = aside ? margin + size * 2.6 : margin;
    double room = width - left - margin;
    double y = heading(page, margin, size);
    double end = aside ? slogan(page, margin + size * 0.4, y, size * 1.1) : y;
    for (int i = page.random().nextInt(1, 4); i > 0; i--) {
      String text = page.sentences(page.random().nextInt(1, 4));
      y = page.paragraph(text, left, y, room, leading, page.body(text, size)) + size * 0.6;
    }
    y = points(page, left, y, room, size, leading);
    if (page.chance(0.6)) {
      y = shaded(page, left, y + size, room, size * 0.85, leading);
    }
    Wording words = page.words();
    y += size * 1.5;
    page.right(words.organisation(), width - margin, y, size);
    page.right(words.date(), width - margin, y + leading * size, size);
    y += 2 * leading * size;
    y = Math.max(y, end);
    page.sheet().cutAt(y + margin * 0.6);
  }

  /** Beside the text, downwards: it is read before the text, not between two lines of it. */
  private static double slogan(Typesetter page, double middle, double top, double size) {
    page.sheet().nextZone();
    String slogan = page.chinese().phrase() + page.chinese().phrase();
    double pitch = page.between(1.02, 1.3);
    page.sheet().printDown(slogan, middle, top, pitch, page.heading(slogan, size));
    page.sheet().nextZone();
    return top + slogan.length() * pitch * size;
  }

  private static double heading(Typesetter page, double margin, double size) {
    double width = page.sheet().width();
    String title = page.words().title();
    boolean spaced = title.length() <= 8 && title.codePoints().noneMatch(c -> c < 128);
    Lettering plain = page.heading(title, size * page.between(1.5, 2.2)).align(Align.CENTRE);
    // Gaps between characters stay far below two heights: it is one line.
    Lettering face =
        page.fitting(title, width - 2 * margin, spaced ? plain.tracking(wide(page)) : plain);
    double y = margin * 0.6 + face.size();
    if (page.chance(0.45)) {
      page.fill(0, y - face.size(), width, 2 * face.size(), page.dark());
      face = face.colour(new Color(250, 250, 245));
    }
    page.sheet().print(title, width / 2, y, face);
    return y + face.size() + size * 1.6;
  }

  private static double wide(Typesetter page) {
    return page.between(0.1, 1.1);
  }

  private static double points(
      Typesetter page, double left, double from, double room, double size, double leading) {
    double y = from;
    for (int i = page.random().nextInt(0, 5); i > 0; i--) {
      String label = page.words().label();
      boolean han = label.codePoints().anyMatch(c -> c > 255);
      String value =
          page.chance(0.5) ? Figures.time(page.random()) : Figures.amount(page.random(), "");
      page.left(label + (han ? "：" : ": ") + value, left, y, size);
      if (page.chance(0.3)) {
        page.right(Figures.count(page.random()), left + room, y, size);
      }
      y += leading * size;
    }
    return y;
  }

  private static double shaded(
      Typesetter page, double left, double from, double room, double size, double leading) {
    String text = page.sentences(2);
    Color colour = page.light();
    double[] end = new double[1];
    page.sheet()
        .mark(pen -> pen.fill(left - 10, from - size, room + 20, end[0] - from + size, colour));
    double y = page.paragraph(text, left, from + size * 0.3, room, leading, page.body(text, size));
    end[0] = y;
    return y + size;
  }
}
