package dev.grille.app.failures;

import dev.grille.contracts.ErrorCategory;
import dev.grille.contracts.ErrorCode;
import dev.grille.db.LetterFilter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which dead letters are meant; all that are given have to hold. */
final class FilterOptions {
  /** What becomes of a letter. */
  enum Status {
    OPEN,
    REPLAYED,
    DISCARDED
  }

  @Option(names = "--id", paramLabel = "ID", split = ",", description = "this dead letter")
  private List<UUID> ids = List.of();

  @Option(
      names = "--code",
      paramLabel = "CODE",
      split = ",",
      description = "error code; several may be given")
  private List<ErrorCode> codes = List.of();

  @Option(names = "--category", description = "whose move it is: ${COMPLETION-CANDIDATES}")
  private @Nullable ErrorCategory category;

  @Option(names = "--template", paramLabel = "ID", description = "template that was named")
  private @Nullable String template;

  @Option(names = "--command-id", paramLabel = "ID", description = "the command that failed")
  private @Nullable String commandId;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeText.class,
      description = "failed then or later: 2026-11-21T03:00:00Z, or 2h for two hours ago")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeText.class,
      description = "failed before then")
  private @Nullable Instant until;

  @Option(names = "--status", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Status status;

  @Option(
      names = "--unpublished",
      description = "only what Kafka refused, so that it is in the database alone")
  private boolean unpublished;

  LetterFilter filter() {
    return new LetterFilter(
        ids,
        codes.stream().map(ErrorCode::name).toList(),
        lowerCase(category),
        template,
        commandId,
        since,
        until,
        lowerCase(status),
        unpublished);
  }

  private static @Nullable String lowerCase(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
