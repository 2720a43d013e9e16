package dev.grille.lab.cases;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case: a template and pictures of its form with what they say.
 *
 * @param name short; the folder's name as a rule
 * @param source where the pictures come from and their licence; may be null
 * @param family the situation that its pictures share, by which figures are told; null where nobody
 *     said
 * @param style how its pictures are drawn; null where nobody said
 * @param heldOut whether nothing is ever fitted on this style
 * @param templateImage file name of the registered picture
 * @param fields what to read
 * @param queries the pictures to read
 * @param anchors fixed texts of the form; may be none
 */
public record CaseFile(
    String name,
    @Nullable String source,
    @Nullable String family,
    @Nullable String style,
    boolean heldOut,
    String templateImage,
    List<FieldSpec> fields,
    List<CaseQuery> queries,
    List<AnchorSpec> anchors) {
  public CaseFile {
    fields = List.copyOf(fields);
    queries = List.copyOf(queries);
    anchors = List.copyOf(anchors);
  }

  /**
   * The first field of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public FieldSpec field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field " + name));
  }

  /** How many windows have a name: several are joined to one value. */
  public long windows(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).count();
  }

  /** A case of no family and no style. */
  public CaseFile(
      String name,
      @Nullable String source,
      String templateImage,
      List<FieldSpec> fields,
      List<CaseQuery> queries) {
    this(name, source, null, null, false, templateImage, fields, queries, List.of());
  }
}
