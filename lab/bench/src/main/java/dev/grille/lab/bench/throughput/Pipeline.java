package dev.grille.lab.bench.throughput;

import dev.grille.app.console.ProgressBar;
import dev.grille.client.CommandBodies;
import dev.grille.client.CommandChannel;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Submission;
import dev.grille.client.Topics;
import dev.grille.contracts.Answer;
import dev.grille.lab.bench.AddCommands;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The whole path: Kafka in, PostgreSQL, children, Kafka out. */
final class Pipeline {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final int IN_FLIGHT = 64;
  private static final int WARM_UP = 12;

  private final List<BenchForm> forms;
  private final List<BenchPicture> pictures;

  Pipeline(List<BenchForm> forms, List<BenchPicture> pictures) {
    this.forms = forms;
    this.pictures = pictures;
  }

  /** Sends so many pictures, the same ones again and again, and measures from end to end. */
  PipelineFigures run(int count, Path folder) throws IOException, InterruptedException {
    try (var kafka = LocalKafka.start(folder.resolve("kafka"));
        var postgres = LocalPostgres.start(folder.resolve("postgres"));
        // Children that are replaced would hide that they grow.
        var worker =
            WorkerProcess.start(
                kafka,
                postgres,
                Map.of("grille.reader.recycle-after", "1000000", "server.port", "0"),
                folder.resolve("worker.log"));
        var channel =
            new CommandChannel(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), Topics.STANDARD)) {
      var submission = new Submission(channel, IN_FLIGHT, PATIENCE);
      List<String> templates = register(submission);
      send(submission, templates, WARM_UP, new ResidentSize(worker.handle()));
      return send(submission, templates, count, new ResidentSize(worker.handle()));
    }
  }

  private List<String> register(Submission submission) throws IOException {
    List<String> templates = new ArrayList<>();
    for (BenchForm form : forms) {
      ObjectNode add = AddCommands.add(form.name(), form.fields(), form.template());
      OutgoingCommand command = OutgoingCommand.of(newId(), form.name(), add);
      submission.run(
          List.of(command).iterator(),
          (sent, received) -> {
            Answer answer = received.answer();
            if (answer instanceof Answer.Failed failed) {
              throw new IllegalStateException(failed.sentence());
            }
            templates.add(answer.templateId());
          });
    }
    return templates;
  }

  private PipelineFigures send(
      Submission submission, List<String> templates, int count, ResidentSize memory) {
    var commands =
        IntStream.range(0, count)
            .mapToObj(i -> query(pictures.get(i % pictures.size()), templates, i))
            .iterator();
    int[] answered = new int[3];
    long start = System.nanoTime();
    List<OutgoingCommand> unanswered;
    try (var bar = ProgressBar.onTerminal("pictures")) {
      unanswered =
          submission.run(
              commands,
              (sent, received) -> {
                Answer answer = received.answer();
                answered[answer instanceof Answer.Failed ? 1 : 0]++;
                answered[2] += answer.results().size();
                memory.sample();
                bar.show(answered[0] + answered[1], count);
              });
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!unanswered.isEmpty()) {
      throw new IllegalStateException(unanswered.size() + " pictures were not answered");
    }
    return new PipelineFigures(
        answered[0],
        answered[1],
        answered[2],
        seconds,
        memory.mean(0.25, 0.5),
        memory.mean(0.75, 1));
  }

  private static OutgoingCommand query(BenchPicture picture, List<String> templates, int number) {
    ObjectNode query = CommandBodies.query(templates.get(picture.form()), picture.jpeg());
    return OutgoingCommand.of(newId(), "bench-" + number, query);
  }

  private static String newId() {
    return "bench-" + UUID.randomUUID();
  }
}
