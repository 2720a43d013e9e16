package dev.grille.lab.cases.pages;

import dev.grille.lab.cases.pages.layouts.Layout;
import dev.grille.lab.cases.pages.layouts.Layouts;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.print.Fonts;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What kinds of pages are drawn. */
public enum PageFamily {
  LETTERS(1000, Layouts.letter()),
  NOTICES(1000, Layouts.notice()),
  RECEIPTS(440, Layouts.receipt()),
  SCREENS(720, Layouts.screen()),
  TWO_COLUMNS(1120, Layouts.twoColumns()),
  TABLES(1180, Layouts.table()),
  POSTERS(1000, Layouts.poster());

  private final double width;
  private final Layout layout;

  PageFamily(double width, Layout layout) {
    this.width = width;
    this.layout = layout;
  }

  /** Draws one of its pages. */
  public Sheet draw(PageStyle style, Fonts fonts, RandomGenerator random) {
    Sheet sheet = new Sheet(width, fonts);
    layout.set(new Typesetter(sheet, style, random));
    return sheet;
  }

  /** As it is written in cases and on the command line. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The family of a name.
   *
   * @throws IllegalArgumentException when there is none; the message names those that there are
   */
  public static PageFamily named(String name) {
    return Arrays.stream(values())
        .filter(family -> family.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no pages of \""
                        + name
                        + "\", but of "
                        + Arrays.stream(values())
                            .map(PageFamily::wireName)
                            .collect(Collectors.joining(", "))));
  }
}
