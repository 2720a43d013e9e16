package dev.grille.sources;

import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class S3SourceTest extends PictureSourceContract {
  private static final String BUCKET = "pictures";

  @TempDir private static Path folder;
  private static StoreProcess store;
  private static FetchedPictures source;

  @BeforeAll
  static void serve() throws Exception {
    store = new StoreProcess(folder, BUCKET);
    Duration second = Duration.ofSeconds(5);
    Duration moment = Duration.ofMillis(5);
    S3Fetcher s3 =
        new S3Fetcher(
            new S3Settings(List.of(BUCKET), store.endpoint(), "us-east-1", true),
            new HttpSettings(second, second, second, second, 0, 2, moment, moment),
            new Random(1),
            StoreProcess.CREDENTIALS);
    source = new FetchedPictures(new PictureGate(LIMITS), Map.of("s3", s3));
  }

  @AfterAll
  static void end() {
    source.close();
    store.close();
  }

  @Override
  PictureSource source() {
    return source;
  }

  @Override
  PictureRef put(String name, byte[] file, int page) {
    store.put(BUCKET, name, file);
    return new PictureRef.At("s3://" + BUCKET + "/" + name + (page == 0 ? "" : "#page=" + page));
  }

  @Override
  PictureRef missing(String secret) {
    return new PictureRef.At("s3://" + BUCKET + "/missing?token=" + secret);
  }

  @Override
  String path() {
    return "$.url";
  }
}
