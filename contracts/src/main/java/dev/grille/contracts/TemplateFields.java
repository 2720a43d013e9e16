package dev.grille.contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The property {@code template}: a list of {@code [quad, name]} pairs, of objects that say more, or
 * of both. Texts of one name are windows of one value, in the order declared.
 */
final class TemplateFields {
  static final String PATH = JsonPlace.path(JsonPlace.ROOT, "template");
  static final String RELATIVE_TO = "relative_to";
  static final int MAX_FIELDS = 500;
  static final int MAX_NAME = 128;
  static final int MAX_VALUES = 200;
  static final int MAX_VALUE = 200;

  /** An answer holds the picture of each, and has to pass through Kafka. */
  static final int MAX_CROPS = 20;

  /** Each is looked for in the picture by itself, which takes as long as a page. */
  static final int MAX_TABLES = 5;

  private static final Set<String> PROPERTIES =
      Set.of(
          "name",
          "quad",
          "kind",
          "values",
          "pattern",
          "join_han_lines",
          "optional",
          "group",
          "grow",
          RELATIVE_TO,
          TableField.COLUMNS,
          TableField.HEAD,
          TableField.RULING);

  private final List<String> unknown;
  private final Map<String, FieldSpec> named = new HashMap<>();

  private TemplateFields(List<String> unknown) {
    this.unknown = unknown;
  }

  /**
   * Reads and checks the fields.
   *
   * @param unknown takes the paths of properties that nobody knows
   */
  static List<FieldSpec> read(JsonPlace template, List<String> unknown) {
    TemplateFields reader = new TemplateFields(unknown);
    List<FieldSpec> fields = new ArrayList<>();
    for (JsonPlace item : template.items(1, MAX_FIELDS)) {
      FieldSpec field = item.node().isArray() ? pair(item) : reader.object(item);
      reader.name(field, item);
      fields.add(field);
    }
    refuseMore(template, fields, FieldKind.CROP, MAX_CROPS);
    refuseMore(template, fields, FieldKind.TABLE, MAX_TABLES);
    return lastGrows(fields);
  }

  private static void refuseMore(
      JsonPlace template, List<FieldSpec> fields, FieldKind kind, int most) {
    if (fields.stream().filter(field -> field.kind() == kind).count() > most) {
      throw template.invalid("has more than " + most + " fields of the kind " + kind.wireName());
    }
  }

  /** Of the windows of one value the last may grow, whichever of them says so. */
  private static List<FieldSpec> lastGrows(List<FieldSpec> fields) {
    Map<String, Integer> last = new HashMap<>();
    Set<String> growing = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      last.put(fields.get(i).name(), i);
      if (fields.get(i).grow()) {
        growing.add(fields.get(i).name());
      }
    }
    List<FieldSpec> settled = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).name();
      settled.add(fields.get(i).growing(growing.contains(name) && last.get(name) == i));
    }
    return List.copyOf(settled);
  }

  private static FieldSpec pair(JsonPlace item) {
    List<JsonPlace> parts = item.items(2, 2);
    Quad quad = quad(parts.get(0));
    FieldName name = FieldName.read(parts.get(1));
    Ruling ruling = name.ruling();
    return ruling != null
        ? FieldSpec.table(name.plain(), quad, TableField.named(ruling))
        : FieldSpec.text(name.plain(), quad).growing(name.wraps());
  }

  /** Several windows may share a name if what they show can be joined. */
  private void name(FieldSpec field, JsonPlace item) {
    FieldSpec first = named.putIfAbsent(field.name(), field);
    if (first == null) {
      return;
    }
    if (!field.isText() || !first.isText()) {
      FieldKind other = field.isText() ? first.kind() : field.kind();
      throw duplicate(
          "fields of one name are joined to one value, which needs the kind text or multiline, not "
              + other.wireName(),
          item);
    }
    if (field.kind() != first.kind() || field.joinHanLines() != first.joinHanLines()) {
      throw duplicate(
          "fields of one name are joined to one value: kind and join_han_lines have to be those of"
              + " the first",
          item);
    }
  }

  private static CommandException duplicate(String why, JsonPlace item) {
    boolean pair = item.node().isArray();
    String path = pair ? JsonPlace.path(item.path(), 1) : JsonPlace.path(item.path(), "name");
    return new CommandException(ErrorCode.DUPLICATE_FIELD_NAME, why, path);
  }

  private FieldSpec object(JsonPlace item) {
    if (!item.node().isObject()) {
      throw item.invalid("must be a pair [quad, name] or an object with quad and name");
    }
    item.collectUnknown(PROPERTIES, unknown);
    Quad quad = quad(item.required("quad"));
    FieldName name = FieldName.read(item.required("name"));
    Ruling ruling = name.ruling();
    JsonPlace named = item.child("kind");
    FieldKind kind = ruling != null && named == null ? FieldKind.TABLE : kind(named);
    boolean isTable = kind == FieldKind.TABLE;
    JsonPlace optional = item.child("optional");
    JsonPlace relativeTo = item.child(RELATIVE_TO);
    return new FieldSpec(
        isTable || name.wraps() ? name.plain() : name.written(),
        quad,
        kind,
        values(item, kind),
        pattern(item, kind),
        joinsHanLines(item, kind),
        optional == null || optional.flag(),
        group(item, kind),
        grows(item, kind, name.wraps()),
        relativeTo == null ? null : relativeTo.text(1, Math.max(MAX_NAME, MAX_VALUE)),
        TableField.of(item, kind, ruling));
  }

  /** What is declared to have several lines may have more of them than the template shows. */
  private static boolean grows(JsonPlace item, FieldKind kind, boolean wrapped) {
    JsonPlace place = item.child("grow");
    if (!kind.isText() && wrapped) {
      throw item.required("name")
          .invalid("ends with (cr), which belongs to the kinds text and multiline");
    }
    if (kind == FieldKind.TABLE) {
      return place == null || place.flag();
    }
    if (!kind.isText()) {
      refuse(place, "belongs to the kinds text, multiline and table");
      return false;
    }
    return place == null ? wrapped || kind == FieldKind.MULTILINE : place.flag();
  }

  private static @Nullable String group(JsonPlace item, FieldKind kind) {
    JsonPlace place = item.child("group");
    if (kind != FieldKind.MARK) {
      refuse(place, "belongs to the kind mark");
    }
    return place == null ? null : place.text(1, MAX_NAME);
  }

  private static boolean joinsHanLines(JsonPlace item, FieldKind kind) {
    JsonPlace place = item.child("join_han_lines");
    if (!kind.isText()) {
      refuse(place, "belongs to the kinds text and multiline");
    }
    return place != null && place.flag();
  }

  private static FieldKind kind(@Nullable JsonPlace place) {
    if (place == null) {
      return FieldKind.TEXT;
    }
    return FieldKind.ofWireName(place.string())
        .orElseThrow(() -> place.invalid(FieldKind.unknown(place.string())));
  }

  private static List<String> values(JsonPlace item, FieldKind kind) {
    if (kind != FieldKind.ENUMERATION) {
      refuse(item.child("values"), "belongs to the kind enumeration");
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (JsonPlace value : item.required("values").items(1, MAX_VALUES)) {
      values.add(value.text(1, MAX_VALUE));
    }
    return values;
  }

  private static @Nullable String pattern(JsonPlace item, FieldKind kind) {
    if (kind != FieldKind.PATTERN) {
      refuse(item.child("pattern"), "belongs to the kind pattern");
      return null;
    }
    JsonPlace place = item.required("pattern");
    String pattern = place.text(1, FieldPattern.MAX_LENGTH);
    try {
      FieldPattern.compile(pattern);
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD, String.valueOf(e.getMessage()), place.path(), null, e);
    }
    return pattern;
  }

  private static void refuse(@Nullable JsonPlace place, String why) {
    if (place != null) {
      throw place.invalid(why);
    }
  }

  static Quad quad(JsonPlace place) {
    if (!place.node().isArray() || place.node().size() != 4) {
      throw new CommandException(
          ErrorCode.INVALID_QUAD, "must be a list of four corners [x, y]", place.path());
    }
    List<Point> corners = new ArrayList<>(4);
    for (JsonPlace corner : place.items()) {
      corners.add(corner(corner));
    }
    Quad quad = new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    QuadRules.check(quad, place.path());
    return quad;
  }

  private static Point corner(JsonPlace place) {
    if (!place.node().isArray() || place.node().size() != 2) {
      throw new CommandException(ErrorCode.INVALID_QUAD, "must be a corner [x, y]", place.path());
    }
    List<JsonPlace> xy = place.items();
    return new Point(coordinate(xy.get(0)), coordinate(xy.get(1)));
  }

  private static double coordinate(JsonPlace place) {
    double value = place.node().isNumber() ? place.node().asDouble(Double.NaN) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw new CommandException(ErrorCode.INVALID_QUAD, "must be a finite number", place.path());
    }
    return value;
  }
}
