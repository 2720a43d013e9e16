package dev.grille.studio.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.grille.client.operator.FailedCommand;
import dev.grille.client.operator.Failures;
import dev.grille.db.DeadLetterSearch.HourCount;
import dev.grille.db.LetterFilter;
import dev.grille.db.ReplayLog.LetterReplay;
import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks failures up, and discards them. */
@RestController
final class FailuresController {
  private final OperatorDatabase database;

  FailuresController(OperatorDatabase database) {
    this.database = database;
  }

  /**
   * One page, the newest first.
   *
   * @param next to ask {@code after} for the page behind; null where none is
   */
  record Page(List<LetterRow> failures, @Nullable UUID next) {}

  /** Letters by code and hour. */
  record Counts(List<HourCount> counts) {}

  /** A header as it may be shown. */
  record Header(String name, @Nullable String value) {}

  /** A letter in full, as far as a page shows it. */
  @JsonInclude(Include.NON_NULL)
  record Whole(
      LetterRow summary,
      @Nullable String key,
      List<Header> headers,
      ShownBytes value,
      List<LetterReplay> replays) {}

  /** How many were discarded. */
  record Discarded(int discarded) {}

  /**
   * What is to be discarded.
   *
   * @param expected how many the person saw; where it is another number now nothing is done
   */
  record Discarding(FilterBody filter, int expected) {}

  @GetMapping("/api/failures")
  Page page(
      FilterBody filter,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int limit) {
    int size = PageSize.of(limit);
    List<LetterRow> rows =
        database.ask(
            operator ->
                operator.failures().page(filter.filter(), after, size).stream()
                    .map(LetterRow::of)
                    .toList());
    return new Page(rows, rows.size() < size ? null : rows.get(size - 1).id());
  }

  @GetMapping("/api/failures/counts")
  Counts counts(FilterBody filter) {
    return new Counts(database.ask(operator -> operator.failures().countsByHour(filter.filter())));
  }

  @GetMapping("/api/failures/{id}")
  Whole one(@PathVariable UUID id) {
    FailedCommand failed =
        database
            .ask(operator -> operator.failures().find(id))
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        Problem.of(
                            "LETTER_NOT_FOUND",
                            "There is no such dead letter.",
                            "It may no longer be kept: look at the list anew.")));
    List<Header> headers =
        failed.letter().headers().stream()
            .map(header -> new Header(shown(header.rawName()), ShownBytes.of(header.value())))
            .toList();
    try (InputStream value = failed.value()) {
      return new Whole(
          LetterRow.of(failed.summary()),
          ShownBytes.of(failed.letter().key()),
          headers,
          ShownBytes.of(value, failed.valueSize()),
          failed.replays());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(byte[] name) {
    return String.valueOf(ShownBytes.of(name));
  }

  @PostMapping("/api/failures/discard")
  Discarded discard(@RequestBody Discarding asked) {
    LetterFilter filter = asked.filter().filter();
    return database.ask(
        operator -> {
          Failures failures = operator.failures();
          ChangedMeanwhile.refuse(asked.expected(), failures.countOpen(filter));
          return new Discarded(failures.discard(filter));
        });
  }
}
