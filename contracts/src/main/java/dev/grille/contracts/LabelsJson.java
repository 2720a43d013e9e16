package dev.grille.contracts;

import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** What people say of pictures as JSON: in a command, and as it is stored. */
public final class LabelsJson {
  /**
   * What values have that are answered: tabs between a table's cells, line ends, and U+001C to
   * U+001F, which part the elements of codes (GS1 General Specifications, ISO/IEC 15434).
   */
  private static final Pattern SEPARATORS = Pattern.compile("[\\t\\n\\r\\x1C-\\x1F]");

  static final String EXPECTED = "expected";
  static final String REFUSE = "refuse";
  static final String OR_REFUSE = "or_refuse";

  private LabelsJson() {}

  /** Of a picture that may have to be refused. */
  static Labels read(JsonPlace picture) {
    JsonPlace refuse = picture.child(REFUSE);
    if (refuse != null && refuse.flag()) {
      CommandProperties.refuseBeside(refuse, picture, EXPECTED, OR_REFUSE);
      return new Labels(Map.of(), true, false);
    }
    return new Labels(
        values(picture.required(EXPECTED)), false, CommandProperties.flag(picture, OR_REFUSE));
  }

  /** An object of texts by the names of fields, one at least. */
  static Map<String, String> values(JsonPlace place) {
    if (!place.node().isObject()) {
      throw place.invalid("must be an object of texts by the names of fields");
    }
    if (place.node().isEmpty() || place.node().size() > TemplateFields.MAX_FIELDS) {
      throw place.invalid(
          "must name 1 to %d fields, not %d"
              .formatted(TemplateFields.MAX_FIELDS, place.node().size()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : place.node().propertyNames()) {
      String path = JsonPlace.path(place.path(), name);
      values.put(name, value(new JsonPlace(place.node().get(name), path)));
    }
    return values;
  }

  private static String value(JsonPlace place) {
    String value = place.string();
    if (!Texts.hasLength(value, 0, Labels.MAX_VALUE)) {
      throw place.invalid("must have at most %d characters".formatted(Labels.MAX_VALUE));
    }
    if (!Texts.isPrintable(SEPARATORS.matcher(value).replaceAll(""))) {
      throw place.invalid(
          "must have no control characters but tabs, line ends and the separators of codes,"
              + " and no unpaired surrogates");
    }
    return value;
  }

  /**
   * Holds names against those that there are.
   *
   * @param fields the names of a template's fields
   * @param place where the values stand, as a JSON path
   * @throws CommandException with {@code INVALID_FIELD} for a name that no field has
   */
  public static void requireFields(
      Map<String, String> values, Collection<String> fields, String place) {
    for (String name : values.keySet()) {
      if (!fields.contains(name)) {
        String meant =
            Spelling.nearest(name, fields).map(near -> ": is " + near + " meant?").orElse("");
        throw new CommandException(
            ErrorCode.INVALID_FIELD,
            "is no field of the template" + meant,
            JsonPlace.path(place, name));
      }
    }
  }

  /** Values as they are stored. */
  public static String toJson(Map<String, String> values) {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = WireJson.MAPPER.createGenerator(json)) {
      out.writeStartObject();
      values.forEach(out::writeStringProperty);
      out.writeEndObject();
    }
    return json.toString();
  }

  /**
   * What {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Map<String, String> fromJson(String json) {
    try {
      return values(new JsonPlace(WireJson.MAPPER.readTree(json), JsonPlace.ROOT));
    } catch (CommandException | JacksonException e) {
      throw new IllegalArgumentException("not what somebody said of a picture", e);
    }
  }
}
