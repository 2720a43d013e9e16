package dev.grille.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.grille.client.GrilleClient;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.OutgoingCommand.VendorPath;
import dev.grille.client.ReceivedAnswer;
import dev.grille.contracts.dialects.Dialect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The bridge of docs/dialects.md, which shows what stands in {@link #answer}. */
final class VendorBridge {
  private final GrilleClient grille;
  private final Dialect dialect;

  private VendorBridge(GrilleClient grille, Dialect dialect) {
    this.grille = grille;
    this.dialect = dialect;
  }

  static HttpServer start(GrilleClient grille, Dialect dialect) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", new VendorBridge(grille, dialect)::answer);
    http.start();
    return http;
  }

  private void answer(HttpExchange http) throws IOException {
    String id = UUID.randomUUID().toString();
    String path = dialect == Dialect.AWS ? null : http.getRequestURI().getPath();
    byte[] request = http.getRequestBody().readAllBytes();
    ReceivedAnswer answer =
        grille
            .receive(OutgoingCommand.of(id, id, new VendorPath(dialect, path), request))
            .orTimeout(60, TimeUnit.SECONDS)
            .join();
    http.getResponseHeaders().add("Content-Type", "application/json");
    boolean ok = answer.vendor() != null && answer.vendor().ok();
    boolean inBody = dialect == Dialect.CTYUN; // whose status stands there alone
    http.sendResponseHeaders(ok || inBody ? 200 : 400, answer.value().length);
    http.getResponseBody().write(answer.value());
    http.close();
  }
}
