package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The property {@code anchors}: a list of {@code [quad, text]} pairs, of objects that may have a
 * name and no text, or of both.
 */
final class TemplateAnchors {
  static final String NAME = "anchors";
  static final String PATH = JsonPlace.path(JsonPlace.ROOT, NAME);

  /** Each of them is looked for in every picture. */
  static final int MAX_ANCHORS = 50;

  private static final int MAX_TEXT = 200;
  private static final Set<String> PROPERTIES = Set.of("quad", "text", "name");

  private TemplateAnchors() {}

  /**
   * Reads and checks the anchors of a command.
   *
   * @param unknown takes the paths of properties that nobody knows
   * @return null where the command does not speak of anchors
   */
  static @Nullable List<AnchorSpec> read(JsonPlace body, List<String> unknown) {
    JsonPlace anchors = body.child(NAME);
    if (anchors == null) {
      return null;
    }
    List<AnchorSpec> all =
        anchors.items(0, MAX_ANCHORS).stream()
            .map(item -> item.node().isArray() ? pair(item) : object(item, unknown))
            .toList();
    Anchors.checkDistinct(all);
    return all;
  }

  private static AnchorSpec pair(JsonPlace item) {
    List<JsonPlace> parts = item.items(2, 2);
    return new AnchorSpec(TemplateFields.quad(parts.get(0)), text(parts.get(1)), null);
  }

  private static AnchorSpec object(JsonPlace item, List<String> unknown) {
    if (!item.node().isObject()) {
      throw item.invalid("must be a pair [quad, text] or an object with quad, text and name");
    }
    item.collectUnknown(PROPERTIES, unknown);
    JsonPlace text = item.child("text");
    JsonPlace name = item.child("name");
    return new AnchorSpec(
        TemplateFields.quad(item.required("quad")),
        text == null ? null : text(text),
        name == null ? null : name.text(1, TemplateFields.MAX_NAME));
  }

  private static String text(JsonPlace place) {
    String text = place.text(1, MAX_TEXT);
    if (text.isBlank()) {
      throw place.invalid("must say something");
    }
    return text;
  }
}
