package dev.grille.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that documents of a kind have.
 *
 * @param key in the answer
 * @param kind what it holds; text by default
 * @param from where it may stand: the first place at which something stands counts
 * @param required whether a document without it is not readable
 * @param unspaced whether gaps between its characters are no spaces: those of codes never are
 * @param without characters that are printed among the value's and belong to none of it, as the dot
 *     of a number plate; none by default
 * @param list whether each line is a value by itself
 * @param rows where it is a list of items; null where it is none
 */
public record FieldDefinition(
    String key,
    FieldKind kind,
    List<Source> from,
    boolean required,
    boolean unspaced,
    String without,
    boolean list,
    @Nullable Rows rows) {
  /**
   * A list of items, a row each, under the heads of its columns.
   *
   * @param columns from the left
   * @param until words below which no row stands
   * @param sums which of them stands in the line that states the sums of amounts; where it is not
   *     read, the line is known by its sums. Null where there is no such line
   */
  public record Rows(List<Column> columns, List<String> until, @Nullable String sums) {
    public Rows(
        @Nullable List<Column> columns, @Nullable List<String> until, @Nullable String sums) {
      this.columns = columns == null ? List.of() : List.copyOf(columns);
      this.until = DocumentKind.checkedTexts("until", until);
      this.sums = sums;
      if (this.columns.size() < 2) {
        throw new IllegalArgumentException("rows need two columns or more");
      }
      if (sums != null && !this.until.contains(sums)) {
        throw new IllegalArgumentException("sums is one of until");
      }
      if (sums != null && this.summed().isEmpty()) {
        throw new IllegalArgumentException("sums need a column of amounts");
      }
    }

    /** The columns of amounts, which have sums. */
    @JsonIgnore
    public List<Column> summed() {
      return columns.stream()
          .filter(column -> column.isUnderHead() && column.kind() == FieldKind.AMOUNT)
          .toList();
    }

    /** The values of each column, by its key, as those of a field. */
    @JsonIgnore
    public Map<String, FieldDefinition> fields() {
      return columns.stream().collect(Collectors.toMap(Column::key, Column::field));
    }
  }

  /** Checks what belongs together, and fills in what is not told. */
  public FieldDefinition(
      String key,
      @Nullable FieldKind kind,
      @Nullable List<Source> from,
      boolean required,
      boolean unspaced,
      @Nullable String without,
      boolean list,
      @Nullable Rows rows) {
    this.key = DocumentKind.checkedKey(key);
    this.kind = kind == null ? FieldKind.TEXT : kind;
    this.from = from == null ? List.of() : List.copyOf(from);
    this.required = required;
    this.unspaced = unspaced || !this.kind.isText() && this.kind != FieldKind.DATE;
    this.without = without == null ? "" : without;
    this.list = list;
    this.rows = rows;
    if ((rows == null) == this.from.isEmpty()) {
      throw new IllegalArgumentException(key + " has either from or rows");
    }
    if (this.kind.valueType() != Value.Type.TEXT) {
      throw new IllegalArgumentException(key + " is of a kind that is not read as text");
    }
  }

  /** Whether only seals can have it. */
  boolean isOfSeals() {
    return from.stream().anyMatch(source -> source.place().isOfSeals());
  }

  /** A text as the value tells it: without what belongs to none of it. */
  public String told(String text) {
    StringBuilder told = new StringBuilder();
    text.codePoints()
        .filter(point -> !unspaced || !Character.isWhitespace(point))
        .filter(point -> without.indexOf(point) < 0)
        .forEach(told::appendCodePoint);
    return told.toString();
  }

  /** The look of the document that it is; none where it is a text. */
  @JsonIgnore
  public Optional<ValuePlace> look() {
    return from.stream().map(Source::place).filter(ValuePlace::isLook).findFirst();
  }

  /** All words that tell where it stands, or where it ends. */
  Stream<String> words() {
    Stream<String> beside =
        from.stream()
            .flatMap(source -> Stream.concat(source.labels().stream(), source.heads().stream()));
    return rows == null
        ? beside
        : Stream.concat(
            rows.until.stream(), rows.columns.stream().flatMap(column -> column.labels().stream()));
  }
}
