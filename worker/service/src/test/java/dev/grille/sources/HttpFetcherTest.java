package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.gate.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
  private static final byte[] PNG = Pictures.file("png", 32, 20);
  private static final PictureLimits LIMITS = new PictureLimits(200_000, 8000, 15, 50_000_000);

  private RecordingServer server;
  private HttpFetcher fetcher;

  @BeforeEach
  void serve() throws IOException {
    server = new RecordingServer();
    server.on("/a.png", RecordingServer.file(PNG));
    fetcher = fetcher(Duration.ofSeconds(2));
  }

  @AfterEach
  void end() {
    fetcher.close();
    server.close();
  }

  @Test
  void bringsAFileWithItsQuery() {
    assertThat(fetch("/a.png?X-Signature=secret%2F")).isEqualTo(PNG);
    assertThat(server.requests).containsExactly("/a.png?X-Signature=secret%2F");
  }

  @Test
  void namesThatAreListedReachRangesThatAreAllowed() {
    assertThat(fetcher.fetch(URI.create("http://localhost:" + server.port() + "/a.png"), LIMITS))
        .isEqualTo(PNG);
  }

  @Test
  void pathsOutsideAsciiAreEncoded() {
    server.on("/发票.png", RecordingServer.file(PNG));
    assertThat(fetch("/发票.png")).isEqualTo(PNG);
    assertThat(server.requests).containsExactly("/%E5%8F%91%E7%A5%A8.png");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsRedirects(int code) {
    server.on("/old", RecordingServer.redirect(code, "/a.png"));
    assertThat(fetch("/old")).isEqualTo(PNG);
    assertThat(server.requests).containsExactly("/old", "/a.png");
  }

  @Test
  void endlessRedirectsEnd() {
    server.on("/round", RecordingServer.redirect(302, "/round"));
    assertThat(failure("/round").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
    assertThat(server.requests).hasSize(4);
  }

  @Test
  void aRedirectToAForbiddenPlaceIsNotFollowed() throws Exception {
    try (RecordingServer other = new RecordingServer()) {
      // Another port of the same machine stands for whatever must not be reached.
      server.on("/away", RecordingServer.redirect(302, other.url("/a.png")));
      server.on("/file", RecordingServer.redirect(302, "file:///etc/passwd"));
      server.on("/nowhere", RecordingServer.redirect(302, "http://[bad"));
      assertThat(failure("/away").code()).isEqualTo(ErrorCode.SOURCE_FORBIDDEN);
      assertThat(failure("/file").code()).isEqualTo(ErrorCode.SOURCE_FORBIDDEN);
      assertThat(failure("/nowhere").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void whatTheServerRefusesIsNotAskedAgain() {
    assertThat(failure("/missing?token=secret"))
        .hasMessageContaining("404")
        .hasMessageNotContaining("secret")
        .extracting(CommandException::code)
        .isEqualTo(ErrorCode.SOURCE_REFUSED);
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aServersOwnTroubleIsTriedAgain() {
    AtomicInteger count = new AtomicInteger();
    server.on(
        "/shaky",
        exchange -> {
          if (count.incrementAndGet() < 3) {
            RecordingServer.status(503).answer(exchange);
          } else {
            RecordingServer.file(PNG).answer(exchange);
          }
        });
    assertThat(fetch("/shaky")).isEqualTo(PNG);
    server.on("/broken", RecordingServer.status(500));
    assertThat(failure("/broken").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
    assertThat(server.requests).hasSize(6);
  }

  @Test
  void aSilentServerIsATimeout() {
    server.on("/silent", exchange -> TimeUnit.SECONDS.sleep(30));
    assertThat(failure("/silent").code()).isEqualTo(ErrorCode.SOURCE_TIMEOUT);
  }

  @Test
  void aServerThatDripsIsHeldToTheTotalTime() throws Exception {
    fetcher.close();
    fetcher = fetcher(Duration.ofMillis(700));
    server.on(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
              body.write(1);
              body.flush();
              TimeUnit.MILLISECONDS.sleep(100);
            }
          }
        });
    assertThat(failure("/drip").code()).isEqualTo(ErrorCode.SOURCE_TIMEOUT);
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws Exception {
    server.close();
    assertThat(failure("/a.png").code()).isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
  }

  @Test
  void aNameNobodyKnowsIsUnreachable() {
    CommandException e =
        catchThrowableOfType(
            CommandException.class,
            () ->
                fetcher.fetch(
                    URI.create("http://unknown.test:" + server.port() + "/a.png"), LIMITS));
    assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
  }

  @Test
  void anEndlessBodyIsCutWhileItStreams() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    server.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[8192];
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write(block);
            }
          } catch (IOException e) {
            cut.countDown();
          }
        });
    assertThat(failure("/endless").code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aLengthThatIsTooLargeIsRefusedAtOnce() {
    server.on("/large", exchange -> exchange.sendResponseHeaders(200, 1L << 40));
    assertThat(failure("/large").code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @Test
  void aBodyThatEndsBeforeItsLengthIsTriedAgain() throws Exception {
    try (ServerSocket liar = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> lie(liar));
      thread.start();
      fetcher.close();
      fetcher = fetcher(Duration.ofSeconds(2), liar.getLocalPort());
      CommandException e =
          catchThrowableOfType(
              CommandException.class,
              () ->
                  fetcher.fetch(
                      URI.create("http://127.0.0.1:" + liar.getLocalPort() + "/"), LIMITS));
      assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
      thread.join(5000);
    }
  }

  private static void lie(ServerSocket liar) {
    for (int i = 0; i < 3; i++) {
      try (var socket = liar.accept()) {
        socket.getInputStream().read(new byte[8192]);
        socket
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort".getBytes("US-ASCII"));
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void gzipIsUndoneWithinTheLimit() throws Exception {
    server.on("/folded", gzip(PNG));
    server.on("/bomb", gzip(new byte[5 << 20]));
    server.on(
        "/brotli",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "br");
          RecordingServer.file(PNG).answer(exchange);
        });
    assertThat(fetch("/folded")).isEqualTo(PNG);
    assertThat(failure("/bomb").code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(failure("/brotli").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
  }

  @Test
  void headersWithoutEndAreRefused() {
    server.on(
        "/headers",
        exchange -> {
          for (int i = 0; i < 200; i++) {
            exchange.getResponseHeaders().add("X-" + i, "x".repeat(1000));
          }
          RecordingServer.file(PNG).answer(exchange);
        });
    assertThat(failure("/headers").code()).isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
  }

  @Test
  void noCookieIsKept() {
    server.on(
        "/cookie",
        exchange -> {
          exchange.getResponseHeaders().set("Set-Cookie", "id=1");
          RecordingServer.file(PNG).answer(exchange);
        });
    server.on(
        "/seen",
        exchange ->
            RecordingServer.status(exchange.getRequestHeaders().containsKey("Cookie") ? 500 : 404)
                .answer(exchange));
    fetch("/cookie");
    assertThat(failure("/seen")).hasMessageContaining("404");
  }

  @Test
  void anInterruptedFetchIsNobodysFault() {
    server.on("/silent", exchange -> TimeUnit.SECONDS.sleep(30));
    Thread.currentThread().interrupt();
    try {
      assertThat(catchThrowableOfType(FetchInterruptedException.class, () -> failing("/silent")))
          .isNotNull();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void schemesOtherThanThoseConfiguredAreForbidden() {
    try (FetchedPictures pictures =
        new FetchedPictures(new PictureGate(LIMITS), Map.of("http", fetcher))) {
      for (String url :
          List.of("ftp://127.0.0.1/a", "file:///etc/passwd", "gopher://h/1", "https://h/a")) {
        CommandException e =
            catchThrowableOfType(
                CommandException.class, () -> pictures.fetch(new PictureRef.At(url)));
        assertThat(e.code()).as(url).isEqualTo(ErrorCode.SOURCE_FORBIDDEN);
      }
      for (String url : List.of("a.png", "http:a", "jar:file:/a!/b", "http://h/ a", "")) {
        CommandException e =
            catchThrowableOfType(
                CommandException.class, () -> pictures.fetch(new PictureRef.At(url)));
        assertThat(e.code()).as(url).isEqualTo(ErrorCode.INVALID_FIELD);
      }
      assertThat(pictures.fetch(new PictureRef.At(server.url("/a.png"))).width()).isEqualTo(32);
    }
  }

  @Test
  void pausesDoubleAreBoundedAndDrawn() {
    HttpSettings settings = settings(Duration.ofSeconds(1));
    Retries retries = new Retries(settings, new Random(1));
    for (int number = 1; number < 40; number++) {
      assertThat(retries.pauseAfter(number)).isBetween(Duration.ZERO, settings.longestPause());
    }
  }

  private static RecordingServer.Behaviour gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream folded = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(folded)) {
      out.write(bytes);
    }
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      RecordingServer.file(folded.toByteArray()).answer(exchange);
    };
  }

  private HttpFetcher fetcher(Duration total) {
    return fetcher(total, server.port());
  }

  private static HttpFetcher fetcher(Duration total, int port) {
    SourceRules rules =
        new SourceRules(
            List.of("localhost", "*.test"), List.of(AddressRange.of("127.0.0.0/8")), Set.of(port));
    return new HttpFetcher(
        rules,
        settings(total),
        new Random(1),
        name -> {
          if (name.equals("localhost")) {
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
          }
          throw new java.net.UnknownHostException(name);
        });
  }

  private static HttpSettings settings(Duration total) {
    return new HttpSettings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofMillis(600),
        total,
        3,
        3,
        Duration.ofMillis(5),
        Duration.ofMillis(20));
  }

  private byte[] fetch(String path) {
    return fetcher.fetch(URI.create(server.url(path)), LIMITS);
  }

  private void failing(String path) {
    fetch(path);
  }

  private CommandException failure(String path) {
    return catchThrowableOfType(CommandException.class, () -> failing(path));
  }
}
