package dev.grille.contracts.dialects;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One service of a vendor: what its requests become, and how they are answered. */
public interface VendorService {
  /** The URI as the vendor writes it, without the host. */
  String path();

  /** Whether a URI, as a client or a bridge gives it, is this service's. */
  default boolean isAt(String uri) {
    return path().equals(uri);
  }

  /** The topic that takes its records. */
  CommandFamily family();

  /** Whether a body is for this one, where several services of a vendor have one path. */
  default boolean takes(ObjectNode body) {
    return true;
  }

  /**
   * What a body asks for.
   *
   * @throws CommandException that says what is wrong with it
   * @throws VendorRefusal that says it in the vendor's words as well
   */
  VendorRequest request(ObjectNode body);

  /**
   * How what cannot be understood is answered.
   *
   * @param value of the record; null where there is none, or none that can be read
   */
  default VendorResponse refusal(byte @Nullable [] value) {
    return VendorResponse.ofFailures();
  }
}
