package dev.grille.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.ErrorCode;
import dev.grille.lab.servers.SharedServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrilleClientTest {
  private static final Map<String, Object> KAFKA =
      Map.of("bootstrap.servers", SharedServers.broker().bootstrapServers());

  /** Enough for a broker on a busy machine, in seconds. */
  private static final int PATIENCE = 60;

  private final Topics topics =
      new Topics("templates", "recognitions", "results-" + UUID.randomUUID());

  private final KafkaProducer<String, byte[]> worker =
      new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer());

  @BeforeEach
  void makeTopics() throws Exception {
    try (var admin = Admin.create(KAFKA)) {
      var names = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (String topic : List.of(topics.templates(), topics.recognitions(), topics.results())) {
        if (!names.contains(topic)) {
          missing.add(new NewTopic(topic, 2, (short) 1));
        }
      }
      admin.createTopics(missing).all().get();
    }
  }

  @AfterEach
  void close() {
    worker.close();
  }

  @Test
  void eachCommandGetsItsOwnAnswerInWhateverOrderTheyCome() throws Exception {
    try (var client = new GrilleClient(KAFKA, topics)) {
      List<CompletableFuture<Answer>> answers =
          IntStream.range(0, 5).mapToObj(i -> client.send(list("c" + i))).toList();
      answer("of somebody else", failed("of somebody else"));
      for (int i = 4; i >= 0; i--) {
        answer("c" + i, failed("c" + i));
      }
      for (int i = 0; i < 5; i++) {
        assertThat(await(answers.get(i)).envelope().id()).isEqualTo("c" + i);
      }
    }
  }

  @Test
  void whatCannotBeSentFailsAloneAndAtOnce() throws Exception {
    try (var client = new GrilleClient(KAFKA, topics)) {
      CompletableFuture<Answer> well = client.send(list("well"));
      CompletableFuture<Answer> giant =
          client.send(
              new OutgoingCommand(
                  "giant",
                  "key",
                  CommandFamily.TEMPLATES,
                  new byte[OutgoingCommand.MAX_BYTES * 2]));
      assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> await(giant));
      answer("well", failed("well"));
      assertThat(await(well)).isInstanceOf(Answer.Failed.class);
    }
  }

  @Test
  void anAnswerOfANewerWorkerIsAFailureAndNoSilence() {
    try (var client = new GrilleClient(KAFKA, topics)) {
      CompletableFuture<Answer> newer = client.send(list("newer"));
      answer("newer", failed("newer").replace("INTERNAL", "INVENTED_LATER"));
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> await(newer))
          .withRootCauseInstanceOf(Exception.class)
          .withMessageContaining("$.error.code");
    }
  }

  @Test
  void nobodyWaitsForAClientThatIsClosed() {
    CompletableFuture<Answer> waiting;
    try (var client = new GrilleClient(KAFKA, topics)) {
      waiting = client.send(list("waits"));
    }
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> await(waiting))
        .withMessageContaining("closed before the answer came");
  }

  @Test
  void aResultsTopicThatIsNotThereIsNamed() {
    var none = new Topics("templates", "recognitions", "no-such-results");
    assertThatIllegalStateException()
        .isThrownBy(() -> new GrilleClient(KAFKA, none))
        .withMessage("topic no-such-results does not exist: start a worker, it creates its topics");
  }

  @Test
  void aSubmissionTellsWhatIsNotAnswered() {
    try (var channel = new CommandChannel(KAFKA, topics)) {
      var submission = new Submission(channel, 8, Duration.ofSeconds(5));
      answer("a", failed("a"));
      List<String> answered = new ArrayList<>();
      List<OutgoingCommand> unanswered =
          submission.run(
              List.of(list("a"), list("b")).iterator(),
              (command, answer) -> answered.add(command.id() + " " + answer.key()));
      assertThat(answered).containsExactly("a its key");
      assertThat(unanswered).extracting(OutgoingCommand::id).containsExactly("b");
    }
  }

  private static OutgoingCommand list(String id) {
    return OutgoingCommand.of(id, "key", CommandBodies.list());
  }

  private static String failed(String id) {
    var envelope = new Answer.Envelope(id, "list", 1, null, List.of(), "1", Map.of());
    return new String(
        AnswerWriter.write(
            new Answer.Failed(envelope, ErrorCode.INTERNAL, "a defect", null, null, null)),
        UTF_8);
  }

  private void answer(String id, String value) {
    var record = new ProducerRecord<>(topics.results(), "its key", value.getBytes(UTF_8));
    record.headers().add("command-id", id.getBytes(UTF_8));
    var unused = worker.send(record);
    worker.flush();
  }

  private static Answer await(CompletableFuture<Answer> answer) throws Exception {
    return answer.get(PATIENCE, TimeUnit.SECONDS);
  }
}
