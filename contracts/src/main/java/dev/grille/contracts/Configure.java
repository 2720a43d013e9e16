package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Options that stand in a command's body, or in its {@code configure} as other services take them.
 *
 * @param body the command
 * @param inner what {@code configure} holds; null where there is none
 */
record Configure(JsonPlace body, @Nullable JsonPlace inner) {
  /** The property's name. */
  static final String NAME = "configure";

  /**
   * Of a command.
   *
   * @param options the names that {@code configure} may have
   * @param unknown takes the paths of others
   */
  static Configure of(JsonPlace body, Set<String> options, List<String> unknown) {
    JsonPlace place = body.child(NAME);
    JsonPlace inner = place == null ? null : place.object();
    if (inner != null) {
      inner.collectUnknown(options, unknown);
    }
    return new Configure(body, inner);
  }

  /** What both say under these names, which must be the same; null where neither says anything. */
  <T> @Nullable T option(Function<JsonPlace, T> read, String... names) {
    @Nullable JsonPlace[] places = new JsonPlace[2 * names.length];
    for (int i = 0; i < names.length; i++) {
      places[i] = body.child(names[i]);
      places[names.length + i] = inner == null ? null : inner.child(names[i]);
    }
    return JsonPlace.agreed(read, places);
  }

  /** Where an option stands, as a JSON path: in the body, unless only {@code configure} has it. */
  String at(String name) {
    boolean isInner = body.child(name) == null && inner != null && inner.child(name) != null;
    return JsonPlace.path((isInner ? inner : body).path(), name);
  }

  /** A flag that is false where neither says anything. */
  boolean flag(String... names) {
    Boolean said = option(JsonPlace::flag, names);
    return said != null && said;
  }
}
