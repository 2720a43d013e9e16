package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.gate.Pictures;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3FetcherTest {
  private static final String BUCKET = "pictures";
  private static final byte[] PNG = Pictures.file("png", 32, 20);
  private static final PictureLimits LIMITS = new PictureLimits(100_000, 8000, 15, 50_000_000);

  @TempDir private static Path folder;
  private static StoreProcess store;

  @BeforeAll
  static void fillTheStore() throws Exception {
    store = new StoreProcess(folder, BUCKET);
    for (String key : List.of("a.png", "2026/11/发票 1.png", "a+b%.png")) {
      store.put(BUCKET, key, PNG);
    }
    store.put(BUCKET, "large", new byte[100_001]);
  }

  @AfterAll
  static void endTheStore() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://pictures/a.png",
        "S3://pictures/a.png",
        "s3://pictures/2026/11/%E5%8F%91%E7%A5%A8%201.png",
        "s3://pictures/2026/11/发票%201.png",
        "s3://pictures/a+b%25.png"
      })
  void bringsAnObject(String url) {
    try (FetchedPictures pictures = pictures(store.endpoint())) {
      assertThat(pictures.fetch(new PictureRef.At(url)).bytes()).isEqualTo(PNG);
    }
  }

  @Test
  void saysWhatIsNotThere() {
    CommandException e = failure(store.endpoint(), "s3://pictures/missing.png");
    assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_REFUSED);
    assertThat(e).hasMessageContaining("404");
  }

  @Test
  void aBucketThatIsNotListedIsNotAskedFor() throws Exception {
    try (RecordingServer recorder = new RecordingServer()) {
      URI endpoint = URI.create("http://127.0.0.1:" + recorder.port());
      for (String url :
          List.of(
              "s3://other/a.png",
              "s3://PICTURES/a.png",
              "s3://pictures.evil/a.png",
              "s3://user@pictures/a.png",
              "s3://pictures:80/a.png",
              "s3:///a.png")) {
        CommandException e = failure(endpoint, url);
        assertThat(e.code()).as(url).isEqualTo(ErrorCode.SOURCE_FORBIDDEN);
        assertThat(e).hasMessageContaining("grille.sources.s3.buckets");
      }
      assertThat(recorder.requests).isEmpty();
    }
  }

  @Test
  void anAddressWithoutAKeyIsInvalid() {
    for (String url : List.of("s3://pictures", "s3://pictures/", "s3://pictures/a?x=1")) {
      assertThat(failure(store.endpoint(), url).code()).as(url).isEqualTo(ErrorCode.INVALID_FIELD);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://pictures/../secret/k",
        "s3://pictures/a/../../secret/k",
        "s3://pictures/./k",
        "s3://pictures/a/..",
        "s3://pictures/..",
        "s3://pictures/.",
        "s3://pictures/%2e%2e/secret/k",
        "s3://pictures/%2E./secret/k",
        "s3://pictures/..%2Fsecret/k",
        "s3://pictures/a%2F..%2F..%2Fsecret%2Fk",
        "s3://pictures/..%5Csecret%5Ck",
        "s3://pictures//../secret/k",
      })
  void aKeyThatMayLeadToAnotherBucketIsNotAskedFor(String url) throws Exception {
    try (WireServer wire = new WireServer(ServerSocketFactory.getDefault(), PNG)) {
      URI endpoint = URI.create("http://127.0.0.1:" + wire.port());
      assertThat(failure(endpoint, url).code()).isEqualTo(ErrorCode.INVALID_FIELD);
      assertThat(wire.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s3://pictures/a..b/..c/.d, /pictures/a..b/..c/.d",
    "s3://pictures/%252e%252e/k, /pictures/%252e%252e/k",
    "s3://pictures//k, /pictures//k",
    "s3://pictures//other/k, /pictures//other/k",
    "s3://pictures/...,/pictures/...",
    "s3://pictures/a%3Fversion=1, /pictures/a%3Fversion%3D1",
    "s3://pictures/a%23b, /pictures/a%23b",
    "s3://pictures/http://other.test/k, /pictures/http%3A//other.test/k",
    "s3://pictures/@other.test/k, /pictures/%40other.test/k",
  })
  void aKeyIsAskedForAsItStands(String url, String target) throws Exception {
    try (WireServer wire = new WireServer(ServerSocketFactory.getDefault(), PNG)) {
      URI endpoint = URI.create("http://127.0.0.1:" + wire.port());
      try (FetchedPictures pictures = pictures(endpoint)) {
        assertThat(pictures.fetch(new PictureRef.At(url)).bytes()).isEqualTo(PNG);
      }
      assertThat(wire.requests)
          .containsExactly(
              new WireServer.Request(
                  "GET " + target + " HTTP/1.1", List.of("127.0.0.1:" + wire.port()), null));
    }
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    assertThat(failure(store.endpoint(), "s3://pictures/large").code())
        .isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @Test
  void aStoreInTroubleIsAskedAgain() throws Exception {
    try (RecordingServer recorder = new RecordingServer()) {
      recorder.on("/pictures/a.png", RecordingServer.status(503));
      URI endpoint = URI.create("http://127.0.0.1:" + recorder.port());
      assertThat(failure(endpoint, "s3://pictures/a.png").code())
          .isEqualTo(ErrorCode.SOURCE_REFUSED);
      assertThat(recorder.requests).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 60", "60, 1"})
  void aSilentStoreIsATimeout(int readSeconds, int totalSeconds) throws Exception {
    try (RecordingServer recorder = new RecordingServer()) {
      recorder.on("/pictures/a.png", exchange -> TimeUnit.SECONDS.sleep(30));
      URI endpoint = URI.create("http://127.0.0.1:" + recorder.port());
      try (FetchedPictures pictures = pictures(endpoint, readSeconds, totalSeconds)) {
        assertThat(failure(pictures, "s3://pictures/a.png").code())
            .isEqualTo(ErrorCode.SOURCE_TIMEOUT);
      }
    }
  }

  @Test
  void aStoreThatIsNotThereIsUnreachable() {
    assertThat(failure(URI.create("http://127.0.0.1:1"), "s3://pictures/a.png").code())
        .isEqualTo(ErrorCode.SOURCE_UNREACHABLE);
  }

  private static CommandException failure(URI endpoint, String url) {
    try (FetchedPictures pictures = pictures(endpoint)) {
      return failure(pictures, url);
    }
  }

  private static CommandException failure(FetchedPictures pictures, String url) {
    return catchThrowableOfType(
        CommandException.class, () -> pictures.fetch(new PictureRef.At(url)));
  }

  private static FetchedPictures pictures(URI endpoint) {
    return pictures(endpoint, 3, 3);
  }

  private static FetchedPictures pictures(URI endpoint, int readSeconds, int totalSeconds) {
    HttpSettings patience =
        new HttpSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(readSeconds),
            Duration.ofSeconds(totalSeconds),
            0,
            2,
            Duration.ofMillis(5),
            Duration.ofMillis(10));
    S3Settings settings = new S3Settings(List.of(BUCKET), endpoint, "us-east-1", true);
    return new FetchedPictures(
        new PictureGate(LIMITS),
        Map.of("s3", new S3Fetcher(settings, patience, new Random(1), StoreProcess.CREDENTIALS)));
  }
}
