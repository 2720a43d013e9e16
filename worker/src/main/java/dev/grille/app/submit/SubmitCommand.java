package dev.grille.app.submit;

import dev.grille.app.console.ProgressBar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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
          + " 1: a command failed; 2: an answer is missing."
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
    List<Path> commands = files.stream().filter(SubmitCommand::isCommand).toList();
    List<Path> pictures = pictures(commands);
    try (var channel = kafka.open();
        var bar = ProgressBar.onTerminal("answers")) {
      var printer = new AnswerPrinter(System.out, json, bar);
      var submission = new Submission(channel, inFlight, Duration.ofSeconds(timeout));
      List<OutgoingCommand> unanswered = new ArrayList<>();
      var added = new ArrayList<String>();
      unanswered.addAll(
          submission.run(
              lazily(commands, SubmitCommand::fromFile),
              (command, answer) -> {
                printer.print(command, answer);
                if (command.toTemplates() && !answer.failed() && !answer.templateId().isEmpty()) {
                  added.add(answer.templateId());
                }
              }));
      if (!pictures.isEmpty()) {
        String id = templateFor(added);
        var done = new int[1];
        List<Page> asked = pictures.stream().flatMap(this::pagesOf).toList();
        unanswered.addAll(
            submission.run(
                lazily(asked, page -> page.query(id)),
                (command, answer) -> {
                  printer.print(command, answer);
                  bar.show(++done[0], asked.size());
                }));
      }
      bar.clear();
      unanswered.forEach(command -> System.err.println("no answer to " + command.key()));
      return unanswered.isEmpty() ? Math.min(1, printer.failures()) : 2;
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

  private static boolean isCommand(Path file) {
    return file.getFileName().toString().endsWith(".json") && Files.isRegularFile(file);
  }

  /** All pictures that are named or lie in named folders, but those that commands register. */
  private List<Path> pictures(List<Path> commands) throws IOException {
    Set<Path> registered = new HashSet<>();
    for (Path command : commands) {
      registered.add(Bodies.pictureOf(command).toAbsolutePath().normalize());
    }
    List<Path> pictures = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> below = Files.walk(file)) {
          below
              .filter(Files::isRegularFile)
              .filter(Bodies::isPicture)
              .sorted()
              .forEach(pictures::add);
        }
      } else if (Bodies.isPicture(file)) {
        pictures.add(file);
      } else if (!isCommand(file)) {
        throw new IOException(file + " is neither a picture nor a .json file nor a folder");
      }
    }
    pictures.removeIf(picture -> registered.contains(picture.toAbsolutePath().normalize()));
    return pictures;
  }

  private static OutgoingCommand fromFile(Path file) throws IOException {
    ObjectNode body = Bodies.command(file);
    boolean query = body.path("type").asString("query").equals("query");
    return new OutgoingCommand(newId(), file.toString(), !query, Bodies.bytes(body));
  }

  private Stream<Page> pagesOf(Path picture) {
    return pages == null || !Bodies.mayHavePages(picture)
        ? Stream.of(new Page(picture, null))
        : pages.numbers().stream().map(number -> new Page(picture, number));
  }

  private static String newId() {
    return "submit-" + UUID.randomUUID();
  }

  /** What one query reads; the first page where none is named. */
  private record Page(Path picture, @Nullable Integer number) {
    OutgoingCommand query(String templateId) throws IOException {
      ObjectNode body = Bodies.query(templateId, picture);
      String key = picture.toString();
      if (number != null) {
        body.put("page", number);
        key += "#page=" + number;
      }
      return new OutgoingCommand(newId(), key, false, Bodies.bytes(body));
    }
  }

  private interface Making<T> {
    OutgoingCommand make(T from) throws IOException;
  }

  private static <T> Iterator<OutgoingCommand> lazily(List<T> all, Making<T> making) {
    return all.stream()
        .map(
            each -> {
              try {
                return making.make(each);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .iterator();
  }
}
