package dev.grille.app.submit;

import dev.grille.app.console.CsvFile;
import dev.grille.app.console.PageRange;
import dev.grille.app.console.ProgressBar;
import dev.grille.app.documents.DocumentWishes;
import dev.grille.app.submit.PictureBatch.Page;
import dev.grille.app.table.TableWishes;
import dev.grille.app.text.TextWishes;
import dev.grille.client.CommandBodies;
import dev.grille.client.CommandFiles;
import dev.grille.client.NamedFile;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.OutgoingCommand.VendorPath;
import dev.grille.client.Submission;
import dev.grille.contracts.DocumentOptions;
import dev.grille.contracts.PictureRequests;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.dialects.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
          + " template that was added last, or with --template, or for all its text with --text,"
          + " or for its tables with --table, or for the documents in it with --documents."
          + " Exit code 0: all went well; 1: a command failed or a file could not be sent;"
          + " 2: an answer is missing."
    },
    mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = {"--template", "--template-id"},
      paramLabel = "TEMPLATE",
      description = "what to read pictures with: its id, or its name, or auto")
  private @Nullable String template;

  @Option(
      names = "--pages",
      paramLabel = "RANGE",
      converter = PageRange.Converter.class,
      description = "pages of .pdf and .tiff files to read: 2, 2-5 or 1,3-4")
  private @Nullable PageRange pages;

  @Option(
      names = "--together",
      paramLabel = "N",
      defaultValue = "1",
      description = "most pictures or pages of one command, up to 50 (default: ${DEFAULT-VALUE})")
  private int together;

  @ArgGroup(exclusive = false)
  private @Nullable Text text;

  /** Asks for text in place of a form's values. */
  static final class Text extends TextWishes {
    @Option(names = "--text", required = true, description = "read all the text of the pictures")
    @SuppressWarnings("unused") // That it is given chooses the group.
    private boolean isAsked;
  }

  @ArgGroup(exclusive = false)
  private @Nullable Tables tables;

  /** Asks for tables in place of a form's values. */
  static final class Tables extends TableWishes {
    @Option(names = "--table", required = true, description = "read the tables of the pictures")
    @SuppressWarnings("unused") // That it is given chooses the group.
    private boolean isAsked;
  }

  @ArgGroup(exclusive = false)
  private @Nullable Documents documents;

  /** Asks for documents in place of a form's values. */
  static final class Documents extends DocumentWishes {
    @Option(
        names = "--documents",
        required = true,
        description = "locate the documents in the pictures, tell their kinds and read them")
    @SuppressWarnings("unused") // That it is given chooses the group.
    private boolean isAsked;
  }

  @ArgGroup(exclusive = false)
  private @Nullable Vendors vendors;

  /** Says whose requests the .json files are. */
  static final class Vendors {
    @Option(
        names = "--dialect",
        required = true,
        description =
            "the .json files are this vendor's requests: aws, aliyun, ctyun, huawei; answers are"
                + " printed as the vendor writes them, one a line and no more")
    private String dialect = "";

    @Option(names = "--path", paramLabel = "URI", description = "the vendor's service, by its URI")
    private @Nullable String path;

    VendorPath service() throws IOException {
      return new VendorPath(
          Dialect.named(dialect)
              .orElseThrow(
                  () ->
                      new IOException("--dialect is one of " + String.join(", ", Dialect.names()))),
          path);
    }
  }

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
    if (together > PictureRequests.MAX) {
      throw new IOException("--together is 1 to " + PictureRequests.MAX);
    }
    try (var bar = ProgressBar.onTerminal("answers");
        var table = csv == null ? null : new CsvFile(csv, AnswerPrinter.CSV_HEADS)) {
      var printer = new AnswerPrinter(System.out, System.err, json || vendors != null, bar, table);
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
              this::fromFile,
              (file, why) -> printer.refused(file.toString(), why));
      List<OutgoingCommand> unanswered = new ArrayList<>(submission.run(commands, printer::print));
      if (!found.pictures().isEmpty()) {
        ObjectNode asked = asked(printer.added());
        List<Page> asking =
            found.pictures().stream().flatMap(file -> Page.of(file, pages)).toList();
        List<PictureBatch> batches = PictureBatch.of(asking, together);
        Map<String, PictureBatch> sent = new ConcurrentHashMap<>();
        var done = new int[1];
        unanswered.addAll(
            submission.run(
                new MadeCommands<>(
                    batches,
                    batch -> {
                      OutgoingCommand command =
                          OutgoingCommand.of(newId(), batch.title(), batch.in(asked.deepCopy()))
                              .checked();
                      sent.put(command.id(), batch);
                      return command;
                    },
                    (batch, why) -> printer.refused(batch.title(), why)),
                (command, answer) -> {
                  printer.print(command.key(), sent.remove(command.id()).titles(), answer);
                  bar.show(++done[0], batches.size());
                }));
      }
      return unanswered;
    }
  }

  /** What is asked of each picture. */
  private ObjectNode asked(List<String> added) throws IOException {
    if (Stream.of(text, tables, documents).filter(Objects::nonNull).count() > 1) {
      throw new IOException(
          "--text, --table and --documents ask for different things: leave all out but one");
    }
    if (documents != null) {
      return asked(documents.options());
    }
    if (tables != null) {
      TableOptions options = tables.options(false);
      return CommandBodies.table()
          .put("line_less", options.lineless())
          .put("finance", options.finance());
    }
    if (text == null) {
      return CommandBodies.queryWith(templateFor(added));
    }
    return CommandBodies.text()
        .put("min_size", text.options().minSize())
        .put("upright", text.options().upright())
        .put("output_prob", text.prob())
        .put("format", text.format().wireName());
  }

  private static ObjectNode asked(DocumentOptions options) {
    ObjectNode body = CommandBodies.documents();
    if (!options.types().isEmpty()) {
      options.types().forEach(body.putArray("type_list")::add);
    }
    if (options.side() != null) {
      body.put("side", options.side().wireName());
    }
    return body;
  }

  private String templateFor(List<String> added) throws IOException {
    if (template != null) {
      return template;
    }
    if (added.isEmpty()) {
      throw new IOException("pictures need a template: name it with --template, or add one");
    }
    return added.get(added.size() - 1);
  }

  /** What the worker would refuse anyway is refused here, by the same rules and sooner. */
  private OutgoingCommand fromFile(Path file) throws IOException {
    if (vendors != null) {
      return OutgoingCommand.of(newId(), file.toString(), vendors.service(), NamedFile.read(file))
          .checked();
    }
    return OutgoingCommand.of(newId(), file.toString(), CommandFiles.body(file)).checked();
  }

  private static String newId() {
    return "submit-" + UUID.randomUUID();
  }
}
