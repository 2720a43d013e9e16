package dev.grille.contracts;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** The anchors of a template: what they have to be together, and how they are stored as JSON. */
public final class Anchors {
  private Anchors() {}

  /**
   * Checks that each field is relative to an anchor that is there.
   *
   * @param path of the list that is at fault where one is not: that of the fields, whose item is
   *     named then, or another
   * @throws CommandException {@code INVALID_FIELD}
   */
  public static void checkReferences(
      List<FieldSpec> fields, List<AnchorSpec> anchors, String path) {
    Set<String> keys = anchors.stream().map(AnchorSpec::key).collect(Collectors.toSet());
    for (int i = 0; i < fields.size(); i++) {
      FieldSpec field = fields.get(i);
      if (field.relativeTo() != null && !keys.contains(field.relativeTo())) {
        boolean own = path.equals(TemplateFields.PATH);
        throw new CommandException(
            ErrorCode.INVALID_FIELD,
            "no anchor has the name or the given text '" + field.relativeTo() + "'",
            own ? JsonPlace.path(JsonPlace.path(path, i), TemplateFields.RELATIVE_TO) : path);
      }
    }
  }

  /**
   * Checks that each anchor can be told from the others, as far as texts are given or read.
   *
   * @throws CommandException {@code INVALID_ANCHOR}
   */
  public static void checkDistinct(List<AnchorSpec> anchors) {
    Set<String> keys = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < anchors.size(); i++) {
      AnchorSpec anchor = anchors.get(i);
      String text = anchor.text();
      if (text != null && !texts.add(Condition.folded(text))) {
        throw invalid("another anchor says '" + text + "', too: mark only one of them", i);
      }
      if (anchor.key() != null && !keys.add(anchor.key())) {
        throw invalid("another anchor is called '" + anchor.key() + "', too", i);
      }
    }
  }

  /** Refuses an anchor, by its place in the list. */
  public static CommandException invalid(String why, int index) {
    return new CommandException(
        ErrorCode.INVALID_ANCHOR, why, JsonPlace.path(TemplateAnchors.PATH, index));
  }

  /** A JSON array of objects with text, quad and, where there is one, name. */
  public static String toJson(List<Anchor> anchors) {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = WireJson.MAPPER.createGenerator(json)) {
      out.writeStartArray();
      writeItems(out, anchors);
      out.writeEndArray();
    }
    return json.toString();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param json null where there are none
   * @throws IllegalArgumentException if it is something else
   */
  public static List<Anchor> stored(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      return read(new JsonPlace(WireJson.MAPPER.readTree(json), JsonPlace.ROOT));
    } catch (CommandException | JacksonException e) {
      throw new IllegalArgumentException("not the anchors of a template: " + e.getMessage(), e);
    }
  }

  /** Writes the property {@code anchors}; nothing where there are none. */
  static void write(JsonGenerator out, List<Anchor> anchors) {
    if (!anchors.isEmpty()) {
      out.writeArrayPropertyStart(TemplateAnchors.NAME);
      writeItems(out, anchors);
      out.writeEndArray();
    }
  }

  /** Reads the property {@code anchors} of an answer. */
  static List<Anchor> readOptional(JsonPlace answer) {
    JsonPlace anchors = answer.child(TemplateAnchors.NAME);
    return anchors == null ? List.of() : read(anchors);
  }

  /** Writes the property {@code anchors} with what was read; nothing where there are none. */
  static void writeReadings(JsonGenerator out, List<AnchorReading> readings) {
    if (readings.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart(TemplateAnchors.NAME);
    for (AnchorReading reading : readings) {
      out.writeStartObject();
      writeProperties(out, reading.anchor());
      WireJson.writeNumber(out, "score", WireJson.rounded(reading.score(), 2));
      if (!reading.read().equals(reading.anchor().text())) {
        WireJson.writeText(out, "read", reading.read());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static List<AnchorReading> readReadings(JsonPlace answer) {
    JsonPlace anchors = answer.child(TemplateAnchors.NAME);
    if (anchors == null) {
      return List.of();
    }
    List<AnchorReading> readings = new ArrayList<>();
    for (JsonPlace item : anchors.items()) {
      Anchor anchor = anchor(item);
      String read = WireJson.optionalText(item, "read");
      readings.add(
          new AnchorReading(
              anchor, read == null ? anchor.text() : read, WireJson.number(item, "score")));
    }
    return List.copyOf(readings);
  }

  private static void writeItems(JsonGenerator out, List<Anchor> anchors) {
    for (Anchor anchor : anchors) {
      out.writeStartObject();
      writeProperties(out, anchor);
      out.writeEndObject();
    }
  }

  private static void writeProperties(JsonGenerator out, Anchor anchor) {
    WireJson.writeOptionalText(out, "name", anchor.name());
    WireJson.writeText(out, "text", anchor.text());
    WireJson.writeQuad(out, "quad", anchor.quad());
  }

  private static List<Anchor> read(JsonPlace array) {
    return array.items().stream().map(Anchors::anchor).toList();
  }

  private static Anchor anchor(JsonPlace item) {
    return new Anchor(
        WireJson.quad(item.required("quad")),
        WireJson.text(item, "text"),
        WireJson.optionalText(item, "name"));
  }
}
