package dev.grille.lab.cases.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of documents: pictures, and the documents that stand in each.
 *
 * @param name short; the folder's name as a rule
 * @param source where the pictures come from and their licence; may be null
 * @param family the kind of its documents, or what else its pictures share; null where nobody said
 * @param style how its pictures are drawn; null where nobody said
 * @param heldOut whether nothing is ever fitted on this style
 * @param types the kinds that the command asks for; empty for all
 * @param queries the pictures to read
 */
public record DocumentFile(
    String name,
    @Nullable String source,
    @Nullable String family,
    @Nullable String style,
    boolean heldOut,
    List<String> types,
    List<DocumentQuery> queries) {
  public DocumentFile {
    types = List.copyOf(types);
    queries = List.copyOf(queries);
  }
}
