package dev.grille.lab.cases.families.sheets;

import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import java.awt.Color;
import java.awt.geom.Ellipse2D;

/**
 * What all pages of an issuer have: a head and a foot.
 *
 * @param topic whose
 * @param look how
 */
public record Letterhead(Topic topic, Look look) {
  /** Where the body of a page may begin. */
  public static final double HEIGHT = 190;

  /** Draws head and foot. */
  public Page draw(Page page) {
    double w = page.width();
    double left = Arrangement.MARGIN;
    page.fill(0, 0, w, page.height(), look.paper());
    Lettering big = look.label().size(36).ink(Ink.BOLD);
    Lettering middle = look.label().size(26).ink(Ink.BOLD);
    Lettering small = look.label().size(16);
    switch (look.head()) {
      case 0 -> {
        page.fitted(topic.title(), w / 2, 62, w - 2 * left, big.align(Lettering.Align.CENTRE));
        page.fitted(
            topic.issuer() + ", " + topic.address(), left, 132, w - 2 * left, small.size(18));
      }
      case 1 -> {
        page.fitted(topic.issuer(), left, 52, w / 2 - left, middle);
        page.fitted(topic.address(), left, 88, w / 2 - left, small);
        page.fitted(
            topic.title(),
            w - left,
            70,
            w / 2 - left - 20,
            middle.size(30).align(Lettering.Align.RIGHT));
        page.line(left, 120, w - left, 120, 2, look.ink());
      }
      case 2 -> {
        page.fill(0, 0, w, 84, look.ink());
        page.fitted(topic.title(), left, 44, w - 2 * left, big.size(32).colour(Color.WHITE));
        page.fitted(topic.issuer() + " · " + topic.address(), left, 124, w - 2 * left, small);
      }
      default -> {
        Color ink = look.ink();
        page.mark(
            pen -> {
              pen.graphics().setColor(ink);
              pen.graphics().fill(new Ellipse2D.Double(left, 30, 70, 70));
            });
        String initial = topic.issuer().substring(0, 1);
        page.text(
            initial,
            left + 35,
            65,
            big.size(40).colour(look.paper()).align(Lettering.Align.CENTRE));
        page.text(topic.issuer(), left + 92, 50, middle.size(24));
        page.text(topic.address(), left + 92, 84, small);
        page.fitted(topic.title(), left, 144, w - 2 * left, middle.size(28));
      }
    }
    return foot(page);
  }

  private Page foot(Page page) {
    double y = page.height() - 24 - topic.foot().size() * 25;
    page.line(
        Arrangement.MARGIN, y - 20, page.width() - Arrangement.MARGIN, y - 20, 1, look.rule());
    for (String line : topic.foot()) {
      page.fitted(
          line,
          Arrangement.MARGIN,
          y,
          page.width() - 2 * Arrangement.MARGIN,
          look.label().size(16));
      y += 25;
    }
    if (look.framed()) {
      page.box(22, 16, page.width() - 44, page.height() - 32, 2, look.rule());
    }
    return page;
  }
}
