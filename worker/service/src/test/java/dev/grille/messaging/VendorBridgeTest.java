package dev.grille.messaging;

import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.grille.client.GrilleClient;
import dev.grille.contracts.dialects.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bridges that docs/dialects.md shows, between a vendor's client and a worker. */
class VendorBridgeTest {
  private static final String CLASSIFICATION = "/v1.0/ocr/auto-classification";
  private static final String CARDS = "/v1/aiop/api/2f3os7qq79xc/IdentityCard/ocr/v1/idcard.json";
  private static final String TICKET =
      "{\"image\": \"" + base64("4711") + "\", \"type_list\": [\"train_ticket\"]}";

  private Workbench bench;

  @BeforeEach
  void start() {
    bench = new Workbench(1);
    bench.work();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  @Test
  void aHuaweiClientIsAnsweredByTheBridgeInJava() throws Exception {
    try (var grille =
        new GrilleClient(Map.of("bootstrap.servers", bench.broker()), clientTopics())) {
      HttpServer http = VendorBridge.start(grille, Dialect.HUAWEI);
      try {
        assertAnswersHuawei(http.getAddress().getPort());
      } finally {
        http.stop(0);
      }
    }
  }

  @Test
  void aClientOfChinaTelecomsIsAnsweredByTheBridgeInJava() throws Exception {
    try (var grille =
        new GrilleClient(Map.of("bootstrap.servers", bench.broker()), clientTopics())) {
      HttpServer http = VendorBridge.start(grille, Dialect.CTYUN);
      try {
        assertAnswersCtyun(http.getAddress().getPort());
      } finally {
        http.stop(0);
      }
    }
  }

  @Test
  void anAwsClientIsAnsweredByTheBridgeInJava() throws Exception {
    try (var grille =
        new GrilleClient(Map.of("bootstrap.servers", bench.broker()), clientTopics())) {
      HttpServer http = VendorBridge.start(grille, Dialect.AWS);
      try {
        assertAnswersAws(http.getAddress().getPort());
      } finally {
        http.stop(0);
      }
    }
  }

  @Test
  void anAliyunClientIsAnsweredByTheBridgeInJava() throws Exception {
    try (var grille =
        new GrilleClient(Map.of("bootstrap.servers", bench.broker()), clientTopics())) {
      HttpServer http = VendorBridge.start(grille, Dialect.ALIYUN);
      try {
        assertAnswersAliyun(http.getAddress().getPort());
      } finally {
        http.stop(0);
      }
    }
  }

  /** {@code ./grille test} fetches Python's client. */
  @Test
  void allAreAnsweredByTheBridgeInPython() throws Exception {
    assumeTrue(System.getenv("GRILLE_CLIENTS") != null, "GRILLE_CLIENTS is not set");
    for (Dialect dialect : Dialect.values()) {
      int port = freePort();
      Process bridge = python(dialect, port);
      try {
        switch (dialect) {
          case AWS -> assertAnswersAws(port);
          case ALIYUN -> assertAnswersAliyun(port);
          case CTYUN -> assertAnswersCtyun(port);
          case HUAWEI -> assertAnswersHuawei(port);
        }
      } finally {
        bridge.destroy();
        bridge.waitFor();
      }
    }
  }

  private void assertAnswersHuawei(int port) throws Exception {
    HttpResponse<String> read = post(port, CLASSIFICATION, TICKET);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).startsWith("{\"result\":[").contains("\"type\":\"train_ticket\"");
    HttpResponse<String> failed = post(port, CLASSIFICATION, "{");
    assertThat(failed.statusCode()).isEqualTo(400);
    assertThat(failed.body())
        .isEqualTo(
            "{\"error_code\":\"AIS.0101\",\"error_msg\":\"The input parameter is invalid.\"}");
  }

  /** What fails beside what is read is the vendor's answer, and no failure of the request. */
  private void assertAnswersAliyun(int port) throws Exception {
    String path = "/api/predict/ocr_train_ticket";
    String input = "{\"image\": {\"dataType\": 50, \"dataValue\": \"%s\"}}";
    HttpResponse<String> read =
        post(
            port,
            path,
            "{\"inputs\": [%s, %s]}"
                .formatted(
                    input.formatted(base64("4711")),
                    input.formatted(base64(ScriptedReader.MISMATCH))));
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body())
        .startsWith("{\"outputs\":[{\"outputLabel\":\"ocr_train_ticket\",")
        .contains("\"dataValue\":\"{\\\"date\\\":", "\"dataValue\":\"{\\\"error_code\\\":462,");
    HttpResponse<String> failed = post(port, path, "{}");
    assertThat(failed.statusCode()).isEqualTo(400);
    assertThat(failed.body()).startsWith("{\"error_code\":461,");
  }

  private void assertAnswersCtyun(int port) throws Exception {
    HttpResponse<String> read =
        post(
            port,
            CARDS,
            "{\"data\": [\"%s\", \"%s\"]}"
                .formatted(base64("陈某"), base64(ScriptedReader.MISMATCH)));
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body())
        .startsWith("{\"statusCode\":0,\"message\":{\"success\":1,\"fail\":1},")
        .contains("\"name\":\"陈某\"", "\"err_code\":4009");
    HttpResponse<String> failed = post(port, CARDS, "{}");
    assertThat(failed.statusCode()).isEqualTo(200);
    assertThat(failed.body()).endsWith("\"error\":\"AI_OP_4003\"}");
  }

  private void assertAnswersAws(int port) throws Exception {
    String template = bench.addTemplate();
    assertThat(post(port, "/", "{\"type\": \"list\"}").body())
        .isEqualTo("{\"template_id_list\":[\"" + template + "\"]}");
    HttpResponse<String> read = post(port, "/", Workbench.queryBody(template, "a"));
    assertThat(read.body()).startsWith("[{\"key\":\"名称\",");
    post(port, "/", "{\"type\": \"del\", \"template_id\": \"" + template + "\"}");
  }

  private dev.grille.client.Topics clientTopics() {
    return new dev.grille.client.Topics(
        bench.topics.templates(), bench.topics.recognitions(), bench.topics.results());
  }

  private static HttpResponse<String> post(int port, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private Process python(Dialect dialect, int port) throws IOException {
    Path clients = Path.of(System.getenv("GRILLE_CLIENTS"));
    Path own = clients.resolve("usr/bin/python3");
    String topics = bench.topics.results().replaceFirst("results$", "");
    var builder =
        new ProcessBuilder(
                Files.exists(own) ? own.toString() : "/usr/bin/python3",
                Path.of("..", "..", "docs", "examples", "vendor_bridge.py").toString(),
                bench.broker(),
                dialect.wireName(),
                Integer.toString(port),
                topics)
            .redirectErrorStream(true);
    builder
        .environment()
        .merge(
            "PYTHONPATH",
            clients.resolve("usr/lib/python3/dist-packages").toString(),
            (before, added) -> added + ":" + before);
    builder.environment().put("LD_LIBRARY_PATH", libraries(clients));
    Process process = builder.start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    assertThat(output.readLine()).isEqualTo("ready");
    return process;
  }

  /** Debian's folders for libraries of one architecture. */
  private static String libraries(Path clients) throws IOException {
    try (var folders = Files.walk(clients.resolve("usr/lib"), 1)) {
      return folders
          .filter(Files::isDirectory)
          .map(Path::toString)
          .collect(Collectors.joining(":"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
