package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.looks.CellText;
import dev.grille.vision.looks.CropMaker;
import dev.grille.vision.looks.DottedZeros;
import dev.grille.vision.looks.Gaps;
import dev.grille.vision.looks.LineInk;
import dev.grille.vision.looks.Look;
import dev.grille.vision.looks.LookPlan;
import dev.grille.vision.looks.Marks;
import dev.grille.vision.looks.NarrowRings;
import dev.grille.vision.looks.Preparation;
import dev.grille.vision.looks.Separators;
import dev.grille.vision.looks.Spacing;
import dev.grille.vision.looks.StrangeLetters;
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

  private final OcrEngines engines;

  LineReader(OcrEngines engines) {
    this.engines = engines;
  }

  /**
   * Reads a line of a template's own field with care, knowing nothing: every language is heard.
   *
   * @return at least two looks
   */
  List<Candidate> study(Cropper cropper, SeenField sight, InkLine line, Expectation expectation) {
    CropMaker crops = new CropMaker(cropper, sight, line);
    return LookPlan.careful().stream().map(look -> take(crops, look, expectation)).toList();
  }

  /**
   * Reads a line.
   *
   * @return the looks that were taken, in their order; at least one
   */
  List<Candidate> read(
      Cropper cropper, SeenField sight, InkLine line, FieldSpec spec, Expectation expectation) {
    CropMaker crops = new CropMaker(cropper, sight, line);
    List<Candidate> candidates = new ArrayList<>();
    Chooser chooser = new Chooser(expectation);
    candidates.add(take(crops, LookPlan.first(), expectation));
    String known = expectation.known();
    String like = known.isEmpty() ? candidates.get(0).value() : known;
    Iterator<Look> more = LookPlan.more(spec, like, sight, line).iterator();
    while (more.hasNext() && !chooser.decided(candidates)) {
      candidates.add(take(crops, more.next(), expectation));
    }
    return candidates;
  }

  private Candidate take(CropMaker crops, Look look, Expectation expectation) {
    String known = expectation.known();
    try (MatScope scope = new MatScope()) {
      Mat crop = crops.make(look, scope);
      OcrText read = engines.recognizer(look.engine(), look.language()).read(crop);
      boolean network = look.engine().hasLattice();
      if (network) {
        read = DottedZeros.asInked(crop, read, look.lineHeight());
      }
      OcrText heard = read;
      Spacing.Spaced spaced =
          CellText.of(crops.comb(look), read)
              .orElseGet(
                  () ->
                      look.preparation() == Preparation.COLOUR
                          ? new Spacing.Spaced(Writing.narrow(heard.text()).strip(), false)
                          : spaced(crop, look, known, heard));
      LineInk ink = new LineInk(crop, read, look.lineHeight());
      String text = Separators.asInked(ink, spaced.text(), known);
      boolean whole = !network || !Gaps.inked(crop, read, look.lineHeight());
      boolean marked = network && (Marks.areUnread(ink) || StrangeLetters.areIn(ink));
      boolean ring = network && NarrowRings.areIn(ink, text);
      double most = !whole ? INCOMPLETE : ring ? AMBIGUOUS : 100;
      Expectation.Judged judged = expectation.judge(text);
      return new Candidate(
          look,
          text,
          spaced.sure(),
          judged.value(),
          judged.valid(),
          judged.likeness(),
          Math.min(most, confidence(read)),
          Math.min(most, worst(read)),
          whole,
          marked,
          read.symbols(),
          read.lattice());
    }
  }

  private static Spacing.Spaced spaced(Mat crop, Look look, String known, OcrText read) {
    boolean single = look.engine().hasLattice();
    return new Spacing(crop, look.lineHeight(), known, single)
        .mended(single ? Spacing.singly(read) : read);
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
