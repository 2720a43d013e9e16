package dev.grille.contracts;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** The fields of a template as JSON, for storage and for the answer to {@code list}. */
public final class FieldSpecs {
  private FieldSpecs() {}

  /** A JSON array of objects with name, quad, kind and, where they apply, the others. */
  public static String toJson(List<FieldSpec> fields) {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = WireJson.MAPPER.createGenerator(json)) {
      out.writeStartArray();
      write(out, fields);
      out.writeEndArray();
    }
    return json.toString();
  }

  /**
   * Reads what {@link #toJson} wrote. The rules for new fields are not applied again, so that
   * templates stay readable when the rules change.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static List<FieldSpec> fromJson(String json) {
    try {
      return read(new JsonPlace(WireJson.MAPPER.readTree(json), JsonPlace.ROOT));
    } catch (CommandException | JacksonException e) {
      throw new IllegalArgumentException("not the fields of a template: " + e.getMessage(), e);
    }
  }

  /** Writes the fields as items of the array that is open. */
  static void write(JsonGenerator out, List<FieldSpec> fields) {
    for (FieldSpec field : fields) {
      out.writeStartObject();
      WireJson.writeText(out, "name", field.name());
      WireJson.writeQuad(out, "quad", field.quad());
      out.writeStringProperty("kind", field.kind().wireName());
      if (!field.values().isEmpty()) {
        WireJson.writeTexts(out, "values", field.values());
      }
      WireJson.writeOptionalText(out, "pattern", field.pattern());
      if (field.joinHanLines()) {
        out.writeBooleanProperty("join_han_lines", true);
      }
      if (!field.optional()) {
        out.writeBooleanProperty("optional", false);
      }
      WireJson.writeOptionalText(out, "group", field.group());
      if (field.grow()) {
        out.writeBooleanProperty("grow", true);
      }
      WireJson.writeOptionalText(out, TemplateFields.RELATIVE_TO, field.relativeTo());
      if (field.table() != null) {
        write(out, field.table());
      }
      out.writeEndObject();
    }
  }

  private static void write(JsonGenerator out, TableShape table) {
    if (!table.columns().isEmpty()) {
      WireJson.writeTexts(out, TableField.COLUMNS, table.columns());
    }
    if (table.head() != TableShape.DEFAULT.head()) {
      out.writeNumberProperty(TableField.HEAD, table.head());
    }
    if (table.ruling() != null) {
      out.writeStringProperty(TableField.RULING, table.ruling().wireName());
    }
  }

  static List<FieldSpec> read(JsonPlace array) {
    List<FieldSpec> fields = new ArrayList<>();
    for (JsonPlace item : array.items()) {
      JsonPlace named = item.required("kind");
      FieldKind kind =
          FieldKind.ofWireName(named.string())
              .orElseThrow(() -> named.invalid(FieldKind.unknown(named.string())));
      JsonPlace values = item.child("values");
      JsonPlace join = item.child("join_han_lines");
      JsonPlace optional = item.child("optional");
      JsonPlace grow = item.child("grow");
      fields.add(
          new FieldSpec(
              WireJson.text(item, "name"),
              WireJson.quad(item.required("quad")),
              kind,
              values == null ? List.of() : WireJson.texts(values),
              WireJson.optionalText(item, "pattern"),
              join != null && join.flag(),
              optional == null || optional.flag(),
              WireJson.optionalText(item, "group"),
              grow != null && grow.flag(),
              WireJson.optionalText(item, TemplateFields.RELATIVE_TO),
              kind == FieldKind.TABLE ? TableField.stored(item) : null));
    }
    return List.copyOf(fields);
  }
}
