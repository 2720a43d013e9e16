package dev.grille.app.observe;

import static dev.grille.app.observe.OperatedWorker.await;
import static dev.grille.app.observe.OperatedWorker.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpecs;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.print.Fonts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperatedWorkerTest {
  private static final Form FORM = Forms.named("claim-form");
  private static final String PICTURE =
      Base64.getEncoder()
          .encodeToString(
              new CaseGenerator(
                      Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, false, 0, 0))
                  .template(FORM));
  private static final String NO_TEMPLATE =
      "{\"template_id\": \"%s\", \"img\": \"\"}".formatted("0".repeat(40));

  private static CapturedLog log;
  private static OperatedWorker worker;
  private static String template;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    worker = new OperatedWorker();
    // Spring sets the log up anew when it starts.
    log = new CapturedLog();
    worker.sendTemplate(
        "add",
        "{\"type\": \"add\", \"img\": \"%s\", \"template\": %s}"
            .formatted(PICTURE, FieldSpecs.toJson(FORM.specs(false))));
    assertThat(json("add").path("error").toString()).isEmpty();
    template = json("add").path("template_id").asString();
    worker.sendQuery("query", query());
    assertThat(json("query").path("error").toString()).isEmpty();
    assertThat(json("query").path("status").asString()).isEqualTo("ok");
  }

  @AfterAll
  static void stop() {
    worker.close();
    log.close();
  }

  @Test
  void anIdleWorkerIsAliveAndReady() {
    await("readiness", () -> worker.status("/health/readiness") == 200);
    assertThat(worker.get("/health/liveness").body()).contains("progress", "UP");
    assertThat(worker.get("/health/readiness").body())
        .contains("database", "broker", "children", "consumers");
    assertThat(worker.get("/health").body()).contains("\"isolation\"", "\"mode\"");
    assertThat(worker.get("/prometheus").body())
        .contains("grille_isolation{mode=\"NAME_SPACES\"}", "grille_isolation{mode=\"NONE\"} 0.0");
  }

  @Test
  void thePortShowsHealthAndMetricsAndNothingElse() {
    for (String path : List.of("/", "/env", "/beans", "/heapdump", "/metrics", "/actuator")) {
      assertThat(worker.status(path)).as(path).isEqualTo(404);
    }
  }

  @Test
  void commandsAreCountedByTypeAndOutcome() {
    String missed = "grille_commands_total{outcome=\"TEMPLATE_NOT_FOUND\",type=\"query\"}";
    String letters = "grille_dead_letters_total{code=\"TEMPLATE_NOT_FOUND\"}";
    double lettersBefore = worker.metric(letters);
    worker.sendQuery(id, NO_TEMPLATE);
    worker.answer(id);
    assertThat(worker.metric(missed)).isGreaterThanOrEqualTo(1);
    assertThat(worker.metric(letters)).isEqualTo(lettersBefore + 1);
    assertThat(worker.metric("grille_commands_total{outcome=\"ok\",type=\"add\"}")).isEqualTo(1);
    assertThat(worker.metric("grille_commands_total{outcome=\"ok\",type=\"query\"}")).isPositive();
  }

  @Test
  void valuesOfQueriesAreCountedOnceByReason() {
    int fields = json("query").path("results").size();
    double before = values();
    worker.sendQuery(id, query());
    worker.answer(id);
    worker.sendQuery(id, query());
    worker.sendQuery(id + "after", NO_TEMPLATE);
    worker.answer(id + "after");
    assertThat(values()).isEqualTo(before + fields);
    assertThat(worker.get("/prometheus").body())
        .contains(
            "grille_values_total{reason=\"none\"}", "grille_values_total{reason=\"cut_off\"}");
  }

  @Test
  void aSecondDeliveryIsCountedAsSuchAndNotAsACommand() {
    String ok = "grille_commands_total{outcome=\"ok\",type=\"list\"}";
    worker.sendTemplate(id, "{\"type\": \"list\"}");
    worker.answer(id);
    double before = worker.metric(ok);
    worker.sendTemplate(id, "{\"type\": \"list\"}");
    worker.sendTemplate(id + "after", "{\"type\": \"list\"}");
    worker.answer(id + "after");
    assertThat(worker.metric(ok)).isEqualTo(before + 1);
    assertThat(worker.get("/prometheus").body())
        .containsPattern("grille_redeliveries_total\\{topic=\"[^\"]*templates\"} 1\\.0");
  }

  @Test
  void stagesAreTimedAsHistograms() {
    String metrics = worker.get("/prometheus").body();
    for (String stage : List.of("fetch", "decode", "align", "read", "store", "total")) {
      assertThat(metrics)
          .contains("grille_stage_seconds_bucket{stage=\"%s\",type=\"query\",le=".formatted(stage));
    }
    assertThat(metrics)
        .contains("stage=\"publish\",type=\"batch\"", "stage=\"learn\",type=\"add\"")
        .contains("grille_batch_records_bucket");
  }

  @Test
  void childrenAndLagAreShown() {
    assertThat(worker.metric("grille_children_alive")).isEqualTo(1);
    assertThat(worker.metric("grille_children_wanted")).isEqualTo(1);
    assertThat(worker.metric("grille_children_starts_seconds_count")).isPositive();
    assertThat(worker.metric("grille_children_died_total{reason=\"DIED\"}")).isZero();
    assertThat(worker.get("/prometheus").body())
        .contains("kafka_consumer_fetch_manager_records_lag")
        .contains("grille_children_recycled_total", "grille_children_waits_seconds_bucket");
  }

  @Test
  void aWorkerSaysHowLongItKeepsEachKind() {
    assertThat(worker.metric("grille_retention_kept_seconds{kind=\"commands\"}"))
        .isEqualTo(Duration.ofDays(30).toSeconds());
    assertThat(worker.metric("grille_retention_kept_seconds{kind=\"dead_letters\"}"))
        .isEqualTo(Duration.ofDays(90).toSeconds());
  }

  @Test
  void theAlertsAndTheGuideSpeakOnlyOfMetricsThatExist() throws IOException {
    String metrics = worker.get("/prometheus").body();
    Path docs = Path.of("..", "..", "docs");
    String all =
        Files.readString(docs.resolve("alerts.yaml"))
            + Files.readString(docs.resolve("operating.md"));
    var names = Pattern.compile("\\b(grille|kafka)_[a-z_]+[a-z]").matcher(all);
    assertThat(names.results().map(MatchResult::group).distinct().toList())
        .hasSizeGreaterThan(15)
        .allSatisfy(name -> assertThat(metrics).contains("\n" + name));
  }

  @Test
  void aTraceGoesOnInTheAnswerAndStandsBesideTheLog() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    String traceparent = "00-" + trace + "-00f067aa0ba902b7-01";
    worker.sendQuery(id, NO_TEMPLATE, "traceparent", traceparent, "tracestate", "vendor=1");
    var answer = worker.answer(id);
    assertThat(header(answer, "traceparent")).isEqualTo(traceparent);
    assertThat(log.text().lines())
        .anyMatch(
            line ->
                line.contains("command_id=" + id)
                    && line.contains("trace_id=" + trace)
                    && line.contains("TEMPLATE_NOT_FOUND"));
  }

  @Test
  void withoutADatabaseTheWorkerIsAliveButNotReadyUntilItIsBack() {
    await("readiness", () -> worker.status("/health/readiness") == 200);
    worker.database.stop();
    await("the loss being noticed", () -> worker.status("/health/readiness") == 503);
    worker.sendQuery(id, NO_TEMPLATE);
    assertThat(worker.status("/health/liveness")).isEqualTo(200);
    assertThat(worker.metric("grille_database_up")).isZero();
    assertThat(worker.metric("grille_broker_up")).isEqualTo(1);
    worker.database.restart();
    await("the return being noticed", () -> worker.status("/health/readiness") == 200);
    assertThat(json(id).path("error").path("code").asString()).isEqualTo("TEMPLATE_NOT_FOUND");
  }

  @Test
  void neitherValuesNorPicturesNorQueryStringsAreLoggedOrCounted() {
    List<String> secrets = new ArrayList<>(List.of("MARKEDQUERY", "MARKEDFIELD", "MARKEDBODY"));
    json("query")
        .path("results")
        .forEach(
            result -> {
              String value = result.path("value").asString();
              if (value.length() >= 6) {
                secrets.add(value);
              }
            });
    assertThat(secrets).hasSizeGreaterThan(4);
    secrets.add(PICTURE.substring(200, 260));
    for (String url : List.of("http://127.0.0.1:1/a?MARKEDQUERY=1", "ftp://x/?MARKEDQUERY")) {
      String query = id + url.length();
      worker.sendQuery(
          query, "{\"template_id\": \"%s\", \"url\": \"%s\"}".formatted(template, url));
      assertThat(json(query).path("status").asString()).isEqualTo("error");
    }
    worker.sendTemplate(
        id + "field",
        """
        {"type": "add", "img": "%s",
         "template": [[[[1, 1], [9, 1], [9, 9], [1, 9]], "MARKEDFIELD"],
                      {"quad": [[1, 1], [9, 1], [9, 9], [1, 9]], "name": "MARKEDFIELD",
                       "kind": "date"}]}
        """
            .formatted(PICTURE));
    worker.sendQuery(id + "body", "{\"template_id\": \"MARKEDBODY\", \"MARKEDBODY\": ");
    assertThat(json(id + "field").at("/error/code").asString()).isEqualTo("DUPLICATE_FIELD_NAME");
    worker.answer(id + "body");
    String seen = log.text() + worker.get("/prometheus").body();
    assertThat(seen).contains(id + "body");
    assertThat(secrets).allSatisfy(secret -> assertThat(seen).doesNotContain(secret));
    assertThat(worker.get("/prometheus").body()).doesNotContain(id).doesNotContain(template);
  }

  private static double values() {
    return worker
        .get("/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("grille_values_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static String query() {
    return "{\"template_id\": \"%s\", \"img\": \"%s\"}".formatted(template, PICTURE);
  }

  private static JsonNode json(String command) {
    return JsonMapper.shared().readTree(worker.answer(command).value());
  }
}
