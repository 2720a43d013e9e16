package dev.grille.lab.cases.pages.sheets;

import dev.grille.lab.cases.print.Face;
import java.util.List;

/**
 * How pages look that are alike.
 *
 * @param name short
 * @param heldOut whether nothing may be tuned or fitted to it
 * @param tongue what is written
 * @param han face of Chinese text
 * @param hanHeading face of Chinese headings
 * @param latin face of all other text
 * @param latinHeading face of its headings
 */
public record PageStyle(
    String name,
    boolean heldOut,
    Tongue tongue,
    Face han,
    Face hanHeading,
    Face latin,
    Face latinHeading) {
  /** What is written on a page. */
  public enum Tongue {
    CHINESE,
    ENGLISH,
    /** Chinese and English by turns. */
    MIXED
  }

  /** All styles. The brush-like face and the wide serif are those of held-out styles alone. */
  public static List<PageStyle> all() {
    return List.of(
        style("zh-sans", Tongue.CHINESE, Face.HEI, Face.ZEN, Face.SANS, Face.SANS_BOLD),
        style("zh-serif", Tongue.CHINESE, Face.SONG, Face.HEI, Face.SERIF, Face.SERIF_BOLD),
        style("en-sans", Tongue.ENGLISH, Face.HEI, Face.HEI, Face.SANS, Face.SANS_BOLD),
        style("en-serif", Tongue.ENGLISH, Face.SONG, Face.SONG, Face.SERIF, Face.SANS_BOLD),
        style("en-mono", Tongue.ENGLISH, Face.ZEN, Face.ZEN, Face.MONO, Face.MONO_BOLD),
        style("mixed", Tongue.MIXED, Face.ZEN, Face.ZEN, Face.DEJAVU, Face.SERIF_BOLD),
        heldOut("zh-brush", Tongue.CHINESE, Face.KAI, Face.SONG, Face.DEJAVU_SERIF),
        heldOut("en-wide", Tongue.ENGLISH, Face.KAI, Face.KAI, Face.DEJAVU_SERIF));
  }

  /**
   * The style of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static PageStyle named(String name) {
    return all().stream()
        .filter(style -> style.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pages look like \"" + name + "\""));
  }

  private static PageStyle style(
      String name, Tongue tongue, Face han, Face hanHeading, Face latin, Face latinHeading) {
    return new PageStyle(name, false, tongue, han, hanHeading, latin, latinHeading);
  }

  private static PageStyle heldOut(
      String name, Tongue tongue, Face han, Face hanHeading, Face latin) {
    return new PageStyle(name, true, tongue, han, hanHeading, latin, Face.SERIF_ITALIC);
  }
}
