package dev.grille.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who is let in, and what browsers are told. */
class EntryTest {
  private static final OpenStudio STUDIO = OpenStudio.alone();

  @AfterAll
  static void close() {
    STUDIO.close();
  }

  @Test
  void withoutASessionNothingIsTold() throws Exception {
    try (OpenStudio studio = OpenStudio.alone()) {
      for (String path : new String[] {"/api/vocabulary", "/api/results", "/api/live"}) {
        HttpResponse<String> refused = studio.get(path);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("NO_SESSION");
      }
    }
  }

  @Test
  void anAddressIsGoodOnce() throws Exception {
    String first = STUDIO.invitation();
    STUDIO.send(HttpRequest.newBuilder(URI.create(first)));
    assertThat(STUDIO.get("/api/vocabulary").statusCode()).isEqualTo(200);
    assertThat(STUDIO.invitation()).isNotEqualTo(first);

    HttpResponse<String> again =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(first)).build(), BodyHandlers.ofString());
    assertThat(again.headers().firstValue("Set-Cookie").orElse(""))
        .doesNotContain("grille-studio=");
  }

  @Test
  void aSessionsCookieIsForNoScriptAndNoOtherSite() throws Exception {
    HttpResponse<String> entered =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(STUDIO.invitation())).build(),
                BodyHandlers.ofString());
    assertThat(entered.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("grille-studio=")
                    .contains("HttpOnly")
                    .contains("SameSite=Strict"));
    assertThat(entered.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void whatAnotherSitesPageSendsIsRefused() throws Exception {
    STUDIO.entered();

    HttpResponse<String> forged =
        STUDIO.send(
            HttpRequest.newBuilder(STUDIO.root().resolve("/api/commands"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"type\": \"list\"}")));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("NOT_FROM_HERE");
  }

  @Test
  void anotherSitesNameLeadsNowhere() throws Exception {
    assertThat(raw("/", "forms.example.com")).startsWith("HTTP/1.1 400");
  }

  /** What is answered to a request as it is written here: clients would put its path right. */
  private static String raw(String path, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", STUDIO.root().getPort())) {
      String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(request.formatted(path, host).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whereKafkaIsAwayEachRequestIsToldSo() throws Exception {
    try (OpenStudio studio = OpenStudio.alone().entered()) {
      for (int request = 0; request < 2; request++) {
        HttpResponse<String> refused = studio.post("/api/commands", "{\"type\": \"list\"}");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("KAFKA_UNAVAILABLE");
      }
    }
  }

  @Test
  void pagesLoadNothingFromElsewhereAndRunNoScriptOfTheirOwn() throws Exception {
    HttpResponse<String> page = STUDIO.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(policy).doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(page.body()).doesNotContain("http://", "https://", "<style", " style=", "onclick");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void librariesComeWithTheProgram() throws Exception {
    assertThat(STUDIO.get("/lib/lit-html/lit-html.js").statusCode()).isEqualTo(200);
    assertThat(STUDIO.get("/lib/pdfjs/build/pdf.min.mjs").statusCode()).isEqualTo(200);
    String host = "127.0.0.1:" + STUDIO.root().getPort();
    assertThat(raw("/lib/lit-html/lit-html.js", host)).startsWith("HTTP/1.1 200");
    for (String up : new String[] {"../", "%2e%2e/", "..%2f", "..\\"}) {
      String path = "/lib/lit-html/" + up.repeat(6) + "META-INF/MANIFEST.MF";
      assertThat(raw(path, host)).as(up).doesNotStartWith("HTTP/1.1 200");
    }
  }

  @Test
  void theWordsOfTheContractsAreThere() throws Exception {
    STUDIO.entered();

    String words = STUDIO.get("/api/vocabulary").body();

    assertThat(words).contains("\"cn_id_number\"", "TEMPLATE_MISMATCH", "command_bytes");
  }

  @Test
  void aCommandThatNoWorkerWouldTakeIsNotSent() throws Exception {
    STUDIO.entered();

    HttpResponse<String> refused = STUDIO.post("/api/commands", "{\"type\": \"publish\"}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("MISSING_FIELD", "remedy");
  }

  @Test
  void aCommandThatNoRecordCanHoldIsNotSent() throws Exception {
    STUDIO.entered();

    HttpResponse<String> refused = STUDIO.post("/api/commands", " ".repeat((16 << 20) + 1));

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("COMMAND_TOO_LARGE");
  }

  @Test
  void anAbsentDatabaseIsSaidToBeAbsent() throws Exception {
    STUDIO.entered();

    HttpResponse<String> answer = STUDIO.get("/api/failures");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("DATABASE_UNAVAILABLE");
  }

  @Test
  void anAbsentWorkerIsSaidToBeAbsent() throws Exception {
    STUDIO.entered();

    assertThat(STUDIO.json("/api/live").at("/workers/0/unreachable").asString())
        .isEqualTo("ConnectException");
  }
}
