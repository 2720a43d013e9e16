package dev.grille.contracts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field's name as a template writes it. What it ends with in brackets may say how the field is
 * read, and is no part of the name then; brackets and letters may be of any width and case, as
 * keyboards give them.
 *
 * @param written all of it
 * @param plain what stands before the brackets; all of it where they say nothing
 * @param ending {@code cr}, {@code hl}, {@code vl} or {@code nl}; null where there is none
 */
record FieldName(String written, String plain, @Nullable String ending) {
  private static final Pattern BRACKETS =
      Pattern.compile("(.*)[(（](\\p{L}{2})[)）]", Pattern.DOTALL);

  private static final Set<String> ENDINGS = Set.of("cr", "hl", "vl", "nl");

  /**
   * Reads a name of 1 to 128 characters. What has nothing before its brackets is a name itself.
   *
   * @throws CommandException {@code INVALID_FIELD} where it is blank
   */
  static FieldName read(JsonPlace place) {
    String written = place.text(1, TemplateFields.MAX_NAME);
    if (written.isBlank()) {
      throw place.invalid("must have a character that is no space");
    }
    Matcher found = BRACKETS.matcher(written.strip());
    if (!found.matches() || found.group(1).isBlank()) {
      return new FieldName(written, written, null);
    }
    String ending =
        Normalizer.normalize(found.group(2), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(ending)
        ? new FieldName(written, found.group(1).strip(), ending)
        : new FieldName(written, written, null);
  }

  /** Whether the value may go on below its window. */
  boolean wraps() {
    return "cr".equals(ending);
  }

  /** The ruling of a table; null where the ending tells none. */
  @Nullable Ruling ruling() {
    return switch (ending == null ? "" : ending) {
      case "hl" -> Ruling.HORIZONTAL;
      case "vl" -> Ruling.VERTICAL;
      case "nl" -> Ruling.NONE;
      default -> null;
    };
  }
}
