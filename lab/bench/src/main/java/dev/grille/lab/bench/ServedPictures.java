package dev.grille.lab.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the same pictures under as many addresses as are asked for, and counts who asks. */
public final class ServedPictures implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<byte[]> pictures;
  private final Map<String, Integer> fetches = new ConcurrentHashMap<>();

  /** Of these files, in turn. */
  public ServedPictures(List<byte[]> pictures) throws IOException {
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to serve");
    }
    this.pictures = List.copyOf(pictures);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * The address of a picture.
   *
   * @param list names the pictures that are counted together
   * @param number from 0
   */
  public String url(String list, int number) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path(list, number);
  }

  /** What lets workers fetch them. */
  public Map<String, String> settings() {
    return Map.of(
        "grille.sources.cidrs",
        "127.0.0.1/32",
        "grille.sources.ports",
        Integer.toString(server.getAddress().getPort()));
  }

  /** How many pictures of a list were fetched, however often. */
  public int fetched(String list) {
    return (int) fetches.keySet().stream().filter(path -> isOf(path, list)).count();
  }

  /** How often pictures of a list were fetched beyond the first time. */
  public int fetchedAgain(String list) {
    return fetches.entrySet().stream()
        .filter(entry -> isOf(entry.getKey(), list))
        .mapToInt(entry -> entry.getValue() - 1)
        .sum();
  }

  private static String path(String list, int number) {
    return "/" + list + "/" + number;
  }

  private static boolean isOf(String path, String list) {
    return path.startsWith("/" + list + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    fetches.merge(path, 1, Integer::sum);
    int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    byte[] picture = pictures.get(number % pictures.size());
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
