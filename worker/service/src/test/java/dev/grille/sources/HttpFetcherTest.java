package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ErrorCode;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a file by http: addresses, redirects, what is sent along. */
class HttpFetcherTest {
  private final LoopbackHttp http = new LoopbackHttp();

  @AfterEach
  void end() {
    http.close();
  }

  @Test
  void bringsAFileWithItsQuery() {
    assertThat(http.fetch("/a.png?X-Signature=secret%2F")).isEqualTo(LoopbackHttp.PNG);
    assertThat(http.server().requests).containsExactly("/a.png?X-Signature=secret%2F");
  }

  @Test
  void namesThatAreListedReachRangesThatAreAllowed() {
    assertThat(
            http.fetcher()
                .fetch(
                    URI.create("http://localhost:" + http.server().port() + "/a.png"),
                    LoopbackHttp.LIMITS))
        .isEqualTo(LoopbackHttp.PNG);
  }

  @Test
  void pathsOutsideAsciiAreEncoded() {
    http.server().on("/发票.png", RecordingServer.file(LoopbackHttp.PNG));
    assertThat(http.fetch("/发票.png")).isEqualTo(LoopbackHttp.PNG);
    assertThat(http.server().requests).containsExactly("/%E5%8F%91%E7%A5%A8.png");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsRedirects(int code) {
    http.server().on("/old", RecordingServer.redirect(code, "/a.png"));
    assertThat(http.fetch("/old")).isEqualTo(LoopbackHttp.PNG);
    assertThat(http.server().requests).containsExactly("/old", "/a.png");
  }

  @Test
  void endlessRedirectsEnd() {
    http.server().on("/round", RecordingServer.redirect(302, "/round"));
    assertThat(http.failure("/round").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
    assertThat(http.server().requests).hasSize(4);
  }

  @Test
  void aRedirectToAForbiddenPlaceIsNotFollowed() throws Exception {
    try (RecordingServer other = new RecordingServer()) {
      // Another port of the same machine stands for whatever must not be reached.
      http.server().on("/away", RecordingServer.redirect(302, other.url("/a.png")));
      http.server().on("/file", RecordingServer.redirect(302, "file:///etc/passwd"));
      http.server().on("/nowhere", RecordingServer.redirect(302, "http://[bad"));
      assertThat(http.failure("/away").code()).isEqualTo(ErrorCode.SOURCE_FORBIDDEN);
      assertThat(http.failure("/file").code()).isEqualTo(ErrorCode.SOURCE_FORBIDDEN);
      assertThat(http.failure("/nowhere").code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void noCookieIsKept() {
    http.server()
        .on(
            "/cookie",
            exchange -> {
              exchange.getResponseHeaders().set("Set-Cookie", "id=1");
              RecordingServer.file(LoopbackHttp.PNG).answer(exchange);
            });
    http.server()
        .on(
            "/seen",
            exchange ->
                RecordingServer.status(
                        exchange.getRequestHeaders().containsKey("Cookie") ? 500 : 404)
                    .answer(exchange));
    http.fetch("/cookie");
    assertThat(http.failure("/seen")).hasMessageContaining("404");
  }
}
