package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ErrorCode;
import tools.jackson.databind.JsonNode;

/** How a vendor tells of failures. */
public interface VendorErrors {
  /** The vendor's code for one of ours. */
  String code(ErrorCode code);

  /** The body of a failure. */
  JsonNode body(Answer.Failed failed);

  /** The body of a request to where the vendor has nothing, if that differs. */
  default JsonNode unknownPath(Answer.Failed failed) {
    return body(failed);
  }
}
