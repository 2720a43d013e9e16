package dev.grille.vision.choice;

import dev.grille.vision.crops.RecognitionPass;
import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.text.Writing;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a field.
 *
 * @param pass how it was read
 * @param raw as recognised, spaces corrected
 * @param spacesSure whether its spaces leave no doubt
 * @param value as it is given out: as recognised, but for white space at its ends
 * @param valid what the declared kind's rule says; null where it has none
 * @param likeness how well the value has the form that is expected, 0 to 1; 0.5 where none is
 * @param confidence mean over the words, 0 to 100
 * @param worst confidence of the worst word, 0 to 100
 * @param whole whether it passed over no ink
 * @param marked whether there is ink above or below its letters that they have not
 * @param ringsTold whether its ink tells of each letter O and of each zero beside letters which it
 *     is
 * @param symbols the characters of the raw reading, without spaces
 * @param lattice what the network saw; null where Tesseract read
 */
public record Candidate(
    RecognitionPass pass,
    String raw,
    boolean spacesSure,
    String value,
    @Nullable Boolean valid,
    double likeness,
    double confidence,
    double worst,
    boolean whole,
    boolean marked,
    boolean ringsTold,
    List<OcrSymbol> symbols,
    @Nullable CtcLattice lattice) {
  /** Characters from which two readings that differ in few are no coincidence. */
  private static final int MIN_RESEMBLING_LENGTH = 4;

  /** One differing character in so many is no other text. */
  private static final int ONE_EDIT_IN = 4;

  public Candidate {
    symbols = List.copyOf(symbols);
  }

  /** This reading with the spaces of another that reads the same. */
  Candidate spacedAs(Candidate other) {
    return spaced(other.raw(), other.value(), other.spacesSure());
  }

  /** Whether another reading of the same characters, of whatever width, has the same spaces. */
  public boolean isSpacedAs(Candidate other) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .equals(Normalizer.normalize(other.value, Normalizer.Form.NFKC));
  }

  /** The same reading where passes differ in its spaces. */
  Candidate doubtingSpaces() {
    return spaced(raw, value, false);
  }

  private Candidate spaced(String spacedRaw, String spacedValue, boolean sure) {
    return new Candidate(
        pass,
        spacedRaw,
        sure,
        spacedValue,
        valid,
        likeness,
        confidence,
        worst,
        whole,
        marked,
        ringsTold,
        symbols,
        lattice);
  }

  /** Another text on the grounds of this reading. */
  public Candidate read(String corrected, Expectation.Judged judged) {
    return new Candidate(
        pass,
        corrected,
        spacesSure,
        judged.value(),
        judged.valid(),
        judged.likeness(),
        confidence,
        worst,
        whole,
        marked,
        ringsTold,
        symbols,
        lattice);
  }

  /** Whether the network read it, and what it saw can be asked for other texts. */
  public boolean isByNetwork() {
    return pass.engine().hasLattice();
  }

  /** Whether another reading differs from this in few characters only. */
  public boolean resembles(Candidate other) {
    int length = Math.min(folded().length(), other.folded().length());
    int edits = Edits.between(raw, other.raw()).stream().mapToInt(Edits.Edit::characters).sum();
    return length >= MIN_RESEMBLING_LENGTH && edits * ONE_EDIT_IN <= length;
  }

  /** The value as it is compared with others. */
  public String folded() {
    return Writing.folded(value);
  }
}
