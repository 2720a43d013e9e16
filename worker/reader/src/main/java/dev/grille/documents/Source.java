package dev.grille.documents;

import dev.grille.contracts.FieldPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value may stand.
 *
 * @param place how it is found
 * @param labels that are printed beside or above it, one of them
 * @param heads of columns, one of which stands above it: {@link ValuePlace#CROSSING}
 * @param nth which of several places of its labels, or of its pattern, from 0: from top to bottom,
 *     then from left to right; from the end where it is negative
 * @param pattern of RE2: what of the text found is the value, its first group where it has one; for
 *     {@link ValuePlace#PATTERN} it finds the value
 * @param area in which it stands, and its label with it; everywhere by default
 * @param lines that it has at most, 1 by default
 * @param sealed whether a seal says it: on documents of its kind nothing is read without the ink of
 *     seals then
 * @param unclaimed whether it is looked for among what no other field has as a value, after all of
 *     them; of a {@link ValuePlace#PATTERN}
 * @param words whether texts in Han characters are parted by spaces and by the size of their
 *     letters
 * @param largest whether only those count whose letters are about as large as the largest of all
 *     that the pattern finds
 */
public record Source(
    ValuePlace place,
    List<String> labels,
    List<String> heads,
    int nth,
    @Nullable String pattern,
    Area area,
    int lines,
    boolean sealed,
    boolean unclaimed,
    boolean words,
    boolean largest) {
  private static final int MAX_LINES = 20;

  /** Checks what belongs together, and fills in what is not told. */
  public Source(
      @Nullable ValuePlace place,
      @Nullable List<String> labels,
      @Nullable List<String> heads,
      int nth,
      @Nullable String pattern,
      @Nullable Area area,
      int lines,
      boolean sealed,
      boolean unclaimed,
      boolean words,
      boolean largest) {
    this.place = place == null ? ValuePlace.RIGHT : place;
    this.labels = DocumentKind.checkedTexts("labels", labels);
    this.heads = DocumentKind.checkedTexts("heads", heads);
    this.nth = nth;
    this.pattern = pattern;
    this.area = area == null ? Area.WHOLE : area;
    this.lines = lines == 0 ? 1 : lines;
    this.sealed = sealed;
    this.unclaimed = unclaimed;
    this.words = words;
    this.largest = largest;
    if (pattern != null) {
      FieldPattern.compile(pattern);
    }
    if (this.place.hasLabel() == this.labels.isEmpty()) {
      throw new IllegalArgumentException(
          this.place.hasLabel()
              ? "labels are missing"
              : "there are labels, and none tells the place");
    }
    if ((this.place == ValuePlace.CROSSING) == this.heads.isEmpty()) {
      throw new IllegalArgumentException("heads and the place crossing belong together");
    }
    if (this.place == ValuePlace.PATTERN && pattern == null) {
      throw new IllegalArgumentException("a pattern is missing");
    }
    if (this.place != ValuePlace.PATTERN && (unclaimed || words || largest)) {
      throw new IllegalArgumentException(
          "unclaimed, words and largest belong to the place pattern");
    }
    if (this.lines < 1 || this.lines > MAX_LINES) {
      throw new IllegalArgumentException("lines are 1 to " + MAX_LINES);
    }
  }
}
