package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are looked for.
 *
 * @param types their kinds, each once; empty for all that are known
 * @param side the side of those that have two; null for both
 */
public record DocumentOptions(List<String> types, @Nullable DocumentSide side) {
  /** Whatever is there. */
  public static final DocumentOptions DEFAULT = new DocumentOptions(List.of(), null);

  public DocumentOptions {
    types = types.stream().distinct().toList();
  }
}
