package dev.grille.hostile;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.worker.WorkerApplication;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.servers.SharedServers;
import dev.grille.messaging.Topics;
import dev.grille.sandbox.ReaderPool;
import dev.grille.sources.RecordingServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Everything bad that we can draw, through a broker, a database and children: one answer each, with
 * the right code, and a worker that is afterwards what it was before.
 */
class HostilePicturesTest {
  private static final String PREFIX = "bad" + UUID.randomUUID().toString().substring(0, 8) + ".";
  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final int CHILDREN = 2;

  private static RecordingServer server;
  private static ConfigurableApplicationContext worker;
  private static Topics kafka;
  private static String template;
  private static List<BadPicture> quick;
  private static List<BadPicture> heavy;

  @BeforeAll
  static void start() throws Exception {
    var broker = SharedServers.broker();
    var database = SharedServers.database();
    server = new RecordingServer();
    worker =
        new SpringApplication(WorkerApplication.class)
            .run(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.datasource.url=" + database.freshDatabase(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--grille.group=" + PREFIX + "workers",
                "--grille.topics.templates=" + PREFIX + "templates",
                "--grille.topics.recognitions=" + PREFIX + "recognitions",
                "--grille.topics.results=" + PREFIX + "results",
                "--grille.topics.dead-letters=" + PREFIX + "dead-letters",
                "--grille.topics.partitions=1",
                "--grille.sources.cidrs=127.0.0.0/8",
                "--grille.sources.ports=" + server.port(),
                "--grille.reader.children=" + CHILDREN);
    kafka = new Topics(broker.bootstrapServers());
    Form form = Forms.named("train-ticket");
    byte[] picture =
        new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
            .template(form);
    template = register(picture);
    quick = quick(ImageIO.read(new ByteArrayInputStream(picture)));
    heavy = new ArrayList<>(Bombs.inTheChild());
    heavy.addAll(BadPdfs.all());
    assertThat(worker.getBean(ReaderPool.class).awaitReady(Duration.ofSeconds(60))).isTrue();
  }

  @AfterAll
  static void stop() {
    kafka.close();
    worker.close();
    server.close();
  }

  @Test
  void eachGetsOneAnswerWithTheRightCodeAndNothingIsLeftBehind() throws Exception {
    assertThat(quick.size() + heavy.size()).isGreaterThanOrEqualTo(200);
    long children = children();
    Map<String, BadPicture> sent = new HashMap<>(send(quick));
    sent.putAll(send(heavy));
    check(sent);
    long heapOfFirst = heapUsed();
    Map<String, BadPicture> again = send(quick);
    check(again);
    // Clients and pools keep some buffers; who kept the pictures would keep all of their bytes.
    assertThat(heapUsed() - heapOfFirst)
        .as("growth of the heap")
        .isLessThan(quick.stream().mapToLong(picture -> picture.bytes().length).sum());
    assertThat(worker.getBean(ReaderPool.class).awaitReady(Duration.ofSeconds(60))).isTrue();
    assertThat(worker.getBean(ReaderPool.class).ready()).isEqualTo(CHILDREN);
    assertThat(children()).as("processes").isEqualTo(children);
  }

  /**
   * Bytes that come from a server meet the same gate; what the server calls them counts for
   * nothing.
   */
  @Test
  void thoseOfEachKindGetTheSameCodeByAddress() throws Exception {
    Collection<BadPicture> some = someOfEachKind();
    assertThat(codes(some)).isEqualTo(codes(fetchable()));
    Map<String, BadPicture> sent = new HashMap<>();
    for (BadPicture picture : some) {
      String id = UUID.randomUUID().toString();
      server.on("/" + id, declared(picture.bytes()));
      sent.put(id, picture);
      send(id, picture, "\"url\": \"" + server.url("/" + id) + "\"");
    }
    check(sent);
    assertThat(server.requests)
        .containsExactlyInAnyOrderElementsOf(sent.keySet().stream().map(id -> "/" + id).toList());
  }

  /** The first of each first word of a name, which says the kind, with the same right answers. */
  private static Collection<BadPicture> someOfEachKind() {
    Map<String, BadPicture> some = new LinkedHashMap<>();
    for (BadPicture picture : fetchable()) {
      some.putIfAbsent(picture.name().split("[ ,]")[0] + new TreeSet<>(picture.right()), picture);
    }
    return some.values();
  }

  /** All but those that are bad in their base64 or in what is declared beside it. */
  private static List<BadPicture> fetchable() {
    return Stream.concat(quick.stream(), heavy.stream())
        .filter(picture -> picture.prefix().isEmpty() && picture.bytes().length > 0)
        .toList();
  }

  private static Set<String> codes(Collection<BadPicture> pictures) {
    return pictures.stream()
        .flatMap(picture -> picture.right().stream())
        .collect(Collectors.toSet());
  }

  private static RecordingServer.Behaviour declared(byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "image/png");
      RecordingServer.file(bytes).answer(exchange);
    };
  }

  private static List<BadPicture> quick(BufferedImage form) {
    List<BadPicture> all = new ArrayList<>();
    all.addAll(Cuts.all());
    all.addAll(new Flips().all());
    all.addAll(Bombs.atTheGate());
    all.addAll(Strangers.all());
    all.addAll(new OddButSound(form).all());
    return all;
  }

  private static String register(byte[] picture) {
    String id = PREFIX + "add";
    kafka.send(
        record(
            PREFIX + "templates",
            id,
            """
            {"type": "add", "img": "%s",
             "template": [[[[60, 30], [290, 30], [290, 74], [60, 74]], "number"]]}
            """
                .formatted(Base64.getEncoder().encodeToString(picture))));
    return json(kafka.await(PREFIX + "results", id, 1).get(0)).path("template_id").asString();
  }

  private record Outcome(String code, String error) {}

  private static Map<String, BadPicture> send(List<BadPicture> pictures) {
    Map<String, BadPicture> sent = new HashMap<>();
    for (BadPicture picture : pictures) {
      String id = UUID.randomUUID().toString();
      String base64 = picture.prefix() + Base64.getEncoder().encodeToString(picture.bytes());
      send(id, picture, "\"img\": \"" + base64 + "\"");
      sent.put(id, picture);
    }
    return sent;
  }

  private static void send(String id, BadPicture picture, String where) {
    String page = picture.page() == 0 ? "" : ", \"page\": " + picture.page();
    String body = "{\"template_id\": \"%s\", %s%s}".formatted(template, where, page);
    kafka.send(record(PREFIX + "recognitions", id, body));
  }

  private static void check(Map<String, BadPicture> sent) throws InterruptedException {
    Map<String, List<Outcome>> answers = answers(sent);
    SoftAssertions all = new SoftAssertions();
    sent.forEach(
        (id, picture) -> {
          List<Outcome> outcomes = answers.getOrDefault(id, List.of());
          all.assertThat(outcomes).as("answers to %s", picture).hasSize(1);
          all.assertThat(outcomes)
              .as("right for %s: %s", picture, picture.right())
              .allMatch(outcome -> picture.right().contains(outcome.code()));
        });
    all.assertAll();
  }

  /** The outcomes by command, when each of these commands has one. */
  private static Map<String, List<Outcome>> answers(Map<String, BadPicture> sent)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Map<String, List<Outcome>> answers = new HashMap<>();
      for (ConsumerRecord<byte[], byte[]> answer : kafka.all(PREFIX + "results")) {
        JsonNode error = json(answer).path("error");
        answers
            .computeIfAbsent(Topics.text(answer, "command-id"), id -> new ArrayList<>())
            .add(new Outcome(error.path("code").asString(BadPicture.READ), error.toString()));
      }
      if (answers.keySet().containsAll(sent.keySet()) || System.nanoTime() > end) {
        return answers;
      }
      Thread.sleep(200);
    }
  }

  private static long heapUsed() throws InterruptedException {
    long least = Long.MAX_VALUE;
    // References that are cleared by one collection free more in the next.
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  /** Java processes that this one started: the broker may be one, all others are readers. */
  private static long children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .count();
  }
}
