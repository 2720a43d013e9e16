package dev.grille.vision.choice;

import dev.grille.vision.text.Writing;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the field's kind, the template's form and a vote on the characters propose, as far as the
 * ink supports it.
 */
final class Proposals {
  private final Expectation expectation;
  private final Support support;
  private final Set<String> considered = new HashSet<>();
  private final Map<Candidate, String> supported = new LinkedHashMap<>();

  private final @Nullable String without;

  private Proposals(Expectation expectation, List<Candidate> readings, @Nullable String without) {
    this.without = without;
    this.expectation = expectation;
    this.support = new Support(readings);
    readings.forEach(reading -> considered.add(reading.folded()));
  }

  /**
   * The supported proposals and who made each.
   *
   * @param top the likeliest of the readings
   * @param without who is not heard; null where all are
   */
  static Map<Candidate, String> supported(
      Expectation expectation, Candidate top, List<Candidate> readings, @Nullable String without) {
    Proposals proposals = new Proposals(expectation, readings, without);
    if (!proposals.support.leavesNoDoubt()) {
      proposals.consider(top, new Proposal("vote", CharacterVote.of(top, readings)));
      readings.forEach(
          reading ->
              expectation
                  .proposals(reading.raw())
                  .forEach(proposal -> proposals.consider(reading, proposal)));
    }
    return proposals.supported;
  }

  private void consider(Candidate reading, Proposal proposal) {
    if (proposal.by().equals(without)) {
      return;
    }
    String folded = Writing.folded(proposal.raw());
    if (!folded.isEmpty() && considered.add(folded) && support.holds(proposal.raw())) {
      supported.put(reading.read(proposal.raw(), expectation.judge(proposal.raw())), proposal.by());
    }
  }
}
