package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What can be told of a command that is refused: enough to address its answer.
 *
 * @param id the {@code id} in the body; null where there is none that may be echoed
 * @param type of the {@link CommandType}s the name of one; {@link #UNKNOWN_TYPE} where it could not
 *     be told
 * @param templateId the single template that the command names; null where it names none, several,
 *     or one that cannot be
 */
public record CommandOutline(@Nullable String id, String type, @Nullable String templateId) {
  /** The type of a command that could not be told. */
  public static final String UNKNOWN_TYPE = "unknown";

  /** The outline of a record of which nothing is known. */
  public static final CommandOutline UNKNOWN = new CommandOutline(null, UNKNOWN_TYPE, null);
}
