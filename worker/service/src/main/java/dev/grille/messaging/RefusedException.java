package dev.grille.messaging;

import java.util.List;

/** The broker refuses records for good; the rest of the batch can be published without them. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  RefusedException(List<Refusal> refusals) {
    super(refusals.size() + " records are refused for good");
    this.refusals = List.copyOf(refusals);
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
