package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in a record and the way to it: what is wrong with it is said together with where it is.
 *
 * @param node the value
 * @param path its JSON path, RFC 9535
 */
record JsonPlace(JsonNode node, String path) {
  static final String ROOT = "$";

  /** A record may bring many unknown properties; so many are named. */
  static final int UNKNOWN_NAMED = 20;

  private static final int NAME_SHOWN = 60;
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** The property, or null where it is absent or null. */
  @Nullable JsonPlace child(String name) {
    JsonNode child = node.get(name);
    return child == null || child.isNull() ? null : new JsonPlace(child, path(path, name));
  }

  /** The property, which must be there. */
  JsonPlace required(String name) {
    JsonPlace child = child(name);
    if (child == null) {
      throw new CommandException(ErrorCode.MISSING_FIELD, missing(name, name), path(path, name));
    }
    return child;
  }

  /** That what these properties hold is missing, and which other may be meant for one of them. */
  String missing(String what, String... names) {
    return node.propertyNames().stream()
        .filter(other -> Spelling.nearest(other, List.of(names)).isPresent())
        .findFirst()
        .map(other -> what + " is missing: is " + shortened(other) + " meant for it?")
        .orElse(what + " is missing");
  }

  /** The object that this is, or that this string holds, as gateways and other services send it. */
  JsonPlace object() {
    if (node.isString()) {
      return new JsonPlace(JsonText.object(string(), path), path);
    }
    if (!node.isObject()) {
      throw invalid("must be an object, or a string that holds one");
    }
    return this;
  }

  /**
   * What a record may say in several places, which then have to agree.
   *
   * @param places null where it says nothing
   * @param read what a place says
   * @return null where none says anything
   */
  static <T> @Nullable T agreed(Function<JsonPlace, T> read, @Nullable JsonPlace... places) {
    JsonPlace first = null;
    T said = null;
    for (JsonPlace place : places) {
      if (place == null) {
        continue;
      }
      T value = read.apply(place);
      if (first == null) {
        first = place;
        said = value;
      } else if (!value.equals(said)) {
        throw place.invalid("says something else than " + first.path());
      }
    }
    return said;
  }

  /** The items of an array, in order. */
  List<JsonPlace> items() {
    if (!node.isArray()) {
      throw invalid("must be a list");
    }
    List<JsonPlace> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(new JsonPlace(node.get(i), path(path, i)));
    }
    return items;
  }

  /** The items of an array that has {@code least} to {@code most} of them. */
  List<JsonPlace> items(int least, int most) {
    if (node.isArray() && (node.size() < least || node.size() > most)) {
      throw invalid("must have %d to %d items, not %d".formatted(least, most, node.size()));
    }
    return items();
  }

  /** A string of {@code least} to {@code most} Unicode code points without control characters. */
  String text(int least, int most) {
    String text = string();
    if (!Texts.hasLength(text, least, most)) {
      throw invalid("must have %d to %d characters".formatted(least, most));
    }
    if (!Texts.isPrintable(text)) {
      throw invalid("must have no control characters and no unpaired surrogates");
    }
    return text;
  }

  /** A string of any length and content. */
  String string() {
    if (!node.isString()) {
      throw invalid("must be a string");
    }
    return node.stringValue();
  }

  /** A finite number from {@code least} to {@code most}. */
  double number(double least, double most) {
    double number = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw invalid("must be a number from %s to %s".formatted(least, most));
    }
    return number;
  }

  /** A whole number from {@code least} to {@code most}; {@code 2.0} is whole, as in JSON Schema. */
  int whole(int least, int most) {
    double number = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    if (!(number >= least && number <= most && number == Math.rint(number))) {
      throw invalid("must be a whole number from %d to %d".formatted(least, most));
    }
    return (int) number;
  }

  /** True or false. */
  boolean flag() {
    if (!node.isBoolean()) {
      throw invalid("must be true or false");
    }
    return node.booleanValue();
  }

  /** The failure of this value. */
  CommandException invalid(String message) {
    return new CommandException(ErrorCode.INVALID_FIELD, message, path);
  }

  /** Adds the paths of the properties that are not among the known ones. */
  void collectUnknown(Set<String> known, List<String> unknown) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name) && unknown.size() < UNKNOWN_NAMED) {
        unknown.add(path(path, name));
      }
    }
  }

  /** The way to a property: {@code $.name}, or {@code $['any name']} with what is odd escaped. */
  static String path(String parent, String name) {
    if (PLAIN_NAME.matcher(name).matches()) {
      return parent + "." + shortened(name);
    }
    StringBuilder quoted = new StringBuilder(parent).append("['");
    shortened(name).codePoints().forEach(c -> appendEscaped(quoted, c));
    return quoted.append("']").toString();
  }

  /** The way to an item. */
  static String path(String parent, int index) {
    return parent + "[" + index + "]";
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= NAME_SHOWN
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME_SHOWN)) + "…";
  }

  private static void appendEscaped(StringBuilder out, int c) {
    if (c == '\'' || c == '\\') {
      out.append('\\').append((char) c);
    } else if (Texts.isPrintable(Character.toString(c))) {
      out.appendCodePoint(c);
    } else {
      out.append("\\u%04x".formatted(c));
    }
  }
}
