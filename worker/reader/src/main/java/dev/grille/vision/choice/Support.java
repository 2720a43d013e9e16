package dev.grille.vision.choice;

import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.ocr.Engine;
import java.util.List;
import java.util.Optional;

/** What the ink of a field supports: that is asked of what the network saw, pass by pass. */
final class Support {
  /** The network's least sure character: of values above it, two in a thousand are wrong. */
  static final double CERTAIN = 95;

  /**
   * Share of its first choice that the network must give to each character that a proposal changes.
   * Where it has doubts it leaves one in twenty or more to the right character; what it leaves to
   * characters that look otherwise is below one in a thousand.
   */
  private static final double SHARE = 0.02;

  private final List<Candidate> readings;
  private final List<Seen> seen;

  /** The support that these readings' lattices give. */
  Support(List<Candidate> readings) {
    this.readings = List.copyOf(readings);
    this.seen =
        readings.stream()
            .filter(reading -> !reading.value().isEmpty())
            .flatMap(reading -> Seen.of(reading).stream())
            .toList();
  }

  /**
   * What the network saw in one pass.
   *
   * @param first what it read
   * @param likelihood of that, logarithmic
   */
  private record Seen(String first, double likelihood, CtcLattice lattice) {
    static Optional<Seen> of(Candidate reading) {
      return Optional.ofNullable(reading.lattice())
          .map(lattice -> new Seen(reading.raw(), lattice.logLikelihood(reading.raw()), lattice));
    }

    boolean supports(String proposal) {
      return Edits.between(first, proposal).stream()
          .allMatch(
              edit ->
                  lattice.logLikelihood(edit.text()) - likelihood
                      >= edit.characters() * Math.log(SHARE));
    }
  }

  /** Whether some pass shows ink for every character in which a proposal differs from it. */
  boolean holds(String proposal) {
    return seen.stream().anyMatch(candidate -> candidate.supports(proposal));
  }

  /** Whether a pass leaves no doubt of what it read, so that no proposal can be right. */
  boolean leavesNoDoubt() {
    return readings.stream().anyMatch(Support::isCertain);
  }

  /**
   * The readings among which knowledge may choose: where the network has no doubt, Tesseract's that
   * no pass shows ink for are errors, however well they have the form that is expected.
   */
  List<Candidate> credible() {
    return leavesNoDoubt()
        ? readings.stream().filter(r -> r.lattice() != null || holds(r.raw())).toList()
        : readings;
  }

  /**
   * Whether the network of all languages is sure of every character and left out no ink. Our own
   * network is sure of much that it has never seen.
   */
  static boolean isCertain(Candidate reading) {
    return reading.pass().engine() == Engine.PP_OCR
        && reading.whole()
        && !reading.marked()
        && !reading.value().isEmpty()
        && reading.worst() >= CERTAIN;
  }
}
