package dev.grille.lab.cases.families.sheets;

import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values are written into their places.
 *
 * @param align to which side
 * @param inset distance from that side
 * @param tracking space between characters, in ems
 * @param leading distance of two lines, in ems
 * @param ink what prints them
 * @param colour null for the look's own
 * @param atTop whether the first line stands at the upper side, not in the middle
 */
public record Writing(
    Align align,
    double inset,
    double tracking,
    double leading,
    Ink ink,
    @Nullable Color colour,
    boolean atTop) {

  /** Plain values at the left. */
  public static Writing plain() {
    return new Writing(Align.LEFT, 9, 0, 1.25, Ink.SMOOTH, null, false);
  }

  public Writing align(Align other) {
    return new Writing(other, inset, tracking, leading, ink, colour, atTop);
  }

  public Writing inset(double other) {
    return new Writing(align, other, tracking, leading, ink, colour, atTop);
  }

  public Writing tracking(double other) {
    return new Writing(align, inset, other, leading, ink, colour, atTop);
  }

  public Writing leading(double other) {
    return new Writing(align, inset, tracking, other, ink, colour, atTop);
  }

  public Writing ink(Ink other) {
    return new Writing(align, inset, tracking, leading, other, colour, atTop);
  }

  public Writing colour(Color other) {
    return new Writing(align, inset, tracking, leading, ink, other, atTop);
  }

  public Writing fromTop() {
    return new Writing(align, inset, tracking, leading, ink, colour, true);
  }

  /** Writes a value into a place; line feeds begin new lines. */
  void write(Page page, Slot s, String value, Look look, Frame frame) {
    if (value.isEmpty()) {
      return;
    }
    Lettering lettering = look.value().align(align).tracking(tracking).ink(ink);
    if (colour != null) {
      lettering = lettering.colour(colour);
    } else if (frame == Frame.BAND) {
      lettering = lettering.colour(new Color(244, 244, 240));
    }
    if (frame == Frame.COMB || frame == Frame.TEETH) {
      comb(page, s, value, lettering);
      return;
    }
    double room = s.w() - 2 * inset;
    double x =
        switch (align) {
          case LEFT -> s.x() + inset;
          case CENTRE -> s.x() + s.w() / 2;
          case RIGHT -> s.x() + s.w() - inset;
        };
    List<String> lines = value.lines().toList();
    double step = leading * lettering.size();
    double first =
        atTop ? s.y() + 0.75 * lettering.size() : s.middle() - (lines.size() - 1) * step / 2;
    for (int i = 0; i < lines.size(); i++) {
      page.value(lines.get(i), x, first + i * step, room, lettering);
    }
  }

  private static void comb(Page page, Slot s, String value, Lettering lettering) {
    double width = Frame.tooth(s, 1) - Frame.tooth(s, 0);
    Lettering one = lettering.align(Align.CENTRE).tracking(0);
    for (int i = 0; i < value.length(); i++) {
      String character = value.substring(i, i + 1);
      if (!character.isBlank()) {
        page.value(character, Frame.tooth(s, i) + width / 2, s.middle(), width, one);
      }
    }
  }
}
