package dev.grille.studio.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.grille.db.DeadLetterSearch.Summary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of each dead letter. */
@JsonInclude(Include.NON_NULL)
record LetterRow(
    UUID id,
    String commandId,
    int attempt,
    String code,
    String category,
    String message,
    @Nullable String templateId,
    Instant failedAt,
    String status,
    String topic,
    int partition,
    long offset) {
  static LetterRow of(Summary letter) {
    return new LetterRow(
        letter.id(),
        letter.command().commandId(),
        letter.command().attempt(),
        letter.code(),
        letter.category(),
        letter.message(),
        letter.templateId(),
        letter.failedAt(),
        letter.status(),
        letter.topic(),
        letter.partition(),
        letter.offset());
  }
}
