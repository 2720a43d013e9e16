package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that refuse, hang, drip or are not there, and what is tried again. */
class HttpTroubleTest {
  private final LoopbackHttp http = new LoopbackHttp();

  @AfterEach
  void end() {
    http.close();
  }

  @Test
  void whatTheServerRefusesIsNotAskedAgain() {
    assertThat(http.failure("/missing?token=secret"))
        .hasMessageContaining("404")
        .hasMessageNotContaining("secret")
        .extracting(CommandException::code)
        .isEqualTo(ErrorCode.SOURCE_REFUSED);
    assertThat(http.server().requests).hasSize(1);
  }

  @Test
  void aServersOwnTroubleIsTriedAgain() {
    AtomicInteger count = new AtomicInteger();
    http.server()
        .on(
            "/shaky",
            exchange -> {
              if (count.incrementAndGet() < 3) {
                RecordingServer.status(503).answer(exchange);
              } else {
                RecordingServer.file(LoopbackHttp.PNG).answer(exchange);
              }
            });
    assertThat(http.fetch("/shaky")).isEqualTo(LoopbackHttp.PNG);
    http.server().on("/broken", RecordingServer.status(500));
    assertThat(http.failure("/broken").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
    assertThat(http.server().requests).hasSize(6);
  }

  @Test
  void aSilentServerIsATimeout() {
    http.server().on("/silent", exchange -> TimeUnit.SECONDS.sleep(30));
    assertThat(http.failure("/silent").code()).isEqualTo(ErrorCode.SOURCE_TIMEOUT);
  }

  @Test
  void aServerThatDripsIsHeldToTheTotalTime() throws Exception {
    http.server()
        .on(
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
    try (HttpFetcher fetcher = LoopbackHttp.fetcher(Duration.ofMillis(700), http.server().port())) {
      CommandException e =
          catchThrowableOfType(
              CommandException.class,
              () -> fetcher.fetch(URI.create(http.server().url("/drip")), LoopbackHttp.LIMITS));
      assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_TIMEOUT);
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws Exception {
    http.server().close();
    assertThat(http.failure("/a.png").code()).isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
  }

  @Test
  void aNameNobodyKnowsIsUnreachable() {
    CommandException e =
        catchThrowableOfType(
            CommandException.class,
            () ->
                http.fetcher()
                    .fetch(
                        URI.create("http://unknown.test:" + http.server().port() + "/a.png"),
                        LoopbackHttp.LIMITS));
    assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
  }

  @Test
  void aBodyThatEndsBeforeItsLengthIsTriedAgain() throws Exception {
    try (ServerSocket liar = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        HttpFetcher fetcher = LoopbackHttp.fetcher(Duration.ofSeconds(2), liar.getLocalPort())) {
      Thread thread = new Thread(() -> lie(liar));
      thread.start();
      CommandException e =
          catchThrowableOfType(
              CommandException.class,
              () ->
                  fetcher.fetch(
                      URI.create("http://127.0.0.1:" + liar.getLocalPort() + "/"),
                      LoopbackHttp.LIMITS));
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
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void anInterruptedFetchIsNobodysFault() {
    http.server().on("/silent", exchange -> TimeUnit.SECONDS.sleep(30));
    Thread.currentThread().interrupt();
    try {
      assertThat(catchThrowableOfType(FetchInterruptedException.class, () -> http.fetch("/silent")))
          .isNotNull();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
