package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.gate.Pictures;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a listed server is told: whatever an address looks like, the host that is asked for is the
 * host that was checked, in the request's line, in its {@code Host} and in TLS's server name.
 * {@code {}} stands for the port of a real server.
 */
class WireTest {
  private static final byte[] PNG = Pictures.file("png", 32, 20);
  private static final PictureLimits LIMITS = new PictureLimits(200_000, 8000, 15, 50_000_000);
  private static final String STORE_WORD = "changeit";

  @TempDir private Path folder;
  private WireServer server;

  @BeforeEach
  void serve() throws Exception {
    server = new WireServer(ServerSocketFactory.getDefault(), PNG);
  }

  @AfterEach
  void end() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // What a client may take for an address of its own.
        "http://allowed.test:{}//internal.example/x | //internal.example/x | allowed.test",
        "http://allowed.test:{}//internal.example:9/x | //internal.example:9/x | allowed.test",
        "http://allowed.test:{}///internal.example/x | ///internal.example/x | allowed.test",
        "http://allowed.test:{}//user@internal.example/x | //user@internal.example/x | allowed.test",
        "http://allowed.test:{}//[::1]/x | | ",
        "http://allowed.test:{}/http://internal.example/x | /http://internal.example/x | allowed.test",
        "http://allowed.test:{}//internal.example | //internal.example | allowed.test",
        "http://allowed.test:{}// | // | allowed.test",
        "http://allowed.test:{}//?x=//internal.example/ | //?x=//internal.example/ | allowed.test",
        "http://allowed.test:{}/a//b | /a//b | allowed.test",
        // Dots, and what is hidden by percent signs.
        "http://allowed.test:{}/../x | /../x | allowed.test",
        "http://allowed.test:{}/./x | /./x | allowed.test",
        "http://allowed.test:{}/%2e%2e/x | /%2e%2e/x | allowed.test",
        "http://allowed.test:{}/%2e%2e//internal.example/x | /%2e%2e//internal.example/x | allowed.test",
        "http://allowed.test:{}/..//internal.example/x | /..//internal.example/x | allowed.test",
        "http://allowed.test:{}/%2F%2Finternal.example/x | /%2F%2Finternal.example/x | allowed.test",
        "http://allowed.test:{}/%5C%5Cinternal.example/x | /%5C%5Cinternal.example/x | allowed.test",
        "http://allowed.test:{}/x%0D%0AHost:%20internal.example | /x%0D%0AHost:%20internal.example | allowed.test",
        // Empty paths, queries, fragments, parameters.
        "http://allowed.test:{} | / | allowed.test",
        "http://allowed.test:{}/ | / | allowed.test",
        "http://allowed.test:{}?a=1 | /?a=1 | allowed.test",
        "http://allowed.test:{}? | /? | allowed.test",
        "http://allowed.test:{}?@internal.example/ | /?@internal.example/ | allowed.test",
        "http://allowed.test:{}/x#page=1 | /x | allowed.test",
        "http://allowed.test:{}#@internal.example/ | / | allowed.test",
        "http://allowed.test:{}/x;@internal.example/ | /x;@internal.example/ | allowed.test",
        "http://allowed.test:{}/@internal.example/ | /@internal.example/ | allowed.test",
        "http://allowed.test:{}/*  | /* | allowed.test",
        // One host, many spellings.
        "HTTP://ALLOWED.Test:{}/X | /X | allowed.test",
        "http://allowed.test.:{}/x | /x | allowed.test",
        "http://allowed.test:0{}/x | /x | allowed.test",
        "http://127.0.0.1:{}//internal.example/x | //internal.example/x | 127.0.0.1",
        "http://[::ffff:127.0.0.1]:{}//internal.example/x | //internal.example/x | 127.0.0.1",
        "http://xn--bcher-kva.test:{}/x | /x | xn--bcher-kva.test",
        "http://allowed.test:{}/发票?号=1 | /%E5%8F%91%E7%A5%A8?%E5%8F%B7=1 | allowed.test",
      })
  void aServerIsAskedByItsOwnName(String url, String target, String host) {
    String address = withPort(url, server.port());
    if (target == null) {
      assertThat(failure(address).code()).isEqualTo(ErrorCode.INVALID_FIELD);
      assertThat(server.requests).isEmpty();
      return;
    }
    assertThat(fetch(address)).isEqualTo(PNG);
    assertThat(server.requests)
        .containsExactly(
            new WireServer.Request(
                "GET " + target + " HTTP/1.1", List.of(host + ":" + server.port()), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://allowed.test:{}\\\\@internal.example/x",
        "http://allowed.test:{}/\\\\internal.example/x",
        "http://allowed.test:{}/\\internal.example/x",
        "http:\\\\allowed.test:{}/x",
        "http://internal.example@allowed.test:{}/x",
        "http://allowed.test:{}@internal.example/x",
        "http://allowed.test%2F@internal.example:{}/x",
        "http://allowed.test%00.internal.example:{}/x",
        "http://allowed.test:{}:{}/x",
        "http://allowed.test:+{}/x",
        "http://allowed.test:{} /x",
        "http:////allowed.test:{}/x",
        "http://allowed.test:{}\r\nHost: internal.example\r\n/x",
        "http://allowed.test:1/x",
        "http://internal.example:{}//allowed.test/x",
        "http://xallowed.test:{}/x",
        "http://allowed.test.internal.example:{}/x",
      })
  void whatHasNotOneMeaningIsNotSent(String url) {
    CommandException e = failure(withPort(url, server.port()));
    assertThat(e.code()).isIn(ErrorCode.SOURCE_FORBIDDEN, ErrorCode.INVALID_FIELD);
    assertThat(server.requests).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://allowed.test:{}//internal.example/x | //internal.example/x",
        "//allowed.test:{}//internal.example/x | //internal.example/x",
        "/a//internal.example/x | /a//internal.example/x",
        "/.//internal.example/x | /.//internal.example/x",
        "?a=//internal.example | /?a=//internal.example",
        "HTTP://Allowed.Test.:{}/x | /x",
        "//internal.example/x | ",
        "//internal.example:{}/x | ",
        "http://internal.example:{}/x | ",
        "///internal.example/x | /internal.example/x",
        "/\\internal.example/x | ",
        "http://user@allowed.test:{}/x | ",
        "http://allowed.test:1/x | ",
      })
  void aRedirectIsHeldToTheSame(String location, String target) {
    server.redirect("/", withPort(location, server.port()));
    String first = "http://allowed.test:" + server.port() + "/";
    String host = "allowed.test:" + server.port();
    if (target == null) {
      assertThat(failure(first).code()).isIn(ErrorCode.SOURCE_FORBIDDEN, ErrorCode.SOURCE_REFUSED);
      assertThat(server.requests).hasSize(1);
      return;
    }
    assertThat(fetch(first)).isEqualTo(PNG);
    assertThat(server.requests).hasSize(2);
    assertThat(server.requests.get(1))
        .isEqualTo(new WireServer.Request("GET " + target + " HTTP/1.1", List.of(host), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://allowed.test:{}//internal.example/x | //internal.example/x | allowed.test",
        "HTTPS://ALLOWED.test.:{}/x | /x | allowed.test",
        "https://allowed.test:{}?x | /?x | allowed.test",
        "https://127.0.0.1:{}//internal.example/x | //internal.example/x | 127.0.0.1",
      })
  void theNameThatTlsShowsIsTheOneThatWasChecked(String url, String target, String host)
      throws Exception {
    Path store = certificate();
    System.setProperty("javax.net.ssl.trustStore", trusted(store).toString());
    System.setProperty("javax.net.ssl.trustStorePassword", STORE_WORD);
    try (WireServer safe = new WireServer(tls(store).getServerSocketFactory(), PNG)) {
      assertThat(fetch(withPort(url, safe.port()), safe.port())).isEqualTo(PNG);
      // RFC 6066, 3: a server name is never an address.
      String name = Character.isDigit(host.charAt(0)) ? null : host;
      assertThat(safe.requests)
          .containsExactly(
              new WireServer.Request(
                  "GET " + target + " HTTP/1.1", List.of(host + ":" + safe.port()), name));
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }

  @Test
  void aDefaultPortIsNotSpelt() throws Exception {
    SourceRules rules = new SourceRules(List.of("*"), List.of(), Set.of(80, 443));
    for (String url : List.of("http://a.test//b", "http://a.test:80//b")) {
      assertThat(HttpTarget.of(URI.create(url), rules).request()).hasToString("http://a.test//b");
    }
    for (String url : List.of("https://a.test//b", "https://a.test:443//b")) {
      assertThat(HttpTarget.of(URI.create(url), rules).request()).hasToString("https://a.test//b");
    }
    assertThat(HttpTarget.of(URI.create("https://a.test:80/"), rules).request())
        .hasToString("https://a.test:80/");
  }

  private static String withPort(String text, int port) {
    return text.replace("{}", Integer.toString(port));
  }

  private byte[] fetch(String url) {
    return fetch(url, server.port());
  }

  private byte[] fetch(String url, int port) {
    try (HttpFetcher http = fetcher(port);
        FetchedPictures pictures =
            new FetchedPictures(new PictureGate(LIMITS), Map.of("http", http, "https", http))) {
      return pictures.fetch(new PictureRef.At(url)).bytes();
    }
  }

  private CommandException failure(String url) {
    return catchThrowableOfType(CommandException.class, () -> fetch(url));
  }

  private static HttpFetcher fetcher(int port) {
    Duration second = Duration.ofSeconds(2);
    HttpSettings patience =
        new HttpSettings(
            second, second, second, second, 3, 1, Duration.ofMillis(1), Duration.ofMillis(1));
    SourceRules rules =
        new SourceRules(
            List.of("allowed.test", "xn--bcher-kva.test"),
            List.of(AddressRange.of("127.0.0.0/8")),
            Set.of(port));
    return new HttpFetcher(rules, patience, new Random(1), WireTest::lookUp);
  }

  /** Also the stranger's host would lead to the server, so that it would be noticed there. */
  private static InetAddress[] lookUp(String name) throws UnknownHostException {
    return new InetAddress[] {InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1})};
  }

  private Path certificate() throws Exception {
    Path store = folder.resolve("server.p12");
    keytool("-genkeypair", "-alias server -keyalg EC -dname CN=allowed.test", store);
    return store;
  }

  private Path trusted(Path store) throws Exception {
    Path trusted = folder.resolve("trusted.p12");
    String file = folder.resolve("server.crt").toString();
    keytool("-exportcert", "-alias server -file " + file, store);
    keytool("-importcert", "-noprompt -alias server -file " + file, trusted);
    return trusted;
  }

  private static void keytool(String task, String options, Path store) throws Exception {
    List<String> tokens = new ArrayList<>();
    tokens.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    tokens.addAll(List.of(task, "-keystore", store.toString(), "-storepass", STORE_WORD));
    tokens.addAll(List.of(options.split(" ")));
    if (task.equals("-genkeypair")) {
      tokens.addAll(List.of("-ext", "san=dns:allowed.test,ip:127.0.0.1"));
    }
    Process keytool =
        new ProcessBuilder(tokens)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  private static SSLContext tls(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, STORE_WORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, STORE_WORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
