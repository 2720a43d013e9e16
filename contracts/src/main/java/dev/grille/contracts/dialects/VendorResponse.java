package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import tools.jackson.databind.JsonNode;

/** How a vendor answers one request. The same answer always gives the same body. */
@FunctionalInterface
public interface VendorResponse {
  /** The body of an answer that is no {@link Answer.Failed}. */
  JsonNode answered(Answer answer);

  /** The body of a failure. */
  default JsonNode failed(Answer.Failed failed, VendorErrors errors) {
    return errors.body(failed);
  }

  /** Of a request that was not understood, and so cannot but fail. */
  static VendorResponse ofFailures() {
    return answer -> {
      throw new IllegalArgumentException(answer.getClass() + " answers what was refused");
    };
  }

  /** Of a request to where the vendor has nothing. */
  static VendorResponse ofUnknownPath() {
    return new VendorResponse() {
      @Override
      public JsonNode answered(Answer answer) {
        return ofFailures().answered(answer);
      }

      @Override
      public JsonNode failed(Answer.Failed failed, VendorErrors errors) {
        return errors.unknownPath(failed);
      }
    };
  }
}
