package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private final Expectation expectation =
      Expectation.of(
          FieldSpec.text(
              "field",
              new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20))),
          "B310");
  private final Candidates readings = new Candidates(expectation);

  @Test
  void whatTheInkSupportsIsProposedAndSaysByWhom() {
    assertThat(supported(network("8204", 0.6, "B204"))).isEqualTo(Map.of("B204", "code-form"));
  }

  @Test
  void whatItDoesNotSupportIsNot() {
    assertThat(supported(network("8204", 0.6, "6204"))).isEmpty();
    assertThat(supported(readings.tesseract("8204", 60))).isEmpty();
  }

  @Test
  void nothingIsProposedWhereTheNetworkLeavesNoDoubt() {
    assertThat(supported(network("8204", 0.96, "B204"))).isEmpty();
  }

  @Test
  void whatSomebodyReadNeedsNoProposal() {
    assertThat(supported(network("8204", 0.6, "B204"), readings.tesseract("B204", 50))).isEmpty();
  }

  private Candidate network(String text, double probability, String doubt) {
    return readings.network(text, 100 * probability, true, Lattices.of(text, probability, doubt));
  }

  @Test
  void whoIsLeftOutIsNotHeardAndOthersAre() {
    assertThat(supportedWithout("code-form", network("8204", 0.6, "B204"))).isEmpty();
    assertThat(supportedWithout("vote", network("8204", 0.6, "B204"))).hasSize(1);
  }

  @Test
  void nobodyProposesWithoutAName() {
    assertThatThrownBy(() -> new Proposal("somebody", "8204"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Map<String, String> supported(Candidate... candidates) {
    return supportedWithout(null, candidates);
  }

  private Map<String, String> supportedWithout(String without, Candidate... candidates) {
    return Proposals.supported(expectation, candidates[0], List.of(candidates), without)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(e -> e.getKey().value(), Map.Entry::getValue));
  }
}
