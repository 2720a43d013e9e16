package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ErrorCode;
import tools.jackson.databind.JsonNode;

/** AWS documents no failure of this service: the properties are those of a function that fails. */
final class AwsErrors implements VendorErrors {
  @Override
  public String code(ErrorCode code) {
    return code.name();
  }

  @Override
  public JsonNode body(Answer.Failed failed) {
    return VendorJson.object()
        .put("errorMessage", VendorJson.text(failed.message()))
        .put("errorType", code(failed.code()));
  }
}
