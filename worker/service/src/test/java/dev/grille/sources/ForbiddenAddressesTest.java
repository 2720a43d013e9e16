package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.gate.Pictures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Server-side request forgery. Every name of the public internet is allowed here and no range, the
 * widest that an operator can open; each spelling below has passed somebody's filter. A real server
 * listens on loopback and writes down what reaches it: nothing may.
 */
class ForbiddenAddressesTest {
  private final HostileNames names = new HostileNames();
  private RecordingServer server;
  private SourceRules everyName;

  @BeforeEach
  void serve() throws IOException {
    server = new RecordingServer();
    everyName = new SourceRules(List.of("*"), List.of(), Set.of(80, 443, server.port()));
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void noSpellingReachesWhatIsNotPublic() throws Exception {
    assertThat(ForbiddenSpellings.ALL).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    try (HttpFetcher http = fetcher(everyName);
        FetchedPictures pictures = pictures(http)) {
      for (String spelling : ForbiddenSpellings.ALL) {
        String url = spelling.replace(":P", ":" + server.port());
        // First without a socket: were the rules broken, this test must not dial strangers.
        assertThat(isRefusedBeforeDialling(url)).as(url).isTrue();
        CommandException e =
            catchThrowableOfType(
                CommandException.class, () -> pictures.fetch(new PictureRef.At(url)));
        assertThat(e.code()).as(url).isIn(ErrorCode.SOURCE_FORBIDDEN, ErrorCode.INVALID_FIELD);
      }
    }
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aRefusalNamesTheSettingThatWouldAllowIt() {
    SourceRules narrow =
        new SourceRules(List.of("loopback.test"), List.of(), Set.of(server.port()));
    Map<String, String> settings =
        Map.of(
            "http://another.test:" + server.port() + "/",
            "grille.sources.hosts",
            "http://loopback.test:1/",
            "grille.sources.ports",
            "http://loopback.test:" + server.port() + "/",
            "grille.sources.cidrs",
            "s3://bucket/key",
            "grille.sources.s3.buckets",
            "ftp://loopback.test/",
            "http, https and s3");
    try (HttpFetcher http = fetcher(narrow);
        FetchedPictures pictures = pictures(http)) {
      settings.forEach(
          (url, setting) ->
              assertThatThrownBy(() -> pictures.fetch(new PictureRef.At(url)))
                  .as(url)
                  .hasMessageContaining(setting)
                  .extracting(e -> ((CommandException) e).code())
                  .isEqualTo(ErrorCode.SOURCE_FORBIDDEN));
    }
    assertThat(server.requests).isEmpty();
  }

  @Test
  void theServerWouldHaveAnsweredHadARangeAllowedIt() {
    SourceRules open =
        new SourceRules(
            List.of("loopback.test"), List.of(AddressRange.of("127.0.0.0/8")), everyName.ports());
    server.on("/", RecordingServer.file(Pictures.file("png", 20, 20)));
    try (HttpFetcher http = fetcher(open);
        FetchedPictures pictures = pictures(http)) {
      for (String host : List.of("127.0.0.1", "loopback.test", "[::ffff:127.0.0.1]")) {
        String url = "http://" + host + ":" + server.port() + "/";
        assertThat(pictures.fetch(new PictureRef.At(url)).width()).isEqualTo(20);
      }
    }
    assertThat(server.requests).hasSize(3);
  }

  private boolean isRefusedBeforeDialling(String url) throws UnknownHostException {
    try {
      URI address = new URI(url);
      HttpTarget target = HttpTarget.of(address, everyName);
      InetAddress[] dialled = pinned(everyName).resolve(target.host());
      throw new AssertionError(url + " would be dialled at " + Arrays.toString(dialled));
    } catch (URISyntaxException | FetchException e) {
      return true;
    } catch (PinnedAddresses.ForbiddenAddressException e) {
      return true;
    }
  }

  private PinnedAddresses pinned(SourceRules rules) {
    return new PinnedAddresses(rules, names, Duration.ofSeconds(2));
  }

  private HttpFetcher fetcher(SourceRules rules) {
    Duration second = Duration.ofSeconds(1);
    HttpSettings impatient =
        new HttpSettings(
            second, second, second, second, 3, 1, Duration.ofMillis(1), Duration.ofMillis(1));
    return new HttpFetcher(rules, impatient, new Random(1), names);
  }

  private static FetchedPictures pictures(HttpFetcher http) {
    return new FetchedPictures(
        new PictureGate(PictureLimits.defaults()), Map.of("http", http, "https", http));
  }
}
