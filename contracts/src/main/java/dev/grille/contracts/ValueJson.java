package dev.grille.contracts;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Values as they stand in an answer: their text, and for all but texts what they are. */
final class ValueJson {
  private ValueJson() {}

  /** Writes the value's properties into the object that is open. */
  static void write(JsonGenerator out, Value value) {
    WireJson.writeText(out, "value", value.text());
    if (value.type() != Value.Type.TEXT) {
      out.writeStringProperty("kind", value.type().name().toLowerCase(Locale.ROOT));
    }
    if (value instanceof Value.Barcode code) {
      WireJson.writeOptionalText(out, "format", code.format());
    } else if (value instanceof Value.Crop crop && !crop.img().isEmpty()) {
      out.writeStringProperty("img", crop.img());
    } else if (value instanceof Value.Table table) {
      WireJson.writeTexts(out, "labels", table.labels());
      out.writeArrayPropertyStart("values");
      for (List<String> row : table.values()) {
        out.writeStartArray();
        row.forEach(out::writeString);
        out.writeEndArray();
      }
      out.writeEndArray();
    }
  }

  /** What {@link #write} wrote; the text alone where a newer Grille wrote another kind. */
  static Value read(JsonPlace place) {
    String text = WireJson.text(place, "value");
    String kind = WireJson.optionalText(place, "kind");
    if (kind == null) {
      return new Value.Text(text);
    }
    return switch (kind) {
      case "mark" -> Value.Mark.of(text);
      case "barcode" -> new Value.Barcode(text, WireJson.optionalText(place, "format"));
      case "crop" -> {
        String img = WireJson.optionalText(place, "img");
        yield Value.Crop.of(text, img == null ? "" : img);
      }
      case "table" ->
          new Value.Table(
              WireJson.texts(place.required("labels")),
              place.required("values").items().stream().map(WireJson::texts).toList());
      default -> new Value.Text(text);
    };
  }
}
