package dev.grille.app.worker;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpecs;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.servers.SharedServers;
import dev.grille.messaging.FailuresConsole;
import dev.grille.messaging.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One worker, several parties, none of which sees anything of another. */
class TenantsTest {
  private static final String NAME = "ten" + UUID.randomUUID().toString().substring(0, 8) + ".";
  private static final Form FORM = Forms.named("train-ticket");
  private static final List<String> TENANTS = List.of("", "acme", "globex");
  private static final String DATABASE = SharedServers.database().freshDatabase();

  private static ConfigurableApplicationContext worker;
  private static Topics kafka;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    var broker = SharedServers.broker();
    var database = SharedServers.database();
    worker =
        new SpringApplication(WorkerApplication.class)
            .run(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.datasource.url=" + DATABASE,
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--grille.group=" + NAME + "workers",
                "--grille.topics.templates=" + NAME + "templates",
                "--grille.topics.recognitions=" + NAME + "recognitions",
                "--grille.topics.results=" + NAME + "results",
                "--grille.topics.dead-letters=" + NAME + "dead-letters",
                "--grille.topics.replies=" + NAME + "replies",
                "--grille.topics.partitions=1",
                "--grille.tenants=acme,globex",
                "--grille.reader.children=1");
    kafka = new Topics(broker.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    kafka.close();
    worker.close();
  }

  @Test
  void aTemplateIsItsTenantsAlone() {
    send("acme", "templates", id, addBody());
    String template = answer("acme", id).path("template_id").asString();
    for (String other : List.of("", "globex")) {
      send(other, "templates", id + "list", "{\"type\": \"list\"}");
      assertThat(answer(other, id + "list").path("template_id_list")).isEmpty();
      send(other, "recognitions", id + "query", queryBody(template));
      assertThat(code(answer(other, id + "query"))).isEqualTo("TEMPLATE_NOT_FOUND");
      send(other, "templates", id + "del", deleteBody(template));
      assertThat(code(answer(other, id + "del"))).isEqualTo("TEMPLATE_NOT_FOUND");
    }
    send("acme", "recognitions", id + "query", queryBody(template));
    assertThat(answer("acme", id + "query").path("status").asString()).isEqualTo("ok");
    send("acme", "templates", id + "del", deleteBody(template));
    assertThat(answer("acme", id + "del").path("status").asString()).isEqualTo("ok");
  }

  @Test
  void oneIdIsACommandOfEachAndEachHasItsAnswer() {
    for (int i = 0; i < TENANTS.size(); i++) {
      send(TENANTS.get(i), "templates", id, "{\"type\": \"list\", \"page_size\": " + (i + 1) + "}");
    }
    for (String tenant : TENANTS) {
      assertThat(answer(tenant, id).path("status").asString()).as(tenant).isEqualTo("ok");
      assertThat(rows(tenant, "commands", id)).as(tenant).isEqualTo(1);
    }
  }

  @Test
  void aFailureIsFoundByItsTenantsOperatorOnly() {
    send("globex", "recognitions", id, "no json");
    assertThat(code(answer("globex", id))).isEqualTo("MALFORMED_JSON");
    kafka.await(topic("globex", "dead-letters"), id, 1);
    assertThat(rows("globex", "dead_letters", id)).isEqualTo(1);
    assertThat(rows("acme", "dead_letters", id)).isZero();
    assertThat(rows("", "dead_letters", id)).isZero();
    FailuresConsole console = new FailuresConsole(DATABASE);
    assertThat(console.run("list", "--tenant=acme")).isZero();
    assertThat(console.printed()).doesNotContain(id);
    assertThat(console.run("replay", "--tenant=globex", "--command-id=" + id, "--yes"))
        .isEqualTo(1);
    assertThat(console.printed()).contains("MALFORMED_JSON");
    assertThat(rows("globex", "commands", id)).isEqualTo(2);
  }

  @Test
  void aLetterIsPublishedOnItsTenantsTopic() {
    FailuresConsole console = new FailuresConsole(DATABASE);
    String shared = "--topic=" + topic("", "dead-letters");
    assertThat(console.run("publish", "--tenant=globex", shared, "--dry-run")).isZero();
    assertThat(console.printed()).contains("publish on " + topic("globex", "dead-letters"));
  }

  @Test
  void whoNamesATenantThatIsNotThereIsTold() {
    FailuresConsole console = new FailuresConsole(DATABASE);
    assertThat(console.run("list", "--tenant=nobody")).isNotZero();
    assertThat(console.run("list", "--tenant=No-Body")).isEqualTo(2);
  }

  @Test
  void aReplyGoesToNoTopicOfAnother() {
    ProducerRecord<byte[], byte[]> list =
        record(topic("acme", "templates"), id, "{\"type\": \"list\"}");
    list.headers()
        .add("kafka_replyTopic", topic("globex", "replies").getBytes(StandardCharsets.UTF_8));
    kafka.send(list);
    ProducerRecord<byte[], byte[]> next =
        record(topic("acme", "templates"), id + "2", "{\"type\": \"list\"}");
    next.headers()
        .add("kafka_replyTopic", topic("acme", "replies").getBytes(StandardCharsets.UTF_8));
    kafka.send(next);
    answer("acme", id);
    kafka.await(topic("acme", "replies"), id + "2", 1);
    assertThat(kafka.all(topic("globex", "replies"))).isEmpty();
  }

  private static void send(String tenant, String kind, String id, String body) {
    kafka.send(record(topic(tenant, kind), id, body));
  }

  private static JsonNode answer(String tenant, String id) {
    return json(kafka.await(topic(tenant, "results"), id, 1).get(0));
  }

  private static String topic(String tenant, String kind) {
    return (tenant.isEmpty() ? "" : tenant + ".") + NAME + kind;
  }

  private static int rows(String tenant, String table, String id) {
    String schema = tenant.isEmpty() ? "public" : "tenant_" + tenant;
    return worker
        .getBean(JdbcClient.class)
        .sql("select count(*) from %s.%s where command_id = :id".formatted(schema, table))
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private static String code(JsonNode answer) {
    return answer.path("error").path("code").asString("");
  }

  private static String addBody() {
    return "{\"type\": \"add\", \"img\": \"%s\", \"template\": %s}"
        .formatted(picture(), FieldSpecs.toJson(FORM.specs(true)));
  }

  private static String queryBody(String template) {
    return "{\"template_id\": \"%s\", \"img\": \"%s\"}".formatted(template, picture());
  }

  private static String deleteBody(String template) {
    return "{\"type\": \"del\", \"template_id\": \"" + template + "\"}";
  }

  private static String picture() {
    return Base64.getEncoder()
        .encodeToString(
            new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
                .template(FORM));
  }
}
