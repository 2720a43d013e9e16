package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that are larger than they say, or folded. */
class HttpBodiesTest {
  private final LoopbackHttp http = new LoopbackHttp();

  @AfterEach
  void end() {
    http.close();
  }

  @Test
  void anEndlessBodyIsCutWhileItStreams() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    http.server()
        .on(
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
    assertThat(http.failure("/endless").code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(http.server().requests).hasSize(1);
  }

  @Test
  void aLengthThatIsTooLargeIsRefusedAtOnce() {
    http.server().on("/large", exchange -> exchange.sendResponseHeaders(200, 1L << 40));
    assertThat(http.failure("/large").code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @Test
  void gzipIsUndoneWithinTheLimit() throws Exception {
    http.server().on("/folded", gzip(LoopbackHttp.PNG));
    http.server().on("/bomb", gzip(new byte[5 << 20]));
    http.server()
        .on(
            "/brotli",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "br");
              RecordingServer.file(LoopbackHttp.PNG).answer(exchange);
            });
    assertThat(http.fetch("/folded")).isEqualTo(LoopbackHttp.PNG);
    assertThat(http.failure("/bomb").code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(http.failure("/brotli").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
  }

  @Test
  void headersWithoutEndAreRefused() {
    http.server()
        .on(
            "/headers",
            exchange -> {
              for (int i = 0; i < 200; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x".repeat(1000));
              }
              RecordingServer.file(LoopbackHttp.PNG).answer(exchange);
            });
    assertThat(http.failure("/headers").code()).isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
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
}
