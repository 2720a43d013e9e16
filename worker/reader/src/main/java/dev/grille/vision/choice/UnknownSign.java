package dev.grille.vision.choice;

import java.util.Optional;

/**
 * Prefers an amount with £ or €, which the network's alphabet does not have: it passes over the
 * sign or takes it for a letter, £12.50 for f12.50, and is sure of the rest. What gave rise to it:
 * receipts in pounds, whose amounts Tesseract alone read right.
 */
final class UnknownSign implements Preference {
  @Override
  public String name() {
    return "unknown-sign";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    boolean expected = Money.hasUnknownSign(evidence.known()) || evidence.passedOver();
    return evidence.values().stream()
        .filter(
            other ->
                Money.isSignForLetter(other, first)
                    || (expected && Money.isSignForNothing(other, first)))
        .findFirst();
  }
}
