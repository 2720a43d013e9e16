package dev.grille.vision.looks;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.pixels.Hue;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;

/**
 * Which engine reads what, in which order: the looks that are taken at a field, the likeliest
 * first. The network reads most lines right, and Tesseract errs elsewhere: where both read the
 * same, both are right but for three values in a thousand. Of Tesseract's traineddata, Han text is
 * read best by {@code chi_sim} alone and all else by {@code eng} alone; both together waver between
 * the two. A text line of 24 pixels is read as well as any taller one.
 */
public final class LookPlan {
  private static final double LINE = 24;

  /** Fills the 48 pixels that the network wants. */
  private static final double NETWORK_LINE = 40;

  private static final double TALL = 33;
  private static final double LOW = 19;

  private LookPlan() {}

  /** The first look at any field. */
  public static Look first() {
    return network(Preparation.LEVELLED);
  }

  /**
   * The looks after the first, in order; readers stop when they are sure.
   *
   * @param like a text of the field's script: the template's own, else what the first look read
   */
  public static List<Look> more(FieldSpec spec, String like, SeenField sight, InkLine line) {
    boolean known = !like.isEmpty();
    boolean latin = Kind.of(spec.kind()).has(Kind.Trait.LATIN) || (known && !Writing.hasHan(like));
    List<Look> looks = latin ? latin() : known ? han() : unknown();
    Language language = looks.get(0).language();
    List<Look> all = new ArrayList<>();
    all.add(looks.get(0));
    if (line.isRuled()) {
      all.add(network(Preparation.RULED));
      all.add(tesseract(language, Preparation.RULED, LINE));
    }
    if (sight.colour().separates() && sight.colour().text() == Hue.NEUTRAL) {
      all.add(network(Preparation.NEUTRAL));
      all.add(tesseract(language, Preparation.NEUTRAL, LINE));
    }
    boolean alone = sight.ink().lines().size() == 1 && line.cells().isEmpty();
    if (alone && !sight.dropout().isFound()) {
      all.add(network(Preparation.COLOUR));
    }
    all.addAll(looks.subList(1, looks.size()));
    return all;
  }

  /** Looks that hear every language, for a template's own value. */
  public static List<Look> careful() {
    return List.of(
        network(Preparation.LEVELLED),
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE),
        network(Preparation.GREY),
        tesseract(Language.CHINESE, Preparation.LEVELLED, TALL),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, TALL));
  }

  private static List<Look> latin() {
    return List.of(
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, TALL),
        tesseract(Language.ENGLISH, Preparation.JOINED, LINE),
        tesseract(Language.ENGLISH, Preparation.GREY, LINE),
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE));
  }

  private static List<Look> han() {
    return List.of(
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE),
        tesseract(Language.CHINESE, Preparation.LEVELLED, TALL),
        tesseract(Language.CHINESE, Preparation.LEVELLED, LOW),
        tesseract(Language.CHINESE, Preparation.GREY, LINE),
        tesseract(Language.CHINESE, Preparation.SHARPENED, LINE),
        tesseract(Language.CHINESE, Preparation.JOINED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE));
  }

  private static List<Look> unknown() {
    return List.of(
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE),
        tesseract(Language.MIXED, Preparation.LEVELLED, TALL),
        tesseract(Language.CHINESE, Preparation.SHARPENED, LINE),
        tesseract(Language.ENGLISH, Preparation.JOINED, LINE),
        tesseract(Language.CHINESE, Preparation.GREY, LINE));
  }

  private static Look network(Preparation preparation) {
    return new Look(Engine.PP_OCR, Language.MIXED, preparation, NETWORK_LINE);
  }

  private static Look tesseract(Language language, Preparation preparation, double lineHeight) {
    return new Look(Engine.TESSERACT, language, preparation, lineHeight);
  }
}
