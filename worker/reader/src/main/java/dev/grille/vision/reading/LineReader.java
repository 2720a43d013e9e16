package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.crops.CellText;
import dev.grille.vision.crops.CropMaker;
import dev.grille.vision.crops.InkedText;
import dev.grille.vision.crops.LineInk;
import dev.grille.vision.crops.NarrowRings;
import dev.grille.vision.crops.Preparation;
import dev.grille.vision.crops.RecognitionPass;
import dev.grille.vision.crops.RecognitionPlan;
import dev.grille.vision.crops.Separators;
import dev.grille.vision.crops.SkippedInk;
import dev.grille.vision.crops.Spacing;
import dev.grille.vision.crops.UnknownLetters;
import dev.grille.vision.crops.UnreadDiacritics;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.opencv.core.Mat;

/** Reads one line of a field's ink: once where that is enough, in several ways where it is not. */
final class LineReader {
  /** Highest confidence of a reading that passed over ink. */
  private static final double INCOMPLETE = 45;

  /** The same where one of its characters has another's ink as well. */
  private static final double AMBIGUOUS = 60;

  /** Share of a line's characters that our own network must have to be asked. */
  private static final double MOSTLY_PRINT = 0.5;

  private final OcrEngines engines;
  private final Alphabet print = Alphabet.ofPrint();

  LineReader(OcrEngines engines) {
    this.engines = engines;
  }

  /**
   * Reads a line of a template's own field with care, knowing nothing: by every engine and in every
   * language.
   *
   * @return at least two readings
   */
  List<Candidate> readThoroughly(
      Cropper cropper, SeenField seen, InkLine line, Expectation expectation) {
    CropMaker crops = new CropMaker(cropper, seen, line);
    return RecognitionPlan.careful().stream()
        .map(pass -> take(crops, pass, expectation))
        .filter(LineReader::isReading)
        .toList();
  }

  /**
   * Reads a line. Of numbers our own network is asked even where PP-OCR's has no doubt: of digits
   * that are printed in dots that is certain and wrong. It costs a tenth of a look of the other.
   *
   * @return the readings in the order of their passes; at least one
   */
  List<Candidate> read(
      Cropper cropper, SeenField seen, InkLine line, FieldSpec spec, Expectation expectation) {
    CropMaker crops = new CropMaker(cropper, seen, line);
    List<Candidate> candidates = new ArrayList<>();
    Chooser chooser = chooser(expectation);
    candidates.add(take(crops, RecognitionPlan.first(), expectation));
    String known = expectation.known();
    String like = known.isEmpty() ? candidates.get(0).value() : known;
    boolean asked = print.share(like) >= MOSTLY_PRINT;
    boolean checked = !(asked && Writing.isMostlyDigits(candidates.get(0).value()));
    Iterator<RecognitionPass> more = RecognitionPlan.more(spec, like, seen, line, asked).iterator();
    while (more.hasNext() && !(checked && chooser.decided(candidates))) {
      Candidate next = take(crops, more.next(), expectation);
      checked = true;
      if (isReading(next)) {
        candidates.add(next);
      }
    }
    return candidates;
  }

  /** What chooses between readings of these engines. */
  Chooser chooser(Expectation expectation) {
    return new Chooser(expectation, engines.tesseractAlphabet()::has);
  }

  /** With a character that our own network has no name for, a text of its is none. */
  private static boolean isReading(Candidate read) {
    return read.pass().engine() != Engine.PRINT
        || !(read.value().isEmpty() || read.raw().contains(Alphabet.OUTSIDE));
  }

  private Candidate take(CropMaker crops, RecognitionPass pass, Expectation expectation) {
    String known = expectation.known();
    try (MatScope scope = new MatScope()) {
      Mat crop = crops.make(pass, scope);
      OcrText recognised = engines.recognizer(pass.engine(), pass.language()).read(crop);
      boolean network = pass.engine().hasLattice();
      InkedText inked =
          network
              ? InkedText.of(crop, recognised, pass.lineHeight())
              : InkedText.unchanged(crop, recognised, pass.lineHeight());
      LineInk ink = inked.line();
      OcrText read = ink.read();
      Spacing.Spaced spaced =
          CellText.of(crops.comb(pass), read)
              .orElseGet(
                  () ->
                      pass.preparation() == Preparation.COLOUR
                          ? new Spacing.Spaced(Writing.narrow(read.text()).strip(), false)
                          : spaced(crop, pass, known, read));
      String text = Separators.asInked(ink, spaced.text(), known);
      boolean whole = !network || !SkippedInk.isIn(crop, read, pass.lineHeight());
      boolean marked = network && (UnreadDiacritics.areIn(ink) || UnknownLetters.areIn(ink));
      boolean ring = network && !inked.ringsTold() && NarrowRings.areIn(ink, text);
      double most = !whole ? INCOMPLETE : ring ? AMBIGUOUS : 100;
      Expectation.Judged judged = expectation.judge(text);
      return new Candidate(
          pass,
          text,
          spaced.sure(),
          judged.value(),
          judged.valid(),
          judged.likeness(),
          Math.min(most, confidence(read)),
          Math.min(most, worst(read)),
          whole,
          marked,
          inked.ringsTold(),
          read.symbols(),
          read.lattice());
    }
  }

  private static Spacing.Spaced spaced(Mat crop, RecognitionPass pass, String known, OcrText read) {
    boolean single = pass.engine().hasLattice();
    return new Spacing(crop, pass.lineHeight(), known, single)
        .corrected(single ? Spacing.singly(read) : read);
  }

  /** Mean over the words, each by its length. */
  private static double confidence(OcrText read) {
    double sum = 0;
    int characters = 0;
    for (OcrWord word : read.words()) {
      sum += word.confidence() * word.symbols().size();
      characters += word.symbols().size();
    }
    return characters == 0 ? 0 : sum / characters;
  }

  private static double worst(OcrText read) {
    return read.words().stream().mapToDouble(OcrWord::confidence).min().orElse(0);
  }
}
