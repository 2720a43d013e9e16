package dev.grille.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A real server on loopback that takes down each request as it stood on the wire, unparsed. */
final class WireServer implements AutoCloseable {
  /** Every header's line and the request's own, in the order of their coming. */
  final List<Request> requests = new CopyOnWriteArrayList<>();

  private final Map<String, String> redirects = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket socket;
  private final byte[] file;

  /**
   * One request.
   *
   * @param line the first
   * @param hosts all values of {@code Host}
   * @param serverName of TLS; null without
   */
  record Request(String line, List<String> hosts, @Nullable String serverName) {}

  WireServer(ServerSocketFactory sockets, byte[] file) throws IOException {
    this.file = file;
    this.socket = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Answers a request target, as it stands on the wire, with another place to look. */
  void redirect(String target, String location) {
    redirects.put(target, location);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = lines.readLine();
      if (first == null) {
        return;
      }
      List<String> hosts = new CopyOnWriteArrayList<>();
      for (String line = lines.readLine();
          line != null && !line.isEmpty();
          line = lines.readLine()) {
        if (line.regionMatches(true, 0, "host:", 0, 5)) {
          hosts.add(line.substring(5).strip());
        }
      }
      requests.add(new Request(first, hosts, serverName(connection)));
      answer(connection.getOutputStream(), redirects.get(first.split(" ")[1]));
    } catch (IOException e) {
      // The client went away.
    }
  }

  private void answer(OutputStream out, @Nullable String location) throws IOException {
    String head =
        location == null
            ? "HTTP/1.1 200 OK\r\nContent-Length: " + file.length
            : "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location;
    out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    if (location == null) {
      out.write(file);
    }
    out.flush();
  }

  private static @Nullable String serverName(Socket connection) {
    if (connection instanceof SSLSocket tls
        && tls.getSession() instanceof ExtendedSSLSession session) {
      for (SNIServerName name : session.getRequestedServerNames()) {
        return new String(name.getEncoded(), StandardCharsets.US_ASCII);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
