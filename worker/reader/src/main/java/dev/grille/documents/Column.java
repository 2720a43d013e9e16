package dev.grille.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.grille.contracts.FieldKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of values under a head of its own, or beside words that each row has to its left.
 *
 * @param key in each row of the answer
 * @param kind what its values are; text by default
 * @param labels what its head says, one of them; what stands to its left for {@link
 *     ValuePlace#RIGHT}
 * @param place how it is found: {@link ValuePlace#BELOW} its head, by default, or {@link
 *     ValuePlace#RIGHT} of its labels
 * @param ahead how many of its labels further below a row's value stands, 0 by default: where a
 *     flight goes to is printed in the next one's line. For {@link ValuePlace#RIGHT} only
 * @param required whether a row without it goes on with the row above; under a head only
 */
public record Column(
    String key,
    FieldKind kind,
    List<String> labels,
    ValuePlace place,
    int ahead,
    boolean required) {
  private static final int MOST_AHEAD = 5;

  /** Checks what belongs together, and fills in what is not told. */
  public Column(
      String key,
      @Nullable FieldKind kind,
      @Nullable List<String> labels,
      @Nullable ValuePlace place,
      int ahead,
      boolean required) {
    this.key = DocumentKind.checkedKey(key);
    this.kind = kind == null ? FieldKind.TEXT : kind;
    this.labels = DocumentKind.checkedTexts("labels of column " + key, labels);
    this.place = place == null ? ValuePlace.BELOW : place;
    this.ahead = ahead;
    this.required = required;
    if (this.labels.isEmpty()) {
      throw new IllegalArgumentException("column " + key + " has no labels");
    }
    if (this.place != ValuePlace.BELOW && this.place != ValuePlace.RIGHT) {
      throw new IllegalArgumentException("column " + key + " stands below or right of its labels");
    }
    if (ahead < 0 || ahead > MOST_AHEAD || ahead > 0 && isUnderHead()) {
      throw new IllegalArgumentException(
          "ahead of column " + key + " is 0 to " + MOST_AHEAD + ", and 0 under a head");
    }
    if (required && !isUnderHead()) {
      throw new IllegalArgumentException("column " + key + " is required and stands under no head");
    }
  }

  /** Its values as those of a field. */
  FieldDefinition field() {
    Source beside =
        new Source(ValuePlace.RIGHT, labels, null, 0, null, null, 1, false, false, false, false);
    return new FieldDefinition(key, kind, List.of(beside), required, false, null, false, null);
  }

  /** Whether it has a head; labels of its own in each row otherwise. */
  @JsonIgnore
  public boolean isUnderHead() {
    return place == ValuePlace.BELOW;
  }
}
