package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Conditions on the wire: an object with one of four properties. */
final class ConditionJson {
  /** Parts of all conditions of a command, at most. */
  static final int MAX_PARTS = 1_000;

  private static final String INCLUDE = "include";
  private static final String EXCLUDE = "exclude";
  private static final String AND = "and";
  private static final String OR = "or";

  private int parts;

  /**
   * The condition at a place.
   *
   * @throws CommandException that says what is wrong, and where
   */
  Condition read(JsonPlace place) {
    return read(place, 1);
  }

  private Condition read(JsonPlace place, int depth) {
    if (depth > Condition.MAX_DEPTH) {
      throw place.invalid("conditions stand within each other deeper than " + Condition.MAX_DEPTH);
    }
    if (++parts > MAX_PARTS) {
      throw place.invalid("there are more than " + MAX_PARTS + " conditions");
    }
    Set<String> names =
        place.node().isObject() ? Set.copyOf(place.node().propertyNames()) : Set.of();
    if (names.size() != 1) {
      throw place.invalid("must be an object with include, exclude, and, or or: one of them");
    }
    String name = names.iterator().next();
    JsonPlace value = place.required(name);
    return switch (name) {
      case INCLUDE -> new Condition.Include(keyword(value));
      case EXCLUDE -> new Condition.Exclude(keyword(value));
      case AND -> new Condition.And(all(value, depth));
      case OR -> new Condition.Or(all(value, depth));
      default -> throw value.invalid("is no condition; there are include, exclude, and, or");
    };
  }

  private List<Condition> all(JsonPlace list, int depth) {
    List<Condition> all = new ArrayList<>();
    for (JsonPlace item : list.items(1, MAX_PARTS)) {
      all.add(read(item, depth + 1));
    }
    return all;
  }

  private static String keyword(JsonPlace place) {
    String keyword = place.text(1, Condition.MAX_KEYWORD);
    if (Condition.folded(keyword).isEmpty()) {
      throw place.invalid("must have a character that is no white space");
    }
    return keyword;
  }

  /** Writes a condition as the value of a property; nothing where there is none. */
  static void write(JsonGenerator out, String name, @Nullable Condition condition) {
    if (condition != null) {
      out.writeName(name);
      write(out, condition);
    }
  }

  private static void write(JsonGenerator out, Condition condition) {
    out.writeStartObject();
    if (condition instanceof Condition.Include include) {
      out.writeStringProperty(INCLUDE, include.keyword());
    } else if (condition instanceof Condition.Exclude exclude) {
      out.writeStringProperty(EXCLUDE, exclude.keyword());
    } else if (condition instanceof Condition.And and) {
      writeAll(out, AND, and.all());
    } else if (condition instanceof Condition.Or or) {
      writeAll(out, OR, or.any());
    }
    out.writeEndObject();
  }

  private static void writeAll(JsonGenerator out, String name, List<Condition> all) {
    out.writeArrayPropertyStart(name);
    all.forEach(condition -> write(out, condition));
    out.writeEndArray();
  }
}
