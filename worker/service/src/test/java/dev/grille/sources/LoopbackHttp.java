package dev.grille.sources;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.gate.PictureLimits;
import dev.grille.gate.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A server on loopback with a picture, {@code /a.png}, and a fetcher that may reach it alone. */
final class LoopbackHttp implements AutoCloseable {
  static final byte[] PNG = Pictures.file("png", 32, 20);
  static final PictureLimits LIMITS = new PictureLimits(200_000, 8000, 15, 50_000_000);

  private final RecordingServer server;
  private final HttpFetcher fetcher;

  LoopbackHttp() {
    try {
      server = new RecordingServer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.on("/a.png", RecordingServer.file(PNG));
    fetcher = fetcher(Duration.ofSeconds(2), server.port());
  }

  RecordingServer server() {
    return server;
  }

  HttpFetcher fetcher() {
    return fetcher;
  }

  byte[] fetch(String path) {
    return fetcher.fetch(URI.create(server.url(path)), LIMITS);
  }

  CommandException failure(String path) {
    return catchThrowableOfType(CommandException.class, () -> fetch(path));
  }

  /** A fetcher that may reach one port of this machine. */
  static HttpFetcher fetcher(Duration total, int port) {
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
          throw new UnknownHostException(name);
        });
  }

  static HttpSettings settings(Duration total) {
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

  @Override
  public void close() {
    fetcher.close();
    server.close();
  }
}
