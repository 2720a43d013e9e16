package dev.grille.app.worker;

import static dev.grille.app.worker.ClaimForm.FIELDS;
import static dev.grille.app.worker.ClaimForm.FORM;
import static dev.grille.app.worker.ClaimForm.PICTURE;
import static dev.grille.app.worker.ClaimForm.VALUES;
import static dev.grille.app.worker.ClaimForm.photograph;
import static dev.grille.app.worker.ClaimForm.templatePicture;
import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FieldSpecs;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.servers.SharedServers;
import dev.grille.messaging.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Records in, records out: a broker, a database, child processes, OpenCV and Tesseract. */
class EndToEndTest {
  private static final String PREFIX = "e2e" + UUID.randomUUID().toString().substring(0, 8) + ".";

  private static ConfigurableApplicationContext worker;
  private static Topics kafka;
  private static String template;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    var broker = SharedServers.broker();
    var database = SharedServers.database();
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
                "--grille.topics.partitions=2",
                "--grille.reader.children=1");
    kafka = new Topics(broker.bootstrapServers());
    String added = "added" + PREFIX;
    sendTemplate(added, addBody());
    template = answer(added).path("template_id").asString();
  }

  @AfterAll
  static void stop() {
    kafka.close();
    worker.close();
  }

  @Test
  void aTemplateGetsAnIdOfFortyHexDigitsAndItsSize() {
    JsonNode answer = answer("added" + PREFIX);
    assertThat(answer.path("template_id").asString()).matches("[0-9a-f]{40}");
    assertThat(answer.path("template_version").asInt()).isEqualTo(1);
    assertThat(answer.path("width").asInt()).isEqualTo(FORM.width());
    assertThat(answer.path("height").asInt()).isEqualTo(FORM.height());
  }

  @Test
  void aPictureOfTheFormIsReadIntoKeysValuesAndScores() {
    sendQuery(id, queryBody(template, PICTURE));
    JsonNode answer = answer(id);
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(valuesOf(answer)).isEqualTo(VALUES);
    assertThat(answer.path("results"))
        .allSatisfy(
            result ->
                assertThat(result.path("score").asDouble()).isGreaterThan(0).isLessThan(100.01));
    assertThat(keysInOrder(answer))
        .containsExactlyElementsOf(FIELDS.stream().map(FieldSpec::name).toList());
    assertThat(
            worker
                .getBean(JdbcClient.class)
                .sql("select value from result_fields where command_id = :id and key = 'name'")
                .param("id", id)
                .query(String.class)
                .single())
        .isEqualTo(VALUES.get("name"));
  }

  @Test
  void theTextOfAPictureIsAskedForWithoutATemplate() {
    String picture = Base64.getEncoder().encodeToString(PICTURE);
    sendQuery(id, "{\"type\": \"text\", \"image\": \"" + picture + "\", \"format\": \"hocr\"}");
    JsonNode answer = answer(id);
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("text_line").asInt(-1)).isEqualTo(answer.path("lines").size());
    assertThat(answer.path("content").asString())
        .contains("bbox 0 0 " + answer.path("width").asInt() + " " + answer.path("height").asInt());
  }

  @Test
  void theReadmesJavaGetsItsAnswer(@TempDir Path folder) throws Exception {
    Path photo = Files.write(folder.resolve("photo.jpg"), PICTURE);
    String answer = Tour.read(SharedServers.broker().bootstrapServers(), template, photo, PREFIX);
    assertThat(answer).contains("\"status\":\"ok\"", VALUES.get("phone"));
  }

  @Test
  void theReadmesClientGetsItsAnswer(@TempDir Path folder) throws Exception {
    Path photo = Files.write(folder.resolve("photo.jpg"), PICTURE);
    var topics =
        new dev.grille.client.Topics(
            PREFIX + "templates", PREFIX + "recognitions", PREFIX + "results");
    Answer answer =
        ClientTour.ask(SharedServers.broker().bootstrapServers(), template, photo, topics);
    assertThat(answer.results())
        .anySatisfy(read -> assertThat(read.value()).isEqualTo(VALUES.get("phone")));
  }

  @Test
  void aQueryInABodyAsTheSeedsShowItIsTaken() {
    String inner = queryBody(template, PICTURE);
    sendQuery(id, "{\"body\": " + inner + "}");
    assertThat(valuesOf(answer(id))).isEqualTo(VALUES);
  }

  @Test
  void anotherFormIsRefusedWithEvidenceAndADeadLetter() {
    var sent =
        record(
            PREFIX + "recognitions",
            id,
            queryBody(template, photograph(Forms.named("train-ticket"))));
    kafka.send(sent);
    JsonNode answer = answer(id);
    assertThat(code(answer)).isEqualTo("TEMPLATE_MISMATCH");
    assertThat(answer.path("results").isMissingNode()).isTrue();
    ConsumerRecord<byte[], byte[]> letter = kafka.await(PREFIX + "dead-letters", id, 1).get(0);
    assertThat(letter.value()).isEqualTo(sent.value());
  }

  @Test
  void whatIsNoPictureIsRefused() {
    sendQuery(id, queryBody(template, "no picture".getBytes(StandardCharsets.UTF_8)));
    assertThat(code(answer(id))).isEqualTo("IMAGE_KIND_UNSUPPORTED");
  }

  @Test
  void aCutPictureCostsNeitherTheWorkerNorItsNeighbour() {
    byte[] whole = PICTURE;
    byte[] cut = Arrays.copyOf(whole, whole.length / 3);
    sendQuery(id + "cut", queryBody(template, cut));
    sendQuery(id, queryBody(template, whole));
    assertThat(answer(id + "cut").path("status").asString()).isIn("ok", "error");
    assertThat(valuesOf(answer(id))).isEqualTo(VALUES);
  }

  @Test
  void aFieldOutsideThePictureIsRefusedWithItsPlace() {
    sendTemplate(
        id,
        """
        {"type": "add", "img": "%s", "template": [[[[10,10],[9000,10],[9000,40],[10,40]], "x"]]}
        """
            .formatted(base64(templatePicture())));
    JsonNode answer = answer(id);
    assertThat(code(answer)).isEqualTo("INVALID_QUAD");
    assertThat(answer.path("error").path("path").asString()).startsWith("$.template[0]");
  }

  @Test
  void aTemplateIsListedUntilItIsDeletedAndThenReadsNothing() {
    sendTemplate(id + "add", addBody());
    String other = answer(id + "add").path("template_id").asString();
    sendTemplate(id + "list", "{\"type\": \"list\"}");
    JsonNode list = answer(id + "list");
    assertThat(list.path("template_id_list"))
        .extracting(JsonNode::asString)
        .contains(template, other);
    assertThat(list.path("templates").path(0).path("fields").size()).isEqualTo(FIELDS.size());
    sendTemplate(id + "del", "{\"type\": \"del\", \"template_id\": \"" + other + "\"}");
    assertThat(answer(id + "del").path("template_id").asString()).isEqualTo(other);
    sendTemplate(id + "again", "{\"type\": \"del\", \"template_id\": [\"" + other + "\"]}");
    assertThat(code(answer(id + "again"))).isEqualTo("TEMPLATE_NOT_FOUND");
    sendQuery(id, queryBody(other, PICTURE));
    assertThat(code(answer(id))).isEqualTo("TEMPLATE_NOT_FOUND");
  }

  @Test
  void severalTemplatesAreDeletedTogetherOrNotAtAll() {
    sendTemplate(id + "add", addBody());
    String other = answer(id + "add").path("template_id").asString();
    String unknown = "f".repeat(40);
    sendTemplate(
        id + "no", "{\"type\":\"del\",\"template_id\":[\"%s\",\"%s\"]}".formatted(other, unknown));
    assertThat(answer(id + "no").path("error").path("path").asString())
        .isEqualTo("$.template_id[1]");
    sendTemplate(id, "{\"type\": \"del\", \"template_id\": [\"" + other + "\"]}");
    assertThat(answer(id).path("template_id").path(0).asString()).isEqualTo(other);
  }

  @Test
  void pagesOfAListFollowEachOther() {
    sendTemplate(id + "add", addBody());
    answer(id + "add");
    sendTemplate(id + "1", "{\"type\": \"list\", \"page_size\": 1}");
    String next = answer(id + "1").path("next_page").asString();
    sendTemplate(id + "2", "{\"type\":\"list\",\"page_size\":1,\"after\":\"" + next + "\"}");
    assertThat(answer(id + "2").path("template_id_list").path(0).asString())
        .isNotEqualTo(answer(id + "1").path("template_id_list").path(0).asString());
  }

  @Test
  void evidenceIsShownOnlyWhereItIsAskedFor() {
    String body = queryBody(template, PICTURE);
    sendQuery(id + "without", body);
    sendQuery(id + "with", body.replaceFirst("\\{", "{\"evidence\": true, \"surprise\": 1, "));
    JsonNode without = answer(id + "without").path("results").path(0);
    assertThat(without.path("evidence").isMissingNode()).isTrue();
    JsonNode with = answer(id + "with");
    assertThat(with.path("results").path(0).path("evidence").path("language").asString())
        .isNotEmpty();
    assertThat(with.path("warnings").path(0).path("path").asString()).isEqualTo("$.surprise");
  }

  private static String addBody() {
    return "{\"type\": \"add\", \"name\": \"claim\", \"img\": \"%s\", \"template\": %s}"
        .formatted(base64(templatePicture()), FieldSpecs.toJson(FIELDS));
  }

  private static String queryBody(String templateId, byte[] picture) {
    return "{\"template_id\": \"%s\", \"img\": \"%s\"}".formatted(templateId, base64(picture));
  }

  private static void sendTemplate(String id, String body) {
    kafka.send(record(PREFIX + "templates", id, body));
  }

  private static void sendQuery(String id, String body) {
    ProducerRecord<byte[], byte[]> query = record(PREFIX + "recognitions", id, body);
    kafka.send(query);
  }

  private static JsonNode answer(String id) {
    return json(kafka.await(PREFIX + "results", id, 1).get(0));
  }

  private static String code(JsonNode answer) {
    return answer.path("error").path("code").asString("");
  }

  private static Map<String, String> valuesOf(JsonNode answer) {
    return answer
        .path("results")
        .valueStream()
        .collect(Collectors.toMap(r -> r.path("key").asString(), r -> r.path("value").asString()));
  }

  private static List<String> keysInOrder(JsonNode answer) {
    return answer.path("results").valueStream().map(r -> r.path("key").asString()).toList();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
