package dev.grille.lab.cases.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of pages: pictures, and all the text that stands on each.
 *
 * @param name short; the folder's name as a rule
 * @param source where the pictures come from and their licence; may be null
 * @param family what kind of pages they are, by which figures are told; null where nobody said
 * @param style how its pictures are drawn; null where nobody said
 * @param heldOut whether nothing is ever fitted on this style
 * @param queries the pictures to read
 */
public record PageFile(
    String name,
    @Nullable String source,
    @Nullable String family,
    @Nullable String style,
    boolean heldOut,
    List<PageQuery> queries) {
  public PageFile {
    queries = List.copyOf(queries);
  }
}
