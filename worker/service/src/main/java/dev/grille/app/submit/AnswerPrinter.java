package dev.grille.app.submit;

import dev.grille.app.console.CsvFile;
import dev.grille.app.console.ProgressBar;
import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.app.console.TextWidth;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prints answers as they come: for people, or one JSON object a line; and what they add up to. */
final class AnswerPrinter {
  /** Of the file with all values. */
  static final List<String> CSV_HEADS =
      List.of("file", "template_id", "key", "value", "score", "review", "reason", "error");

  private final PrintStream out;
  private final PrintStream complaints;
  private final boolean json;
  private final ProgressBar bar;
  private final @Nullable CsvFile csv;
  private final Map<String, Integer> failures = new TreeMap<>();
  private int answered;
  private int values;
  private int toReview;
  private int refused;

  /**
   * Prints to these streams.
   *
   * @param complaints what was not sent, so that answers alone can be piped on
   * @param csv where values go as well; null for nowhere
   */
  AnswerPrinter(
      PrintStream out,
      PrintStream complaints,
      boolean json,
      ProgressBar bar,
      @Nullable CsvFile csv) {
    this.out = out;
    this.complaints = complaints;
    this.json = json;
    this.bar = bar;
    this.csv = csv;
  }

  /** Says why a file was not sent. */
  void refused(String file, String why) {
    bar.clear();
    refused++;
    complaints.println(file + "  not sent: " + why);
    record(List.of(file, "", "", "", "", "", "", why));
  }

  void print(OutgoingCommand command, ReceivedAnswer answer) {
    bar.clear();
    answered++;
    if (answer.failed()) {
      failures.merge(answer.errorCode(), 1, Integer::sum);
      record(List.of(command.key(), answer.templateId(), "", "", "", "", "", answer.failure()));
    }
    for (ReceivedAnswer.Value value : answer.values()) {
      values++;
      toReview += value.review() ? 1 : 0;
      record(
          List.of(
              command.key(),
              answer.templateId(),
              value.key(),
              value.value(),
              String.format(Locale.ROOT, "%.2f", value.score()),
              Boolean.toString(value.review()),
              value.reason(),
              ""));
    }
    if (json) {
      out.println(answer.json());
    } else {
      show(command, answer);
    }
  }

  private void record(List<String> cells) {
    if (csv != null) {
      csv.row(cells);
    }
  }

  private void show(OutgoingCommand command, ReceivedAnswer answer) {
    if (answer.failed()) {
      out.println(command.key() + "  " + answer.failure());
      return;
    }
    out.println((command.key() + "  " + answer.templateId()).stripTrailing());
    int width = answer.values().stream().mapToInt(v -> TextWidth.of(v.key())).max().orElse(0);
    for (ReceivedAnswer.Value value : answer.values()) {
      out.printf(
          Locale.ROOT,
          "  %s  %6.2f  %s%s%n",
          TextWidth.padRight(value.key(), width),
          value.score(),
          value.value().replace("\n", " ⏎ "),
          mark(value));
    }
    templates(answer.json());
    answer.warnings().forEach(warning -> out.println("  warning: " + warning));
  }

  private static String mark(ReceivedAnswer.Value value) {
    if (!value.review()) {
      return "";
    }
    return value.reason().isEmpty() ? "  (review)" : "  (review: " + value.reason() + ")";
  }

  /** The page of a list. */
  private void templates(JsonNode answer) {
    JsonNode all = answer.path("templates");
    if (all.isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            List.of("template_id", "version", "size", "name", "fields"),
            List.of(Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT));
    for (JsonNode each : all) {
      table.row(
          each.path("template_id").asString(""),
          each.path("template_version").asString(""),
          each.path("width").asString("") + "x" + each.path("height").asString(""),
          each.path("name").asString(""),
          each.path("fields")
              .valueStream()
              .map(field -> field.path("name").asString(""))
              .collect(Collectors.joining(" ")));
    }
    table.lines().forEach(line -> out.println("  " + line));
    String next = answer.path("next_page").asString("");
    if (!next.isEmpty()) {
      out.println("  more: send \"after\": \"" + next + "\"");
    }
  }

  /**
   * What it all adds up to.
   *
   * @param unanswered commands whose answer did not come
   */
  void summary(int unanswered) {
    if (json) {
      return;
    }
    int failed = failed();
    StringBuilder line =
        new StringBuilder(
            "%d answered: %d well, %d failed".formatted(answered, answered - failed, failed));
    if (failed > 0) {
      line.append(
          failures.entrySet().stream()
              .map(each -> each.getKey() + " " + each.getValue())
              .collect(Collectors.joining(", ", " (", ")")));
    }
    line.append("; %d values, %d to review".formatted(values, toReview));
    if (refused > 0) {
      line.append("; %d files not sent".formatted(refused));
    }
    if (unanswered > 0) {
      line.append("; %d without an answer".formatted(unanswered));
    }
    out.println(line);
  }

  /** Commands that failed. */
  int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Files that were not sent. */
  int notSent() {
    return refused;
  }
}
