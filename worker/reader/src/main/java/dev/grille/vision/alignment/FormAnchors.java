package dev.grille.vision.alignment;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fixed texts of a form that its maker marked, and the fields that move with them.
 *
 * @param all in their order
 * @param relative by the window of a field, the key of the anchor that it moves with
 */
public record FormAnchors(List<Anchor> all, Map<Quad, String> relative) {
  /** Of a form without anchors. */
  public static final FormAnchors NONE = new FormAnchors(List.of(), Map.of());

  public FormAnchors {
    all = List.copyOf(all);
    relative = Map.copyOf(relative);
  }

  /** Those of a template with these fields. */
  public static FormAnchors of(List<Anchor> anchors, List<FieldSpec> fields) {
    Map<Quad, String> relative = new HashMap<>();
    for (FieldSpec field : fields) {
      if (field.relativeTo() != null) {
        relative.put(field.quad(), field.relativeTo());
      }
    }
    return new FormAnchors(anchors, relative);
  }

  /** Whether a field moves with this anchor. */
  boolean moves(Anchor anchor) {
    return relative.containsValue(anchor.key());
  }
}
