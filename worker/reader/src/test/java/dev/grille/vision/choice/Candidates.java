package dev.grille.vision.choice;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.crops.Preparation;
import dev.grille.vision.crops.RecognitionPass;
import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings of a field, as if somebody had read it. */
record Candidates(Expectation expectation) {
  /** Of a field of which nothing is expected. */
  static Candidates ofAnyText() {
    Quad window = new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20));
    return new Candidates(Expectation.of(FieldSpec.text("field", window), ""));
  }

  /** A reading by the network that saw this lattice. */
  Candidate network(
      String text, double confidence, boolean spacesSure, @Nullable CtcLattice lattice) {
    return candidate(
        Engine.PP_OCR, text, confidence, spacesSure, true, symbols(text, confidence), lattice);
  }

  /** A reading by the network that left out some of the ink. */
  Candidate passedOver(String text, double confidence, CtcLattice lattice) {
    return candidate(
        Engine.PP_OCR, text, confidence, true, false, symbols(text, confidence), lattice);
  }

  /** A reading by the network whose characters may be others. */
  Candidate doubted(String text, OcrSymbol... symbols) {
    return candidate(Engine.PP_OCR, text, 60, true, true, List.of(symbols), null);
  }

  /** A reading by the network of whose rings the ink tells which they are. */
  Candidate told(String text, double confidence) {
    Candidate read = network(text, confidence, true, null);
    return new Candidate(
        read.pass(),
        read.raw(),
        read.spacesSure(),
        read.value(),
        read.valid(),
        read.likeness(),
        read.confidence(),
        read.worst(),
        read.whole(),
        read.marked(),
        true,
        read.symbols(),
        read.lattice());
  }

  /** A reading by our own network for print that saw this lattice. */
  Candidate print(String text, double confidence, CtcLattice lattice) {
    return candidate(
        Engine.PRINT, text, confidence, true, true, symbols(text, confidence), lattice);
  }

  /** A reading by Tesseract. */
  Candidate tesseract(String text, double confidence) {
    return candidate(
        Engine.TESSERACT, text, confidence, true, true, symbols(text, confidence), null);
  }

  private Candidate candidate(
      Engine engine,
      String text,
      double confidence,
      boolean spacesSure,
      boolean whole,
      List<OcrSymbol> symbols,
      @Nullable CtcLattice lattice) {
    Expectation.Judged judged = expectation.judge(text);
    return new Candidate(
        new RecognitionPass(engine, Language.MIXED, Preparation.LEVELLED, 24),
        text,
        spacesSure,
        judged.value(),
        judged.valid(),
        judged.likeness(),
        confidence,
        confidence,
        whole,
        false,
        false,
        symbols,
        lattice);
  }

  private static List<OcrSymbol> symbols(String text, double confidence) {
    return text.chars()
        .filter(c -> c != ' ')
        .mapToObj(c -> new OcrSymbol(Character.toString(c), confidence, new OcrBox(0, 0, 9, 9)))
        .toList();
  }
}
