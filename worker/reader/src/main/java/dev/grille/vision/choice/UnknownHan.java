package dev.grille.vision.choice;

import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.text.Writing;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Prefers a network's reading to Tesseract's where they differ in nothing but Han characters that
 * Tesseract cannot write: it writes another one for each, and is as sure as ever. Where the network
 * holds that one to be about as likely, Tesseract is the likelier to know it. What gave rise to it:
 * the district 芝罘, of whose second character Tesseract made 果.
 */
final class UnknownHan implements Preference {
  /** By how much likelier its own reading is to the network, as a natural logarithm: twice. */
  private static final double LIKELIER = Math.log(2);

  private final IntPredicate tesseract;

  /**
   * A preference.
   *
   * @param tesseract which characters Tesseract can write
   */
  UnknownHan(IntPredicate tesseract) {
    this.tesseract = tesseract;
  }

  @Override
  public String name() {
    return "unknown-han";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    boolean isTesseracts =
        evidence.readings().stream()
            .filter(reading -> reading.folded().equals(first))
            .noneMatch(Candidate::isByNetwork);
    return isTesseracts
        ? evidence.readings().stream()
            .filter(reading -> reading.lattice() != null && prefersItsOwn(reading, first))
            .map(Candidate::folded)
            .filter(other -> differsInUnknown(first, other))
            .findFirst()
        : Optional.empty();
  }

  private static boolean prefersItsOwn(Candidate read, String other) {
    CtcLattice lattice = Objects.requireNonNull(read.lattice());
    return lattice.logLikelihood(read.folded()) - lattice.logLikelihood(other) >= LIKELIER;
  }

  private boolean differsInUnknown(String written, String other) {
    int[] has = written.codePoints().toArray();
    int[] seen = other.codePoints().toArray();
    if (has.length != seen.length || written.equals(other)) {
      return false;
    }
    for (int i = 0; i < has.length; i++) {
      boolean isUnknown = Writing.isHan(seen[i]) && !tesseract.test(seen[i]);
      if (has[i] != seen[i] && !(Writing.isHan(has[i]) && isUnknown)) {
        return false;
      }
    }
    return true;
  }
}
