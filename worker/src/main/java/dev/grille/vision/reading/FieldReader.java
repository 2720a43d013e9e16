package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldMemory;
import dev.grille.vision.ink.FieldSight;
import dev.grille.vision.looks.CropMaker;
import dev.grille.vision.looks.Gaps;
import dev.grille.vision.looks.Look;
import dev.grille.vision.looks.LookPlan;
import dev.grille.vision.looks.Preparation;
import dev.grille.vision.looks.Spacing;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.ocr.PageLayout;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.ocr.Writing;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Rows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Range;

/** Reads the ink of one field: once where that is enough, in several ways where it is not. */
final class FieldReader {
  /** Highest confidence of a reading that passed over ink. */
  private static final double INCOMPLETE = 45;

  private final TextRecognizer recognizer;

  FieldReader(TextRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  /**
   * Reads the ink of a template's own field with care, knowing nothing: every language is heard.
   *
   * @return at least two looks
   */
  List<Candidate> study(Cropper cropper, FieldSight sight, Expectation expectation) {
    CropMaker crops = new CropMaker(cropper, sight);
    PageLayout layout = sight.line().lines() > 1 ? PageLayout.BLOCK : PageLayout.LINE;
    return LookPlan.careful().stream().map(look -> take(crops, look, layout, expectation)).toList();
  }

  /**
   * Reads a field that has ink.
   *
   * @return the looks that were taken, in their order; at least one
   */
  List<Candidate> read(
      Cropper cropper,
      FieldSight sight,
      FieldSpec spec,
      FieldMemory memory,
      Expectation expectation) {
    CropMaker crops = new CropMaker(cropper, sight);
    PageLayout layout = sight.line().lines() > 1 ? PageLayout.BLOCK : PageLayout.LINE;
    List<Candidate> candidates = new ArrayList<>();
    Chooser chooser = new Chooser(expectation);
    candidates.add(take(crops, LookPlan.first(), layout, expectation));
    String like = memory.text().isEmpty() ? candidates.get(0).value() : memory.text();
    Iterator<Look> more = LookPlan.more(spec, like, sight).iterator();
    while (more.hasNext() && !chooser.decided(candidates)) {
      candidates.add(take(crops, more.next(), layout, expectation));
    }
    return candidates;
  }

  private Candidate take(CropMaker crops, Look look, PageLayout layout, Expectation expectation) {
    String known = expectation.known();
    try (MatScope scope = new MatScope()) {
      Mat crop = crops.make(look, scope);
      OcrText read =
          look.language() == Language.NETWORK && layout == PageLayout.BLOCK
              ? byRows(crop, look)
              : recognizer.read(crop, look.language(), layout);
      if (read.words().isEmpty() && look.language() != Language.NETWORK) {
        // Short texts are often taken for dirt when a line is looked for.
        read = recognizer.read(crop, look.language(), PageLayout.RAW_LINE);
      }
      Spacing.Spaced spaced =
          look.preparation() == Preparation.COLOUR
              ? new Spacing.Spaced(Writing.narrow(read.text()).strip(), false)
              : spaced(crop, look, known, read);
      boolean whole = look.language() != Language.NETWORK || !Gaps.inked(crop, read);
      Expectation.Judged judged = expectation.judge(spaced.text());
      return new Candidate(
          look,
          spaced.text(),
          spaced.sure(),
          judged.value(),
          judged.valid(),
          judged.likeness(),
          whole ? confidence(read) : Math.min(INCOMPLETE, confidence(read)),
          whole ? worst(read) : Math.min(INCOMPLETE, worst(read)),
          whole,
          read.symbols(),
          read.lattice());
    }
  }

  private static Spacing.Spaced spaced(Mat crop, Look look, String known, OcrText read) {
    boolean single = look.language() == Language.NETWORK;
    return new Spacing(crop, look.lineHeight(), known, single)
        .mended(single ? Spacing.singly(read) : read);
  }

  /** The network reads single lines: a block is cut between its rows. */
  private OcrText byRows(Mat crop, Look look) {
    OcrText all = OcrText.EMPTY;
    for (Range row : Rows.of(crop, look.lineHeight())) {
      try (MatScope scope = new MatScope()) {
        Mat line = scope.own(crop.rowRange(row));
        all = all.above(recognizer.read(line, look.language(), PageLayout.LINE), row.start);
      }
    }
    return all;
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
