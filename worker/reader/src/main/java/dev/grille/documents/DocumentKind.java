package dev.grille.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentSide;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document, as a file defines it; docs/documents.md tells what each property means.
 *
 * @param type its name on the wire
 * @param title what it is, for people
 * @param side of a card that has two
 * @param proportions width against height
 * @param line whether it is no sheet but the line of text that the pattern of a sign tells
 * @param signs what tells it
 * @param enough weight of the signs that have to be seen
 * @param against words that a document of this kind never prints
 * @param titles of which each document of this kind has one in its title
 * @param stops words that end a value beside those that are labels of other values
 * @param fields its values, in the order of the answer
 * @param checks what its values have to be together
 */
public record DocumentKind(
    String type,
    String title,
    @Nullable DocumentSide side,
    Proportions proportions,
    boolean line,
    List<Sign> signs,
    double enough,
    List<String> against,
    List<String> titles,
    List<String> stops,
    List<FieldDefinition> fields,
    List<CrossCheck> checks) {
  private static final int MAX_KEY = 64;

  public DocumentKind(
      String type,
      String title,
      @Nullable DocumentSide side,
      Proportions proportions,
      boolean line,
      @Nullable List<Sign> signs,
      double enough,
      @Nullable List<String> against,
      @Nullable List<String> titles,
      @Nullable List<String> stops,
      @Nullable List<FieldDefinition> fields,
      @Nullable List<CrossCheck> checks) {
    this.type = checkedKey(type);
    this.title = Objects.requireNonNullElse(title, type);
    this.side = side;
    this.proportions = Objects.requireNonNull(proportions, "proportions are missing");
    this.line = line;
    this.signs = signs == null ? List.of() : List.copyOf(signs);
    this.enough = enough;
    this.against = checkedTexts("against", against);
    this.titles = checkedTexts("titles", titles);
    this.stops = checkedTexts("stops", stops);
    this.fields = fields == null ? List.of() : List.copyOf(fields);
    this.checks = checks == null ? List.of() : List.copyOf(checks);
    check();
  }

  private void check() {
    double all = signs.stream().mapToDouble(Sign::weight).sum();
    if (!(enough > 0 && enough <= all)) {
      throw new IllegalArgumentException(
          "enough is more than 0 and at most what all signs weigh, " + all);
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a kind needs fields");
    }
    if (line && signs.stream().noneMatch(sign -> sign.pattern() != null)) {
      throw new IllegalArgumentException("a kind that is a line needs the pattern of a sign");
    }
    boolean ofSeals = fields.stream().anyMatch(FieldDefinition::isOfSeals);
    if (ofSeals && !isOfSeals()) {
      throw new IllegalArgumentException(
          "the places ring and outline are seals': a sign has to tell the outline");
    }
    Set<String> keys = new HashSet<>();
    for (FieldDefinition field : fields) {
      if (!keys.add(field.key())) {
        throw new IllegalArgumentException("two fields have the key " + field.key());
      }
    }
    checks.stream()
        .flatMap(check -> check.keys().stream())
        .filter(key -> !keys.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException("a check names " + key + ", which is no field");
            });
  }

  /** All words that are printed beside or above values, or end one. */
  @JsonIgnore
  public Stream<String> words() {
    return Stream.of(
            fields.stream().flatMap(FieldDefinition::words),
            signs.stream().map(Sign::text).filter(Objects::nonNull),
            stops.stream())
        .flatMap(words -> words)
        .distinct();
  }

  /** Whether a seal says one of its values. */
  @JsonIgnore
  public boolean hasSealedValue() {
    return fields.stream().flatMap(field -> field.from().stream()).anyMatch(Source::sealed);
  }

  /** Whether documents of this kind are seals, which stand on other documents. */
  @JsonIgnore
  public boolean isOfSeals() {
    return signs.stream().anyMatch(sign -> sign.outline() != null);
  }

  static String checkedKey(@Nullable String key) {
    if (DocumentResult.CONFIDENCE.equals(key)) {
      throw new IllegalArgumentException("no key is called confidence: the scores stand under it");
    }
    if (key == null || !key.matches("[a-z][a-z0-9_]{0," + (MAX_KEY - 1) + "}")) {
      throw new IllegalArgumentException(
          "a type or key is a lower-case letter, then letters, digits and underscores, not " + key);
    }
    return key;
  }

  static List<String> checkedTexts(String what, @Nullable List<String> texts) {
    List<String> listed = texts == null ? List.of() : List.copyOf(texts);
    if (listed.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(what + ": one is empty");
    }
    return listed;
  }
}
