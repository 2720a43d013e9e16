package dev.grille.app.submit;

import dev.grille.app.console.CsvFile;
import dev.grille.app.console.PageRange;
import dev.grille.app.console.ProgressBar;
import dev.grille.client.CommandBodies;
import dev.grille.client.CommandFiles;
import dev.grille.client.NamedFile;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Sends what files hold and follows the answers. */
@Command(
    name = "submit",
    description = {
      "Sends templates and pictures to Kafka and follows the answers.",
      "A .json file is a command or a case, whose template is added; a picture is read with the"
          + " template that was added last, or with --template-id. Exit code 0: all went well;"
          + " 1: a command failed or a file could not be sent; 2: an answer is missing."
    },
    mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--template-id", paramLabel = "ID", description = "what to read pictures with")
  private @Nullable String templateId;

  @Option(
      names = "--pages",
      paramLabel = "RANGE",
      converter = PageRange.Converter.class,
      description = "pages of .pdf and .tiff files to read, a query each: 2, 2-5 or 1,3-4")
  private @Nullable PageRange pages;

  @Option(names = "--json", description = "print each answer as one line of JSON")
  private boolean json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "also write each value there: file, key, value, score, review, reason, error")
  private @Nullable Path csv;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "longest wait for the next answer (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "32",
      description = "most commands that wait for an answer (default: ${DEFAULT-VALUE})")
  private int inFlight;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_FOLDER",
      description = "commands (.json), pictures, or folders of pictures")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    try (var bar = ProgressBar.onTerminal("answers");
        var table = csv == null ? null : new CsvFile(csv, AnswerPrinter.CSV_HEADS)) {
      var printer = new AnswerPrinter(System.out, System.err, json, bar, table);
      var found = SubmittedFiles.in(files, (file, why) -> printer.refused(file.toString(), why));
      List<OutgoingCommand> unanswered =
          found.commands().isEmpty() && found.pictures().isEmpty()
              ? List.of()
              : sent(found, printer, bar);
      bar.clear();
      unanswered.forEach(command -> System.err.println("no answer to " + command.key()));
      printer.summary(unanswered.size());
      boolean well = printer.failed() == 0 && printer.notSent() == 0;
      return unanswered.isEmpty() ? (well ? 0 : 1) : 2;
    }
  }

  /** Sends templates first, then pictures, and gives what was not answered. */
  private List<OutgoingCommand> sent(SubmittedFiles found, AnswerPrinter printer, ProgressBar bar)
      throws IOException {
    try (var channel = kafka.open()) {
      var submission = new Submission(channel, inFlight, Duration.ofSeconds(timeout));
      var commands =
          new MadeCommands<>(
              found.commands(),
              SubmitCommand::fromFile,
              (file, why) -> printer.refused(file.toString(), why));
      List<OutgoingCommand> unanswered = new ArrayList<>(submission.run(commands, printer::print));
      if (!found.pictures().isEmpty()) {
        String id = templateFor(printer.added());
        var done = new int[1];
        List<Page> asked = found.pictures().stream().flatMap(this::pagesOf).toList();
        unanswered.addAll(
            submission.run(
                new MadeCommands<>(
                    asked, page -> page.query(id), (page, why) -> printer.refused(page.key(), why)),
                (command, answer) -> {
                  printer.print(command, answer);
                  bar.show(++done[0], asked.size());
                }));
      }
      return unanswered;
    }
  }

  private String templateFor(List<String> added) throws IOException {
    if (templateId != null) {
      return templateId;
    }
    if (added.isEmpty()) {
      throw new IOException("pictures need a template: name it with --template-id, or add one");
    }
    return added.get(added.size() - 1);
  }

  /** What the worker would refuse anyway is refused here, by the same rules and sooner. */
  private static OutgoingCommand fromFile(Path file) throws IOException {
    return OutgoingCommand.of(newId(), file.toString(), CommandFiles.body(file)).checked();
  }

  private Stream<Page> pagesOf(Path picture) {
    return pages == null || !CommandFiles.mayHavePages(picture)
        ? Stream.of(new Page(picture, null))
        : pages.numbers().stream().map(number -> new Page(picture, number));
  }

  private static String newId() {
    return "submit-" + UUID.randomUUID();
  }

  /** What one query reads; the first page where none is named. */
  private record Page(Path picture, @Nullable Integer number) {
    OutgoingCommand query(String templateId) throws IOException {
      ObjectNode body = CommandBodies.query(templateId, NamedFile.read(picture));
      if (number != null) {
        body.put("page", number);
      }
      return OutgoingCommand.of(newId(), key(), body).checked();
    }

    String key() {
      return number == null ? picture.toString() : picture + "#page=" + number;
    }
  }
}
