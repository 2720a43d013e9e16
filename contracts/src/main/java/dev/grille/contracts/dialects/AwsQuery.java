package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code query} of AWS's Custom OCR, answered by the bare list of values. */
final class AwsQuery implements VendorService {
  @Override
  public String path() {
    return AwsTemplates.PATH;
  }

  @Override
  public CommandFamily family() {
    return CommandFamily.RECOGNITIONS;
  }

  @Override
  public boolean takes(ObjectNode body) {
    JsonNode type = body.get("type");
    return type == null || type.isNull() || type.asString("").equals("query");
  }

  @Override
  public VendorRequest request(ObjectNode body) {
    if (!takes(body)) {
      throw new CommandException(ErrorCode.UNKNOWN_TYPE, "this topic takes query", "$.type");
    }
    ObjectNode kept = VendorJson.only(body, "type", "url", "img", "template_id");
    return new VendorRequest(CommandParser.parse(kept, family()), AwsQuery::answered);
  }

  private static JsonNode answered(Answer answer) {
    ArrayNode out = VendorJson.array();
    for (FieldResult result : answer.results()) {
      out.addObject()
          .put("key", VendorJson.text(result.key()))
          .put("value", VendorJson.text(result.value()))
          .put("score", result.score());
    }
    return out;
  }
}
