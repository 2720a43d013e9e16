package dev.grille.vision.crops;

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
 * Which engine reads what, in which order: the passes that are made over a field, the likeliest
 * first. The network reads most lines right, and Tesseract errs elsewhere: where both read the
 * same, both are right but for three values in a thousand. Of Tesseract's traineddata, Han text is
 * read best by {@code chi_sim} alone and all else by {@code eng} alone; both together waver between
 * the two. A text line of 24 pixels is read as well as any taller one. Our own network is asked
 * before Tesseract, since it takes a tenth of the time and reads printers' dots best.
 */
public final class RecognitionPlan {
  private static final double LINE = 24;

  /** Fills the 48 pixels of the network's input. */
  private static final double NETWORK_LINE = 40;

  private static final double TALL = 33;
  private static final double LOW = 19;

  private RecognitionPlan() {}

  /** The first pass over any field. */
  public static RecognitionPass first() {
    return network(Preparation.LEVELLED);
  }

  /**
   * The passes after the first, in order; readers stop when they are sure.
   *
   * @param like a text of the field's script: the template's own, else what the first pass read
   * @param print whether our own network has the characters for it
   */
  public static List<RecognitionPass> more(
      FieldSpec spec, String like, SeenField seen, InkLine line, boolean print) {
    boolean known = !like.isEmpty();
    boolean latin = Kind.of(spec.kind()).has(Kind.Trait.LATIN) || (known && !Writing.hasHan(like));
    List<RecognitionPass> passes = latin ? latin() : known ? han() : unknown();
    Language language = passes.get(0).language();
    List<RecognitionPass> all = new ArrayList<>();
    if (print) {
      all.add(network(Engine.PRINT, Preparation.LEVELLED));
    }
    all.add(passes.get(0));
    if (line.isRuled()) {
      all.add(network(Preparation.RULED));
      all.add(tesseract(language, Preparation.RULED, LINE));
    }
    if (seen.colour().separates() && seen.colour().text() == Hue.NEUTRAL) {
      all.add(network(Preparation.NEUTRAL));
      all.add(tesseract(language, Preparation.NEUTRAL, LINE));
    }
    boolean alone = seen.ink().lines().size() == 1 && line.cells().isEmpty();
    if (alone && !seen.dropout().isFound()) {
      all.add(network(Preparation.COLOUR));
    }
    all.addAll(passes.subList(1, passes.size()));
    return all;
  }

  /** Passes by every engine and in every language, for a template's own value. */
  public static List<RecognitionPass> careful() {
    return List.of(
        network(Preparation.LEVELLED),
        network(Engine.PRINT, Preparation.LEVELLED),
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE),
        network(Preparation.GREY),
        tesseract(Language.CHINESE, Preparation.LEVELLED, TALL),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, TALL));
  }

  private static List<RecognitionPass> latin() {
    return List.of(
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, TALL),
        tesseract(Language.ENGLISH, Preparation.JOINED, LINE),
        tesseract(Language.ENGLISH, Preparation.GREY, LINE),
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE));
  }

  private static List<RecognitionPass> han() {
    return List.of(
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE),
        tesseract(Language.CHINESE, Preparation.LEVELLED, TALL),
        tesseract(Language.CHINESE, Preparation.LEVELLED, LOW),
        tesseract(Language.CHINESE, Preparation.GREY, LINE),
        tesseract(Language.CHINESE, Preparation.SHARPENED, LINE),
        tesseract(Language.CHINESE, Preparation.JOINED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE));
  }

  private static List<RecognitionPass> unknown() {
    return List.of(
        tesseract(Language.CHINESE, Preparation.LEVELLED, LINE),
        tesseract(Language.ENGLISH, Preparation.LEVELLED, LINE),
        tesseract(Language.MIXED, Preparation.LEVELLED, TALL),
        tesseract(Language.CHINESE, Preparation.SHARPENED, LINE),
        tesseract(Language.ENGLISH, Preparation.JOINED, LINE),
        tesseract(Language.CHINESE, Preparation.GREY, LINE));
  }

  private static RecognitionPass network(Preparation preparation) {
    return network(Engine.PP_OCR, preparation);
  }

  private static RecognitionPass network(Engine engine, Preparation preparation) {
    return new RecognitionPass(engine, Language.MIXED, preparation, NETWORK_LINE);
  }

  private static RecognitionPass tesseract(
      Language language, Preparation preparation, double lineHeight) {
    return new RecognitionPass(Engine.TESSERACT, language, preparation, lineHeight);
  }
}
