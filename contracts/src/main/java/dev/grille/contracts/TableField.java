package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template says of a field of the kind {@code table}: by properties, or by its name. */
final class TableField {
  static final String COLUMNS = "columns";
  static final String HEAD = "head";
  static final String RULING = "ruling";

  /** As many as the widest tables that are printed have; the same for rows of head. */
  static final int MAX_COLUMNS = 60;

  static final int MAX_HEAD = 10;

  private TableField() {}

  /** The table of a field that is declared by a pair. */
  static TableShape named(Ruling ruling) {
    return new TableShape(TableShape.DEFAULT.columns(), TableShape.DEFAULT.head(), ruling);
  }

  /**
   * The table of a field that is declared by an object; null where its kind is another.
   *
   * @param named the ruling that its name's end tells; null where it tells none
   */
  static @Nullable TableShape of(JsonPlace item, FieldKind kind, @Nullable Ruling named) {
    if (kind != FieldKind.TABLE) {
      refuse(item, COLUMNS);
      refuse(item, HEAD);
      refuse(item, RULING);
      return null;
    }
    JsonPlace columns = item.child(COLUMNS);
    List<String> labels = new ArrayList<>();
    if (columns != null) {
      for (JsonPlace column : columns.items(1, MAX_COLUMNS)) {
        labels.add(column.text(1, TemplateFields.MAX_NAME));
      }
    }
    JsonPlace rows = item.child(HEAD);
    int head = rows == null ? TableShape.DEFAULT.head() : rows.whole(0, MAX_HEAD);
    if (rows != null && head == 0 && labels.isEmpty()) {
      throw rows.invalid("is 0, so that no head names the columns: columns has to");
    }
    return new TableShape(labels, head, ruling(item.child(RULING), named));
  }

  private static @Nullable Ruling ruling(@Nullable JsonPlace place, @Nullable Ruling named) {
    if (place == null) {
      return named;
    }
    Ruling ruling =
        Ruling.ofWireName(place.string())
            .orElseThrow(
                () -> place.invalid("is no ruling; there are full, horizontal, vertical, none"));
    if (named != null && named != ruling) {
      throw place.invalid("is not what the name's end says, which is " + named.wireName());
    }
    return ruling;
  }

  private static void refuse(JsonPlace item, String property) {
    JsonPlace place = item.child(property);
    if (place != null) {
      throw place.invalid("belongs to the kind table");
    }
  }

  /** What was stored of a table, whatever the rules are now. */
  static TableShape stored(JsonPlace item) {
    JsonPlace columns = item.child(COLUMNS);
    JsonPlace ruling = item.child(RULING);
    return new TableShape(
        columns == null ? List.of() : WireJson.texts(columns),
        item.child(HEAD) == null ? TableShape.DEFAULT.head() : WireJson.count(item, HEAD),
        ruling == null ? null : Ruling.ofWireName(ruling.string()).orElse(null));
  }
}
