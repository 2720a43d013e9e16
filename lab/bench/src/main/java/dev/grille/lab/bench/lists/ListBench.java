package dev.grille.lab.bench.lists;

import dev.grille.client.CommandBodies;
import dev.grille.client.CommandChannel;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Submission;
import dev.grille.client.Topics;
import dev.grille.contracts.Answer;
import dev.grille.lab.bench.AddCommands;
import dev.grille.lab.bench.ServedPictures;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.bench.throughput.BenchForm;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One worker between a broker and a database of its own, and a form that it reads. */
final class ListBench implements AutoCloseable {
  /** A worker that is killed keeps its partitions until its session is over. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Between two looks at how far a list is: a picture takes many of them. */
  private static final Duration LOOK = Duration.ofMillis(5);

  /**
   * What the pool logs each time that a child ends while it reads, and the picture is read again.
   */
  private static final Pattern READING_LOST = Pattern.compile("child \\d+ ended: ");

  private final LocalKafka kafka;
  private final LocalPostgres postgres;
  private final ServedPictures served;
  private final Map<String, String> settings;
  private final int size;
  private final Path log;
  private final CommandChannel channel;
  private WorkerProcess worker;
  private String template = "";
  private int commands;

  /** Who is killed. */
  enum Victim {
    CHILD,
    WORKER
  }

  private ListBench(Path folder, ServedPictures served, int size, int children, LocalKafka kafka)
      throws IOException, InterruptedException {
    this.kafka = kafka;
    this.served = served;
    this.size = size;
    this.log = folder.resolve("worker.log");
    this.postgres = LocalPostgres.start(folder.resolve("postgres"));
    this.settings = new HashMap<>(served.settings());
    settings.put("grille.reader.children", Integer.toString(children));
    this.worker = WorkerProcess.start(kafka, postgres, settings, log);
    this.channel =
        new CommandChannel(Map.of("bootstrap.servers", kafka.bootstrapServers()), Topics.STANDARD);
  }

  /**
   * Starts all of it, registers the form and reads a list, so that everything is warm.
   *
   * @param size pictures of a list
   */
  static ListBench start(Path folder, ServedPictures served, BenchForm form, int size, int children)
      throws IOException, InterruptedException {
    var bench =
        new ListBench(folder, served, size, children, LocalKafka.start(folder.resolve("kafka")));
    ObjectNode add = AddCommands.add(form.name(), form.fields(), form.template());
    bench.template = bench.answers(List.of(bench.command("add", add))).get(0).templateId();
    bench.list();
    bench.singles();
    return bench;
  }

  /** Sends one command with all pictures: pictures per second. */
  double list() {
    String name = nextName();
    return rate(List.of(listOf(name)));
  }

  /** Sends each picture in a command of its own: pictures per second. */
  double singles() {
    String name = nextName();
    return rate(
        IntStream.range(0, size)
            .mapToObj(
                number ->
                    command(
                        name + "-" + number,
                        CommandBodies.query(template).put("url", served.url(name, number))))
            .toList());
  }

  /**
   * Sends a list, and kills once so many of its pictures were fetched.
   *
   * @return how often a picture was read beyond the first time
   */
  int listWithKill(Victim victim, int afterFetches) throws IOException, InterruptedException {
    String name = nextName();
    long lostBefore = readingsLost();
    var answer = CompletableFuture.supplyAsync(() -> answers(List.of(listOf(name))));
    while (served.fetched(name) < afterFetches) {
      if (answer.isDone()) {
        throw new IllegalStateException("the list was answered before anybody was killed");
      }
      Thread.sleep(LOOK.toMillis());
    }
    if (victim == Victim.CHILD) {
      child().destroyForcibly();
    } else {
      worker.kill();
      worker =
          WorkerProcess.launch(
              WorkerProcess.shippedJar(), List.of(), kafka, postgres, settings, log);
    }
    try {
      answer.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("a list with a kill was not answered: see " + log, e);
    }
    return served.fetchedAgain(name) + Math.toIntExact(readingsLost() - lostBefore);
  }

  private double rate(List<OutgoingCommand> sent) {
    long begin = System.nanoTime();
    answers(sent);
    return size / ((System.nanoTime() - begin) / 1e9);
  }

  /** Sends, and waits for the answers; each has to be one without any failure. */
  private List<Answer> answers(List<OutgoingCommand> sent) {
    List<Answer> answers = new ArrayList<>();
    List<OutgoingCommand> unanswered =
        new Submission(channel, sent.size(), PATIENCE)
            .run(sent.iterator(), (command, received) -> answers.add(whole(received.answer())));
    if (!unanswered.isEmpty()) {
      throw new IllegalStateException(
          unanswered.size() + " commands were not answered: see " + log);
    }
    return answers;
  }

  private static Answer whole(Answer answer) {
    if (answer.failure().isPresent()) {
      throw new IllegalStateException(answer.failure().get().code().name());
    }
    return answer;
  }

  private OutgoingCommand listOf(String name) {
    ObjectNode query = CommandBodies.query(template);
    ArrayNode list = query.putArray("pictures");
    IntStream.range(0, size)
        .forEach(number -> list.addObject().put("url", served.url(name, number)));
    return command(name, query);
  }

  private OutgoingCommand command(String name, ObjectNode body) {
    return OutgoingCommand.of(name, name, body);
  }

  private String nextName() {
    commands++;
    return "list-" + commands;
  }

  private ProcessHandle child() {
    return worker
        .handle()
        .descendants()
        // A child may be started through another program, which is not the one to kill.
        .filter(process -> process.children().findAny().isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the worker has no child: see " + log));
  }

  private long readingsLost() throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> READING_LOST.matcher(line).find()).count();
    }
  }

  @Override
  public void close() {
    channel.close();
    worker.close();
    postgres.close();
    kafka.close();
  }
}
