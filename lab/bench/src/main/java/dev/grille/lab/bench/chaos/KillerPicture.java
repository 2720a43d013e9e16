package dev.grille.lab.bench.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Serves a sound picture; once it is armed, somebody is told of whoever fetches it. */
final class KillerPicture implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final byte[] picture = new TinyForm(11).file("png", new SplittableRandom(1));
  private volatile @Nullable IntConsumer blow;

  KillerPicture() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** From now on whoever fetches it is told of, by the port of its end of the connection. */
  void arm(IntConsumer whenFetched) {
    blow = whenFetched;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/picture.png";
  }

  /** What lets workers fetch it. */
  Map<String, String> settings() {
    return Map.of(
        "grille.sources.cidrs",
        "127.0.0.1/32",
        "grille.sources.ports",
        Integer.toString(server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    IntConsumer armed = blow;
    if (armed != null) {
      armed.accept(exchange.getRemoteAddress().getPort());
    }
    exchange.sendResponseHeaders(200, picture.length);
    try (var body = exchange.getResponseBody()) {
      body.write(picture);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
