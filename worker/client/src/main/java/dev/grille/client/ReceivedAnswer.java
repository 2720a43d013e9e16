package dev.grille.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record of the results topic, read without insisting on more than is shown.
 *
 * @param key the record's key; null where it has none
 * @param json the whole answer
 */
public record ReceivedAnswer(@Nullable String key, JsonNode json) {
  /**
   * One value that was read.
   *
   * @param score 0 to 100
   * @param review whether it is marked for somebody to look at
   * @param reason what speaks against it; empty for nothing
   */
  public record Value(String key, String value, double score, boolean review, String reason) {}

  /** The id of the command that is answered. */
  public String id() {
    return json.path("id").asString("");
  }

  /** The type of the command that is answered. */
  public String type() {
    return json.path("type").asString("");
  }

  /** Whether the command failed. */
  public boolean failed() {
    return json.path("error").isObject();
  }

  /** The error's code and message; empty where the command did not fail. */
  public String failure() {
    JsonNode error = json.path("error");
    return failed()
        ? error.path("code").asString("") + ": " + error.path("message").asString("")
        : "";
  }

  /** The code of the error; empty where the command did not fail. */
  public String errorCode() {
    return json.path("error").path("code").asString("");
  }

  /** The template that was added or read with; empty where the answer names none. */
  public String templateId() {
    return json.path("template_id").asString("");
  }

  /** What was read, in the template's order. */
  public List<Value> values() {
    List<Value> values = new ArrayList<>();
    for (JsonNode result : json.path("results")) {
      values.add(
          new Value(
              result.path("key").asString(""),
              result.path("value").asString(""),
              result.path("score").asDouble(0),
              result.path("review").asBoolean(false),
              result.path("reason").asString("")));
    }
    return values;
  }

  /** What was noticed and did not stop the command, a sentence each. */
  public List<String> warnings() {
    return json.path("warnings").valueStream().map(ReceivedAnswer::sentence).toList();
  }

  private static String sentence(JsonNode warning) {
    String field = warning.path("field").asString("");
    return (field.isEmpty() ? "" : field + ": ") + warning.path("message").asString("");
  }
}
