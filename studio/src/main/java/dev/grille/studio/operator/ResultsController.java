package dev.grille.studio.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.grille.db.ResultSearch.ResultFilter;
import dev.grille.db.ResultSearch.ResultSummary;
import dev.grille.db.ResultSearch.StoredResult;
import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks stored answers up. */
@RestController
final class ResultsController {
  private static final String OK = "ok";

  private final OperatorDatabase database;

  ResultsController(OperatorDatabase database) {
    this.database = database;
  }

  /** One page, the newest first. */
  record Page(List<Row> results) {}

  /** An answer and what it says. */
  record Whole(Row summary, @JsonRawValue String answer) {}

  /**
   * What is told of each.
   *
   * @param status {@code ok} or {@code error}, as in answers
   * @param code of the failure; null where nothing failed
   * @param lastSeen when a record of the command came last: from then on it is kept
   */
  @JsonInclude(Include.NON_NULL)
  record Row(
      String commandId,
      int attempt,
      String type,
      String status,
      @Nullable String code,
      @Nullable String templateId,
      @Nullable Integer templateVersion,
      Instant receivedAt,
      Instant lastSeen,
      Instant answeredAt) {
    static Row of(ResultSummary summary) {
      boolean ok = summary.outcome().equals(OK);
      return new Row(
          summary.command().commandId(),
          summary.command().attempt(),
          summary.type(),
          ok ? OK : "error",
          ok ? null : summary.outcome(),
          summary.templateId(),
          summary.templateVersion(),
          summary.receivedAt(),
          summary.lastSeen(),
          summary.answeredAt());
    }
  }

  @GetMapping("/api/results")
  Page newest(
      @RequestParam(name = "command_id", required = false) @Nullable String commandId,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable String template,
      @RequestParam(required = false) @Nullable Instant before,
      @RequestParam(defaultValue = "50") int limit) {
    byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    var filter = new ResultFilter(commandId, bytes, template, before);
    return database.ask(
        operator ->
            new Page(
                operator.results().newest(filter, PageSize.of(limit)).stream()
                    .map(Row::of)
                    .toList()));
  }

  @GetMapping("/api/results/{commandId}")
  Whole one(@PathVariable String commandId) {
    StoredResult result =
        database
            .ask(operator -> operator.results().find(commandId))
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        Problem.of(
                            "RESULT_NOT_FOUND",
                            "No answer is stored under this command id.",
                            "It may not be answered yet, or its answer is no longer kept.")));
    return new Whole(Row.of(result.summary()), new String(result.answer(), StandardCharsets.UTF_8));
  }
}
