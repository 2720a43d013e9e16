package dev.grille.studio.operator;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import dev.grille.db.LetterFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which dead letters a page means, by the names of {@code ./grille failures}.
 *
 * @param id of letters
 * @param code of failures
 * @param template that the command named
 * @param status {@code open}, {@code replayed} or {@code discarded}
 */
record FilterBody(
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<UUID> id,
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> code,
    @Nullable String category,
    @Nullable String template,
    @BindParam("command_id") @Nullable String commandId,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String status,
    @Nullable Boolean unpublished) {
  LetterFilter filter() {
    return new LetterFilter(
        Objects.requireNonNullElse(id, List.of()),
        Objects.requireNonNullElse(code, List.of()),
        category,
        template,
        commandId,
        since,
        until,
        status,
        Boolean.TRUE.equals(unpublished));
  }
}
