package dev.grille.lab.bench.demo;

import dev.grille.app.console.ProgressBar;
import dev.grille.client.CommandChannel;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Submission;
import dev.grille.client.Topics;
import dev.grille.contracts.Answer;
import dev.grille.evaluation.pages.LineOutcome;
import dev.grille.lab.bench.Folders;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.bench.documents.DocumentOverlays;
import dev.grille.lab.bench.documents.JudgedDocuments;
import dev.grille.lab.bench.pages.JudgedPage;
import dev.grille.lab.bench.pages.PageOverlays;
import dev.grille.lab.bench.tables.JudgedTables;
import dev.grille.lab.bench.tables.TableOverlays;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole path, with real servers. */
@Command(
    name = "demo",
    description = {
      "Registers two forms over Kafka, sends pictures of five kinds, two pages of text and three"
          + " documents that are told by their kind, and holds the answers against the truth.",
      "Exit code 0: of the straight, rotated and perspective pictures 97 of 100 values are right,"
          + " each wrong one is marked for review, every other form is refused, a form finds its"
          + " template where the query does not name it, of the values of three templates that are"
          + " drafted, evaluated and published 97 of 100 are right, of the pages 95 of 100 lines are right,"
          + " each document is told and found, and 90 of 100 of their values are right."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  /** Share of the sharp pictures' values that must be right: the goal for photographs of forms. */
  private static final double LEAST_RIGHT = 0.97;

  /** Share of the pages' lines that must be right: the goal for photographs of pages. */
  private static final double LEAST_LINES = 0.95;

  /** Share of the tables' cells that must be right: the goal for tables without rules. */
  private static final double LEAST_CELLS = 0.9;

  /** Share of the documents' values that must be right: the goal for styles that are not known. */
  private static final double LEAST_OF_DOCUMENTS = 0.9;

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/demo",
      description = "pictures, overlays, logs and data (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("target/demo");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "2030",
      description = {
        "of the values and pictures (default: ${DEFAULT-VALUE});",
        "how often values are misread is what eval measures"
      })
  private long seed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Folders.empty(out.toAbsolutePath().normalize());
    say("drawing forms and taking pictures of them");
    CompletableFuture<List<DemoForm>> drawing =
        CompletableFuture.supplyAsync(() -> new DemoPictures(seed).forms());
    say("starting Kafka and PostgreSQL");
    try (var kafka = LocalKafka.start(folder.resolve("kafka"));
        var postgres = LocalPostgres.start(folder.resolve("postgres"))) {
      say("Kafka at " + kafka.bootstrapServers() + ", PostgreSQL at " + postgres.jdbcUrl());
      say("starting the worker, log in " + folder.resolve("worker.log"));
      try (var worker =
          WorkerProcess.start(
              kafka, postgres, Map.of("server.port", "0"), folder.resolve("worker.log"))) {
        List<DemoForm> forms = drawing.join();
        DemoFiles.write(forms, folder.resolve("pictures"));
        DemoPages pages = DemoPages.draw(folder.resolve("pictures/pages"), seed);
        DemoDocuments documents = DemoDocuments.draw(folder.resolve("pictures/documents"), seed);
        DemoTables tables = DemoTables.draw(folder.resolve("pictures/tables"), seed);
        DemoTemplates lives = DemoTemplates.draw(folder.resolve("pictures/templates"), seed);
        return send(kafka, forms, lives, pages, tables, documents, folder);
      }
    }
  }

  private static int send(
      LocalKafka kafka,
      List<DemoForm> forms,
      DemoTemplates lives,
      DemoPages pages,
      DemoTables tables,
      DemoDocuments documents,
      Path folder)
      throws IOException {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var channel = new CommandChannel(settings, Topics.STANDARD)) {
      var submission = new Submission(channel, 16, PATIENCE);
      Map<String, String> templates = register(forms, submission);
      List<Outcome> outcomes = query(forms, templates, submission);
      say("sending one picture of each form without saying which form it is");
      boolean chosenWell = DemoChoice.right(forms, templates, submission);
      say("drafting, trying, evaluating and publishing three templates");
      boolean livesWell = lives.right(submission, LEAST_RIGHT);
      say("sending two pages, to be read whole");
      List<JudgedPage> read = pages.read(submission);
      say("sending two tables, one of them without rules");
      List<JudgedTables> tabled = tables.read(submission);
      say("sending a card, a licence and a receipt, to be told by their kind");
      List<JudgedDocuments> told = documents.read(submission);
      Path overlays = folder.resolve("overlays");
      new DemoOverlays(overlays).write(outcomes);
      new PageOverlays(overlays).write(read);
      new TableOverlays(overlays).write(tabled);
      new DocumentOverlays(overlays).write(told);
      boolean formsWell = report(outcomes);
      boolean pagesWell = reportPages(read);
      boolean tablesWell = DemoTables.report(tabled, LEAST_CELLS);
      boolean documentsWell = DemoDocuments.report(told, LEAST_OF_DOCUMENTS);
      System.out.println("pictures  " + folder.resolve("pictures"));
      System.out.println("overlays  " + overlays);
      return formsWell && chosenWell && livesWell && pagesWell && tablesWell && documentsWell
          ? 0
          : 1;
    }
  }

  private static List<Outcome> query(
      List<DemoForm> forms, Map<String, String> templates, Submission submission)
      throws IOException {
    say("sending " + forms.stream().mapToInt(f -> f.pictures().size()).sum() + " pictures");
    List<OutgoingCommand> queries = new ArrayList<>();
    for (DemoForm form : forms) {
      for (DemoPicture picture : form.pictures()) {
        queries.add(DemoCommands.read(picture, templates.getOrDefault(form.name(), "")));
      }
    }
    Map<String, Answer> answers = new HashMap<>();
    try (var bar = ProgressBar.onTerminal("pictures")) {
      submission.run(
          queries.iterator(),
          (query, answer) -> {
            answers.put(query.key(), answer.answer());
            bar.show(answers.size(), queries.size());
          });
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (DemoForm form : forms) {
      for (DemoPicture picture : form.pictures()) {
        outcomes.add(new Outcome(form, picture, answers.get(picture.name())));
      }
    }
    return outcomes;
  }

  private static Map<String, String> register(List<DemoForm> forms, Submission submission)
      throws IOException {
    List<OutgoingCommand> commands = new ArrayList<>();
    for (DemoForm form : forms) {
      commands.add(DemoCommands.register(form));
    }
    Map<String, String> templates = new HashMap<>();
    submission.run(
        commands.iterator(),
        (command, received) -> {
          Answer answer = received.answer();
          if (answer instanceof Answer.Failed failed) {
            throw new IllegalStateException(command.key() + ": " + failed.sentence());
          }
          say("registered " + command.key() + " as template " + answer.templateId());
          templates.put(command.key(), answer.templateId());
        });
    if (templates.size() < forms.size()) {
      throw new IllegalStateException("a template was not answered for: see the worker's log");
    }
    return templates;
  }

  private static boolean report(List<Outcome> outcomes) {
    System.out.println();
    DemoReport.values(outcomes).forEach(System.out::println);
    DemoReport.summary(outcomes).forEach(System.out::println);
    System.out.println();
    long bad = outcomes.stream().filter(outcome -> !outcome.good()).count();
    List<Outcome> sharp = outcomes.stream().filter(Outcome::isSharp).toList();
    long values = sharp.stream().mapToLong(outcome -> outcome.picture().expected().size()).sum();
    long right = sharp.stream().mapToLong(Outcome::rightFields).sum();
    System.out.println(
        right
            + " of "
            + values
            + " values of sharp pictures are right; "
            + (bad == 0
                ? "each other one is marked for review, and the other forms are refused."
                : bad + " of " + outcomes.size() + " pictures went wrong."));
    return bad == 0 && right >= LEAST_RIGHT * values;
  }

  private static boolean reportPages(List<JudgedPage> pages) {
    List<LineOutcome> lines = pages.stream().flatMap(p -> p.outcome().lines().stream()).toList();
    long exact = lines.stream().filter(LineOutcome::exact).count();
    System.out.println(
        exact + " of " + lines.size() + " lines of " + pages.size() + " whole pages are right.");
    System.out.println();
    return exact >= LEAST_LINES * lines.size();
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
