package dev.grille.app.submit;

import dev.grille.app.console.CsvFile;
import dev.grille.app.console.ProgressBar;
import dev.grille.app.console.TextWidth;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import dev.grille.contracts.Answer;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.Warning;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints answers as they come: for people, or one JSON object a line; and what they add up to. */
public final class AnswerPrinter {
  /** Of the file with all values. */
  static final List<String> CSV_HEADS =
      List.of("file", "template_id", "key", "value", "score", "review", "reason", "error");

  /** Stands for an error code where a newer worker says what this version has no word for. */
  private static final String UNREADABLE = "UNREADABLE";

  private final PrintStream out;
  private final PrintStream complaints;
  private final boolean json;
  private final ProgressBar bar;
  private final @Nullable CsvFile csv;
  private final Map<String, Integer> failures = new TreeMap<>();
  private final List<String> added = new ArrayList<>();
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
  public AnswerPrinter(
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

  /** Takes the answer to a command without pictures, or with those of its own file. */
  void print(OutgoingCommand command, ReceivedAnswer received) {
    print(command.key(), List.of(), received);
  }

  /**
   * Takes the answer to a command.
   *
   * @param key what it is called
   * @param titles what its pictures are called; those that have none, by their number or page
   */
  public void print(String key, List<String> titles, ReceivedAnswer received) {
    bar.clear();
    answered++;
    if (json || received.vendor() != null) {
      out.println(received.json());
    }
    if (received.vendor() != null) {
      count(received.vendor());
      return;
    }
    Answer answer;
    try {
      answer = received.answer();
    } catch (IllegalArgumentException e) {
      failed(key, "", UNREADABLE, UNREADABLE + ": " + e.getMessage());
      return;
    }
    if (answer instanceof Answer.Failed failure) {
      failed(key, named(answer.templateId()), failure.code().name(), failure.sentence());
      return;
    }
    if (answer instanceof TemplateAnswer.TemplateAdded template) {
      added.add(template.templateId());
    }
    if (answer instanceof Answer.OfPictures<?> read && read.pictures().asList()) {
      pictures(key, titles, answer, read.pictures());
    } else {
      List<FieldResult> results = ReadValues.of(answer);
      record(key, answer, results);
      if (!json) {
        show(key, answer, results);
      }
    }
  }

  /** The body alone is printed, so that it can be piped on as the vendor's own. */
  private void count(ReceivedAnswer.VendorAnswer vendor) {
    if (vendor.errorCode() != null) {
      failures.merge(vendor.errorCode(), 1, Integer::sum);
    }
  }

  /** Each under its title, or the command's and its number among the pictures. */
  private <R> void pictures(
      String key, List<String> titles, Answer answer, PictureAnswers<R> pictures) {
    String template = named(answer.templateId());
    int number = 0;
    // Each counts, well or failed, as if it had been sent by itself.
    answered += pictures.all().size() - 1;
    for (PictureAnswer<R> picture : pictures.all()) {
      number++;
      String title =
          number <= titles.size()
              ? titles.get(number - 1)
              : key + (picture.page() == null ? " #" + number : " page " + picture.page());
      if (picture instanceof PictureAnswer.Read<R> read) {
        List<FieldResult> results = ReadValues.ofPicture(read.content());
        record(title, answer, results);
        if (!json) {
          out.println((title + "  " + template).stripTrailing());
          show(results);
        }
      } else if (picture instanceof PictureAnswer.Failed<R> failed) {
        PictureFailure why = failed.failure();
        failed(title, template, why.code().name(), why.code() + ": " + why.message());
      }
    }
    if (!json) {
      warn(answer);
    }
  }

  private void record(String key, Answer answer, List<FieldResult> results) {
    for (FieldResult value : results) {
      values++;
      toReview += isToReview(value) ? 1 : 0;
      record(
          List.of(
              key,
              named(answer.templateId()),
              value.key(),
              value.value(),
              String.format(Locale.ROOT, "%.2f", value.score()),
              Boolean.toString(isToReview(value)),
              value.reason() == null ? "" : value.reason().wireName(),
              ""));
    }
  }

  private void failed(String key, String template, String code, String sentence) {
    failures.merge(code, 1, Integer::sum);
    record(List.of(key, template, "", "", "", "", "", sentence));
    if (!json) {
      out.println(key + "  " + sentence);
    }
  }

  private static boolean isToReview(FieldResult value) {
    return Boolean.TRUE.equals(value.review());
  }

  private static String named(@Nullable String templateId) {
    return templateId == null ? "" : templateId;
  }

  private void record(List<String> cells) {
    if (csv != null) {
      csv.row(cells);
    }
  }

  private void show(String key, Answer answer, List<FieldResult> results) {
    String templates =
        answer instanceof TemplateAnswer.TemplatesDeleted deleted
            ? String.join(" ", deleted.templateIds())
            : named(answer.templateId());
    out.println((key + "  " + templates).stripTrailing());
    show(results);
    if (answer instanceof TemplateAnswer.TemplatesListed listed) {
      page(listed);
    }
    warn(answer);
  }

  private void show(List<FieldResult> results) {
    int width = results.stream().mapToInt(v -> TextWidth.of(v.key())).max().orElse(0);
    for (FieldResult value : results) {
      out.printf(
          Locale.ROOT,
          "  %s  %6.2f  %s%s%n",
          TextWidth.padRight(value.key(), width),
          value.score(),
          value.value().replace("\n", " ⏎ "),
          mark(value));
    }
  }

  private void warn(Answer answer) {
    for (Warning warning : answer.envelope().warnings()) {
      String field = warning.field() == null ? "" : warning.field() + ": ";
      out.println("  warning: " + field + warning.message());
    }
  }

  private static String mark(FieldResult value) {
    if (!isToReview(value)) {
      return "";
    }
    return value.reason() == null ? "  (review)" : "  (review: " + value.reason().wireName() + ")";
  }

  private void page(TemplateAnswer.TemplatesListed listed) {
    if (listed.templates().isEmpty()) {
      return;
    }
    TemplateTable.lines(listed.templates()).forEach(line -> out.println("  " + line));
    if (listed.nextPage() != null) {
      out.println("  more: send \"after\": \"" + listed.nextPage() + "\"");
    }
  }

  /**
   * What it all adds up to.
   *
   * @param unanswered commands whose answer did not come
   */
  public void summary(int unanswered) {
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

  /** Templates that were added, in the order of the answers. */
  List<String> added() {
    return List.copyOf(added);
  }

  /** Commands that failed. */
  public int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Files that were not sent. */
  int notSent() {
    return refused;
  }
}
