package dev.grille.contracts.dialects;

import dev.grille.contracts.CommandException;

/**
 * A request that is refused in words of its own: its vendor tells apart what one of our codes is.
 */
final class VendorRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CommandException refusal;
  private final transient VendorResponse response;

  VendorRefusal(CommandException refusal, VendorResponse response) {
    super(refusal);
    this.refusal = refusal;
    this.response = response;
  }

  /** Why, in our words. */
  CommandException refusal() {
    return refusal;
  }

  /** How it is answered. */
  VendorResponse response() {
    return response;
  }
}
