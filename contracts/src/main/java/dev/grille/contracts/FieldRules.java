package dev.grille.contracts;

import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** The rules of a template: which fields can keep them, and how they are stored as JSON. */
public final class FieldRules {
  private static final Set<FieldKind> NUMBERS = EnumSet.of(FieldKind.NUMBER, FieldKind.AMOUNT);

  private static final Set<FieldKind> ORDERED =
      EnumSet.of(FieldKind.NUMBER, FieldKind.AMOUNT, FieldKind.DATE);

  private FieldRules() {}

  /**
   * Checks that each rule speaks of fields that are there and can keep it.
   *
   * @param path of the list of rules, whose item is named then, or of another list that is at fault
   * @throws CommandException {@code INVALID_FIELD}
   */
  public static void check(List<FieldRule> rules, List<FieldSpec> fields, String path) {
    Map<String, FieldKind> kinds =
        fields.stream()
            .collect(Collectors.toMap(FieldSpec::name, FieldSpec::kind, (first, same) -> first));
    for (int i = 0; i < rules.size(); i++) {
      for (String name : rules.get(i).fields()) {
        FieldKind kind = kinds.get(name);
        if (kind == null) {
          throw invalid("no field has the name '" + name + "'", path, i);
        }
        Set<FieldKind> fitting = fitting(rules.get(i));
        if (kind.valueType() != Value.Type.TEXT || !fitting.contains(kind)) {
          throw invalid(
              "the field '"
                  + name
                  + "' is of the kind "
                  + kind.wireName()
                  + ", which no such rule is for: declare "
                  + fitting.stream().map(FieldKind::wireName).collect(Collectors.joining(" or ")),
              path,
              i);
        }
      }
    }
  }

  private static Set<FieldKind> fitting(FieldRule rule) {
    if (rule instanceof FieldRule.Sum) {
      return NUMBERS;
    }
    return rule instanceof FieldRule.InOrder ? ORDERED : EnumSet.allOf(FieldKind.class);
  }

  private static CommandException invalid(String why, String path, int index) {
    boolean own = path.equals(TemplateRules.PATH);
    return new CommandException(
        ErrorCode.INVALID_FIELD, why, own ? JsonPlace.path(path, index) : path);
  }

  /** A JSON array of the rules, as commands have them; null where there are none. */
  public static @Nullable String toJson(List<FieldRule> rules) {
    if (rules.isEmpty()) {
      return null;
    }
    StringWriter json = new StringWriter();
    try (JsonGenerator out = WireJson.MAPPER.createGenerator(json)) {
      out.writeStartArray();
      rules.forEach(rule -> write(out, rule));
      out.writeEndArray();
    }
    return json.toString();
  }

  /**
   * Reads what {@link #toJson} wrote. Whether its fields are there is not asked again.
   *
   * @param json null where there are none
   * @throws IllegalArgumentException if it is something else
   */
  public static List<FieldRule> stored(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      return read(new JsonPlace(WireJson.MAPPER.readTree(json), JsonPlace.ROOT));
    } catch (CommandException | JacksonException e) {
      throw new IllegalArgumentException("not the rules of a template: " + e.getMessage(), e);
    }
  }

  static List<FieldRule> orNone(@Nullable List<FieldRule> rules) {
    return rules == null ? List.of() : rules;
  }

  /** Reads the property {@code rules} of an answer. */
  static List<FieldRule> readOptional(JsonPlace answer) {
    JsonPlace rules = answer.child(TemplateRules.NAME);
    return rules == null ? List.of() : read(rules);
  }

  private static List<FieldRule> read(JsonPlace array) {
    return array.items().stream().map(TemplateRules::rule).toList();
  }

  /** Writes the property {@code rules}; nothing where there are none. */
  static void write(JsonGenerator out, List<FieldRule> rules) {
    if (!rules.isEmpty()) {
      out.writeArrayPropertyStart(TemplateRules.NAME);
      rules.forEach(rule -> write(out, rule));
      out.writeEndArray();
    }
  }

  private static void write(JsonGenerator out, FieldRule rule) {
    out.writeStartObject();
    if (rule instanceof FieldRule.Sum sum) {
      WireJson.writeTexts(out, TemplateRules.SUM, sum.of());
      WireJson.writeText(out, TemplateRules.IS, sum.is());
      if (sum.within().signum() > 0) {
        out.writeNumberProperty(TemplateRules.WITHIN, sum.within());
      }
    } else {
      boolean equal = rule instanceof FieldRule.Equal;
      String name = equal ? TemplateRules.EQUAL : TemplateRules.IN_ORDER;
      WireJson.writeTexts(out, name, rule.fields());
    }
    out.writeEndObject();
  }
}
