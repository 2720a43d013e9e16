package dev.grille.sources;

import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class HttpSourceTest extends PictureSourceContract {
  private RecordingServer server;
  private FetchedPictures source;

  @BeforeEach
  void serve() throws IOException {
    server = new RecordingServer();
    Duration second = Duration.ofSeconds(5);
    Duration moment = Duration.ofMillis(5);
    SourceRules rules =
        new SourceRules(List.of(), List.of(AddressRange.of("127.0.0.0/8")), Set.of(server.port()));
    HttpFetcher http =
        new HttpFetcher(
            rules,
            new HttpSettings(second, second, second, second, 3, 2, moment, moment),
            new Random(1));
    source = new FetchedPictures(new PictureGate(LIMITS), Map.of("http", http));
  }

  @AfterEach
  void end() {
    source.close();
    server.close();
  }

  @Override
  PictureSource source() {
    return source;
  }

  @Override
  PictureRef put(String name, byte[] file, int page) {
    server.on("/" + name, RecordingServer.file(file));
    return new PictureRef.At(server.url("/" + name) + (page == 0 ? "" : "#page=" + page));
  }

  @Override
  PictureRef missing(String secret) {
    return new PictureRef.At(server.url("/missing?token=" + secret));
  }

  @Override
  String path() {
    return "$.url";
  }
}
