package dev.grille.lab.cases.tables;

import dev.grille.contracts.TableOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of tables: pictures, and the tables that stand in each.
 *
 * @param name short; the folder's name as a rule
 * @param source where the pictures come from and their licence; may be null
 * @param family what kind of tables they are, by which figures are told; null where nobody said
 * @param style how its pictures are drawn; null where nobody said
 * @param heldOut whether nothing is ever fitted on this style
 * @param options what the command says of its tables
 * @param queries the pictures to read
 */
public record TableFile(
    String name,
    @Nullable String source,
    @Nullable String family,
    @Nullable String style,
    boolean heldOut,
    TableOptions options,
    List<TableQuery> queries) {
  public TableFile {
    queries = List.copyOf(queries);
  }
}
