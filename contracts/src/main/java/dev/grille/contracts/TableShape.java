package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form's maker says of a table in it.
 *
 * @param columns what its columns are called, from the left; none where its head names them
 * @param head how many of the rows in its window are its head, which is no value
 * @param ruling which of its cells' borders are ruled; null where nothing is said
 */
public record TableShape(List<String> columns, int head, @Nullable Ruling ruling) {
  /** One row of head, which names the columns, as most tables have it. */
  public static final TableShape DEFAULT = new TableShape(List.of(), 1, null);

  public TableShape {
    columns = List.copyOf(columns);
    if (head < 0) {
      throw new IllegalArgumentException("a head of " + head + " rows");
    }
    if (columns.isEmpty() && head == 0) {
      throw new IllegalArgumentException("a table without head needs names for its columns");
    }
  }
}
