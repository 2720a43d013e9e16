package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.vision.choice.Hypotheses.Hypothesis;
import dev.grille.vision.ocr.CtcLattice;
import java.util.List;
import org.junit.jupiter.api.Test;

class HypothesesTest {
  private static final Candidates READINGS = Candidates.ofAnyText();

  @Test
  void tesseractsRepeatedErrorDoesNotOutvoteWhatTheNetworkSaw() {
    var readings =
        List.of(
            network("H0USE", 75, Lattices.of("H0USE", 0.75, "MOUSE")),
            tesseract("MOUSE", 55),
            tesseract("MOUSE", 50),
            tesseract("MOUSE", 55));
    assertThat(first(readings)).isEqualTo("H0USE");
  }

  @Test
  void whatTheNetworkNearlyTookIsBelievedWhereTesseractReadsIt() {
    CtcLattice torn = Lattices.of("HOUSE", 0.55, "MOUSE");
    assertThat(first(List.of(network("HOUSE", 55, torn), tesseract("MOUSE", 90))))
        .isEqualTo("MOUSE");
    CtcLattice sure = Lattices.of("HOUSE", 0.999, "MOUSE");
    assertThat(first(List.of(network("HOUSE", 99, sure), tesseract("MOUSE", 90))))
        .isEqualTo("HOUSE");
  }

  @Test
  void everyLookAtTheLineCountsAsMuch() {
    var readings =
        List.of(
            network("HOUSE", 97, Lattices.of("HOUSE", 0.97, "MOUSE")),
            tesseract("", 0),
            network("MOUSE", 95, Lattices.of("MOUSE", 0.95, "HOUSE")),
            network("MOUSE", 95, Lattices.of("MOUSE", 0.95, "HOUSE")));
    assertThat(first(readings)).isEqualTo("MOUSE");
  }

  @Test
  void aNetworkThatLookedMoreOftenHasNoMoreOfASay() {
    var readings =
        List.of(
            network("08128", 80, Lattices.of("08128", 0.8, "08:28")),
            READINGS.print("08:28", 95, Lattices.of("08:28", 0.95, "08128")),
            network("08128", 80, Lattices.of("08128", 0.8, "08:28")),
            network("08128", 80, Lattices.of("08128", 0.8, "08:28")));
    assertThat(first(readings)).isEqualTo("08:28");
  }

  @Test
  void nothingIsBelievedBeforeNonsense() {
    var readings =
        List.of(
            network("", 0, Lattices.of("  ", 1)),
            tesseract("~|", 12),
            network("", 0, Lattices.of("  ", 1)));
    assertThat(first(readings)).isEmpty();
  }

  @Test
  void aReadingThatPassedOverInkIsDoubted() {
    Candidate part = network("HUSE", 45, Lattices.of("HUSE", 0.5, ""));
    Candidate passed = READINGS.passedOver("HUSE", 45, Lattices.of("HUSE", 0.5, ""));
    Candidate other = tesseract("HVSE", 80);
    double whole = gap(List.of(part, other));
    assertThat(whole - gap(List.of(passed, other))).isCloseTo(2, within(1e-9));
  }

  @Test
  void valuesThatNobodyReadAreWeighedByWhatWasSeen() {
    Candidate torn = network("HOUSE", 55, Lattices.of("HOUSE", 0.4, "MOUSE"));
    Candidate proposed = network("MOUSE", 40, null);
    assertThat(Hypotheses.ranked(List.of(torn), List.of(proposed)))
        .extracting(Hypothesis::folded)
        .containsExactly("MOUSE", "HOUSE");
  }

  @Test
  void theShareOfTheFirstIsItsProbabilityAmongAll() {
    var ranked = List.of(new Hypothesis("a", -1), new Hypothesis("b", -1 - Math.log(3)));
    assertThat(Hypotheses.share(ranked)).isCloseTo(0.75, within(1e-9));
  }

  private static String first(List<Candidate> readings) {
    return Hypotheses.ranked(readings, List.of()).get(0).folded();
  }

  private static double gap(List<Candidate> readings) {
    List<Hypothesis> ranked = Hypotheses.ranked(readings, List.of());
    double first = weight(ranked, readings.get(0).folded());
    return first - weight(ranked, readings.get(1).folded());
  }

  private static double weight(List<Hypothesis> ranked, String value) {
    return ranked.stream()
        .filter(h -> h.folded().equals(value))
        .mapToDouble(Hypothesis::weight)
        .sum();
  }

  private static Candidate network(String text, double confidence, CtcLattice lattice) {
    return READINGS.network(text, confidence, true, lattice);
  }

  private static Candidate tesseract(String text, double confidence) {
    return READINGS.tesseract(text, confidence);
  }
}
