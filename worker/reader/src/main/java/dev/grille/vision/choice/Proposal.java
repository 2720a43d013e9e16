package dev.grille.vision.choice;

import java.util.List;

/**
 * A text that no pass read and that some rule or vote prefers.
 *
 * @param by who, as evidence names it
 * @param raw the text, spaced as the reading that it was made of
 */
record Proposal(String by, String raw) {
  /** All who may propose. */
  static final List<String> PROPOSERS = List.of("kind", "code-form", "vote");

  Proposal {
    if (!PROPOSERS.contains(by)) {
      throw new IllegalArgumentException("nobody proposes as " + by);
    }
  }
}
