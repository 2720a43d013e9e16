package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  /** {@code P} is the port of the real server. */
  private static final List<String> SPELLINGS =
      List.of(
          // Loopback by name and number, RFC 1122.
          "http://localhost:P/",
          "http://LOCALHOST:P/",
          "http://localhost.:P/",
          "http://localhost.localdomain:P/",
          "http://ip6-localhost:P/",
          "http://127.0.0.1:P/",
          "http://127.0.0.1.:P/",
          "http://127.0.0.2:P/",
          "http://127.255.255.254:P/",
          "http://0.0.0.0:P/",
          "http://0:P/",
          // inet_aton(3): fewer parts, decimal, octal, hexadecimal, and all of them mixed.
          "http://127.1:P/",
          "http://127.0.1:P/",
          "http://2130706433:P/",
          "http://017700000001:P/",
          "http://0x7f000001:P/",
          "http://0x7F.0x0.0x0.0x1:P/",
          "http://0x7f.1:P/",
          "http://0177.0.0.1:P/",
          "http://0177.0.0.01:P/",
          "http://00000177.0.0.1:P/",
          "http://127.0.0.01:P/",
          "http://127.0.0.0x1:P/",
          "http://127.000.000.001:P/",
          "http://4294967297:P/",
          "http://256.256.256.256:P/",
          "http://127.0.0.1.0:P/",
          // IPv6 loopback, unspecified, and IPv4 within IPv6.
          "http://[::1]:P/",
          "http://[0:0:0:0:0:0:0:1]:P/",
          "http://[0000::1]:P/",
          "http://[::]:P/",
          "http://[::ffff:127.0.0.1]:P/",
          "http://[::ffff:7f00:1]:P/",
          "http://[0:0:0:0:0:ffff:127.0.0.1]:P/",
          "http://[::127.0.0.1]:P/",
          "http://[::ffff:0:127.0.0.1]:P/",
          "http://[64:ff9b::127.0.0.1]:P/",
          "http://[64:ff9b:1::7f00:1]:P/",
          "http://[2002:7f00:1::]:P/",
          "http://[2001:0:0:0:0:0:80ff:fffe]:P/",
          "http://[::1%25lo]:P/",
          "http://[fe80::1%25eth0]:P/",
          // Private, link-local, shared, unique local, multicast, reserved.
          "http://10.0.0.1:P/",
          "http://172.16.0.1:P/",
          "http://172.31.255.255:P/",
          "http://192.168.1.1:P/",
          "http://100.64.0.1:P/",
          "http://169.254.1.1:P/",
          "http://192.0.0.1:P/",
          "http://198.18.0.1:P/",
          "http://192.0.2.1:P/",
          "http://224.0.0.1:P/",
          "http://255.255.255.255:P/",
          "http://[fc00::1]:P/",
          "http://[fd12:3456::1]:P/",
          "http://[fe80::1]:P/",
          "http://[fec0::1]:P/",
          "http://[ff02::1]:P/",
          "http://[2001:db8::1]:P/",
          // Metadata services of clouds.
          "http://169.254.169.254/latest/meta-data/",
          "http://[fd00:ec2::254]/latest/meta-data/",
          "http://[::ffff:169.254.169.254]/",
          "http://2852039166/",
          "http://0xA9FEA9FE/",
          "http://0251.0376.0251.0376/",
          "http://100.100.100.200/",
          "http://168.63.129.16/",
          "http://192.0.0.192/",
          "http://metadata.google.internal/",
          // Addresses whose host is not where it seems to be.
          "http://example.com@127.0.0.1:P/",
          "http://127.0.0.1:P@example.com/",
          "http://user:pass@localhost:P/",
          "http://example.com:80@localhost:P/",
          "http://localhost:P#@example.com/",
          "http://localhost:P?@example.com/",
          "http://localhost:P\\@example.com/",
          "http://example.com\\.localhost:P/",
          "http:///127.0.0.1:P/",
          "http:127.0.0.1:P",
          "http:/127.0.0.1:P/",
          "//127.0.0.1:P/",
          "http://127.0.0.1:P%2f@example.com/",
          "http://%31%32%37.0.0.1:P/",
          "http://127。0。0。1:P/",
          "http://①②⑦.⓪.⓪.①:P/",
          "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:P/",
          "http://localhost%00.example.com:P/",
          "http://localhost\t:P/",
          "http://127.0.0.1:P\r\nHost: example.com/",
          // Names that somebody else's name server answers with what is not his.
          "http://loopback.test:P/",
          "http://private.test:P/",
          "http://metadata.test/",
          "http://mapped.test:P/",
          "http://nat64.test:P/",
          "http://zero.test:P/",
          "http://a.rebind.test:P/",
          // Other schemes, other ports.
          "file:///etc/passwd",
          "ftp://127.0.0.1:P/",
          "gopher://127.0.0.1:P/_GET",
          "jar:http://127.0.0.1:P/a!/b",
          "dict://127.0.0.1:P/",
          "unix:///var/run/docker.sock",
          "http://public.test:22/",
          "http://public.test:6379/",
          "https://public.test:8443/",
          "http://public.test:65536/",
          "http://public.test:-1/");

  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("localhost", List.of("127.0.0.1", "::1")),
          Map.entry("localhost.localdomain", List.of("127.0.0.1")),
          Map.entry("ip6-localhost", List.of("::1")),
          Map.entry("loopback.test", List.of("127.0.0.1")),
          Map.entry("private.test", List.of("10.0.0.1", "192.168.0.1")),
          Map.entry("metadata.test", List.of("169.254.169.254")),
          Map.entry("metadata.google.internal", List.of("169.254.169.254")),
          Map.entry("mapped.test", List.of("::ffff:127.0.0.1")),
          Map.entry("nat64.test", List.of("64:ff9b::7f00:1")),
          Map.entry("zero.test", List.of("0.0.0.0", "::")),
          Map.entry("a.rebind.test", List.of("127.0.0.1")),
          Map.entry("mixed.test", List.of("127.0.0.1", "93.184.216.34", "10.0.0.1")),
          Map.entry("public.test", List.of("93.184.216.34", "2606:2800:220:1::1")));

  private final List<String> lookedUp = new ArrayList<>();
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
    assertThat(SPELLINGS).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    try (HttpFetcher http = fetcher(everyName);
        FetchedPictures pictures = pictures(http)) {
      for (String spelling : SPELLINGS) {
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

  @Test
  void nothingIsAllowedThatIsNotNamedAndNoNameIsEvenAskedFor() {
    PinnedAddresses pinned = pinned(SourceRules.nothing());
    for (String host : List.of("public.test", "localhost", "93.184.216.34", "example.com")) {
      assertThatExceptionOfType(PinnedAddresses.ForbiddenAddressException.class)
          .isThrownBy(() -> pinned.resolve(host));
    }
    assertThat(lookedUp).isEmpty();
  }

  @Test
  void patternsOfHostsMatchWholeLabels() {
    SourceRules rules =
        new SourceRules(List.of("a.example", "*.b.example"), List.of(), Set.of(443));
    assertThat(rules.allowHost("a.example")).isTrue();
    assertThat(rules.allowHost("x.b.example")).isTrue();
    for (String host :
        List.of("b.example", "xb.example", "a.example.evil", "x.a.example", "evila.example")) {
      assertThat(rules.allowHost(host)).as(host).isFalse();
    }
  }

  @Test
  void onlyAddressesThatMayBeReachedAreDialled() throws Exception {
    assertThat(pinned(everyName).resolve("mixed.test"))
        .containsExactly(InetAddress.getByName("93.184.216.34"));
    assertThat(pinned(everyName).resolve("public.test")).hasSize(2);
  }

  @Test
  void aNameIsResolvedOncePerConnection() throws Exception {
    pinned(everyName).resolve("public.test");
    assertThat(lookedUp).containsExactly("public.test");
  }

  @Test
  void aRangeOpensNoMoreThanItself() throws Exception {
    SourceRules rules =
        new SourceRules(List.of(), List.of(AddressRange.of("10.1.0.0/16")), Set.of(80));
    assertThat(pinned(rules).resolve("10.1.255.255")).hasSize(1);
    for (String host : List.of("10.2.0.0", "10.0.255.255", "127.0.0.1", "93.184.216.34")) {
      assertThatExceptionOfType(PinnedAddresses.ForbiddenAddressException.class)
          .isThrownBy(() -> pinned(rules).resolve(host));
    }
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
    return new PinnedAddresses(rules, this::lookUp, Duration.ofSeconds(2));
  }

  private HttpFetcher fetcher(SourceRules rules) {
    Duration second = Duration.ofSeconds(1);
    HttpSettings impatient =
        new HttpSettings(
            second, second, second, second, 3, 1, Duration.ofMillis(1), Duration.ofMillis(1));
    return new HttpFetcher(rules, impatient, new Random(1), this::lookUp);
  }

  private static FetchedPictures pictures(HttpFetcher http) {
    return new FetchedPictures(
        new PictureGate(PictureLimits.defaults()), Map.of("http", http, "https", http));
  }

  private synchronized InetAddress[] lookUp(String name) throws UnknownHostException {
    lookedUp.add(name);
    List<String> addresses = NAMES.get(name);
    if (addresses == null) {
      throw new UnknownHostException(name);
    }
    List<InetAddress> found = new ArrayList<>();
    for (String address : addresses) {
      found.add(InetAddress.getByName(address));
    }
    found.sort(Comparator.comparing(InetAddress::getHostAddress));
    return found.toArray(InetAddress[]::new);
  }
}
