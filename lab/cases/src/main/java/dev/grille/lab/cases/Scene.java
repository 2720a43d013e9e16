package dev.grille.lab.cases;

import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What a case's template is, and where its pictures are taken. */
public enum Scene {
  /** The template exactly in register; the form fills its pictures. */
  PLAIN(false),
  /** The template is itself a careful photograph, printed with other values. */
  PHOTO(true),
  /** As {@link #PHOTO}; the form is a small part of pictures of a cluttered desk. */
  DESK(true),
  /** As {@link #PHOTO}; a gleam washes out a part of each picture. */
  GLOSSY(true),
  /** The template in register; pictures have a row more or less, and another status bar. */
  SHIFTED(false);

  private final boolean photographedTemplate;

  Scene(boolean photographedTemplate) {
    this.photographedTemplate = photographedTemplate;
  }

  boolean photographedTemplate() {
    return photographedTemplate;
  }

  /** Form, scene and severity; {@link #formOf} takes the form back out. */
  String caseName(String form, Severity severity) {
    String scene = this == PLAIN ? "" : "-" + name().toLowerCase(Locale.ROOT);
    return form + scene + "-" + severity.name().toLowerCase(Locale.ROOT);
  }

  /** The form that a case of some name shows. */
  public static String formOf(String caseName) {
    String form = caseName.replaceFirst("-(scan|mild|hard)$", "");
    return form.equals(caseName) ? form : form.replaceFirst("-(photo|desk|glossy|shifted)$", "");
  }

  /** A careful photograph: nothing over the form, flat paper, readable at once. */
  static Shot templateShot(double smallestText, RandomGenerator random) {
    Shot shot = Shot.random(Severity.MILD, smallestText, random);
    return shot.withTurn(random.nextDouble(-5, 5)).withCurl(0).withThings(false, true);
  }

  Shot shot(Severity severity, double smallestText, RandomGenerator random) {
    Shot shot = Shot.random(severity, smallestText, random);
    return switch (this) {
      case DESK ->
          shot.withScale(Math.min(shot.scale(), Math.max(1, 18 / smallestText)))
              .withMargin(random.nextDouble(0.5, 1.4));
      case GLOSSY -> shot.withLight(shot.unevenness(), shot.shadow(), random.nextDouble(1.5, 2.5));
      case PLAIN, PHOTO, SHIFTED -> shot;
    };
  }
}
