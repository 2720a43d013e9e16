package dev.grille.lab.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.client.CommandBodies;
import dev.grille.client.CommandChannel;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Submission;
import dev.grille.client.Topics;
import dev.grille.contracts.Answer;
import dev.grille.lab.bench.AddCommands;
import dev.grille.lab.bench.PreparedProgram;
import dev.grille.lab.bench.ServedPictures;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FullListIT {
  private static final List<String> SMALL_PARENT =
      List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** As a bmp a little below ten megabytes, which is the largest picture that is taken. */
  private static final double LARGE = 5.6;

  /** The longest list, and one beside it: more than half a gigabyte in all. */
  private static final List<Integer> LISTS = List.of(50, 10);

  @TempDir Path folder;

  @Test
  void aParentOfHalfAGigabyteAnswersListsOfTheLargestPictures() throws Exception {
    var form = new TinyForm(11, LARGE);
    byte[] picture = form.file("bmp", new SplittableRandom(1));
    assertThat(picture.length).isBetween(9_500_000, 10 << 20);
    try (var kafka = LocalKafka.start(folder.resolve("kafka"));
        var postgres = LocalPostgres.start(folder.resolve("postgres"));
        var served = new ServedPictures(List.of(picture))) {
      Stage stage = Stage.set("list", kafka, postgres);
      Map<String, String> settings = new HashMap<>(stage.settings(0));
      settings.putAll(served.settings());
      try (var worker =
              WorkerProcess.launch(
                  PreparedProgram.shared(),
                  SMALL_PARENT,
                  kafka,
                  postgres,
                  settings,
                  folder.resolve("worker.log"));
          var channel =
              new CommandChannel(
                  Map.of("bootstrap.servers", kafka.bootstrapServers()),
                  new Topics(stage.templates(), stage.recognitions(), stage.results()))) {
        var add = AddCommands.add("form", form.fields(), form.sheet(new SplittableRandom(0)));
        String template = answers(channel, List.of(add)).get(0).templateId();
        List<ObjectNode> lists =
            LISTS.stream().map(size -> list(served, "list-" + size, template, size)).toList();

        for (Answer answer : answers(channel, lists)) {
          assertThat(answer).isInstanceOf(Answer.Recognized.class);
          assertThat(((Answer.Recognized) answer).pictures().failures()).isEmpty();
        }
        assertThat(worker.isAlive()).isTrue();
        LISTS.forEach(size -> assertThat(served.fetched("list-" + size)).isEqualTo(size));
      }
    }
  }

  private static ObjectNode list(ServedPictures served, String name, String template, int size) {
    ObjectNode query = CommandBodies.query(template);
    ArrayNode pictures = query.putArray("pictures");
    IntStream.range(0, size)
        .forEach(number -> pictures.addObject().put("url", served.url(name, number)));
    return query;
  }

  private static List<Answer> answers(CommandChannel channel, List<ObjectNode> bodies) {
    List<Answer> answers = new ArrayList<>();
    List<OutgoingCommand> unanswered =
        new Submission(channel, bodies.size(), PATIENCE)
            .run(
                bodies.stream()
                    .map(body -> OutgoingCommand.of("full-" + body.hashCode(), "key", body))
                    .iterator(),
                (command, received) -> answers.add(received.answer()));
    assertThat(unanswered).isEmpty();
    return answers;
  }
}
