package dev.grille.contracts;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Warnings, as they stand in an answer. */
final class WarningJson {
  private WarningJson() {}

  static void write(JsonGenerator out, List<Warning> warnings) {
    out.writeArrayPropertyStart("warnings");
    for (Warning warning : warnings) {
      out.writeStartObject();
      out.writeStringProperty("code", warning.code().wireName());
      WireJson.writeOptionalText(out, "field", warning.field());
      WireJson.writeOptionalText(out, "path", warning.path());
      WireJson.writeOptionalText(out, "template_id", warning.templateId());
      WireJson.writeText(out, "message", warning.message());
      out.writeStringProperty("remedy", warning.code().remedy());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /**
   * The warnings whose codes are known. Those of answers that an older Grille stored are sentences
   * without a code, and are passed over like the codes of a newer one.
   */
  static List<Warning> read(JsonPlace array) {
    return array.items().stream()
        .filter(item -> item.node().isObject())
        .map(WarningJson::readOne)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Warning> readOne(JsonPlace item) {
    return WarningCode.ofWireName(WireJson.text(item, "code"))
        .map(
            code ->
                new Warning(
                    code,
                    WireJson.optionalText(item, "field"),
                    WireJson.optionalText(item, "path"),
                    WireJson.optionalText(item, "template_id"),
                    WireJson.text(item, "message")));
  }
}
