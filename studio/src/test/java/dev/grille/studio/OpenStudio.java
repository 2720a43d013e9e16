package dev.grille.studio;

import dev.grille.client.Topics;
import dev.grille.contracts.Tenant;
import dev.grille.db.DatabaseAddress;
import dev.grille.studio.entry.Invitation;
import dev.grille.studio.settings.StudioSettings;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A studio that serves, and a browser's part of talking to it. */
final class OpenStudio implements AutoCloseable {
  private static final DatabaseAddress NO_DATABASE =
      new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "nobody", "");

  private final ConfigurableApplicationContext context;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI root;

  private OpenStudio(StudioSettings settings) {
    context = Studio.start(settings, event -> {});
    root = URI.create(invitation()).resolve("/");
  }

  /** One whose servers are away. */
  static OpenStudio alone() {
    return with(Map.of("bootstrap.servers", "127.0.0.1:1"), Topics.STANDARD, NO_DATABASE);
  }

  static OpenStudio with(Map<String, Object> kafka, Topics topics, DatabaseAddress database) {
    return with(kafka, topics, database, Duration.ofSeconds(2));
  }

  /** One that waits so long for an answer. */
  static OpenStudio with(
      Map<String, Object> kafka, Topics topics, DatabaseAddress database, Duration patience) {
    return new OpenStudio(
        new StudioSettings(
            "127.0.0.1",
            0,
            kafka,
            topics,
            database,
            Tenant.NONE,
            List.of(URI.create("http://127.0.0.1:1")),
            patience,
            "somebody"));
  }

  /** The address that the terminal shows now. */
  String invitation() {
    return context.getBean(Invitation.class).address();
  }

  URI root() {
    return root;
  }

  /** Comes in by the address and loads the page that it leads to. */
  OpenStudio entered() throws Exception {
    send(HttpRequest.newBuilder(URI.create(invitation())));
    get("/");
    return this;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(root.resolve(path)));
  }

  JsonNode json(String path) throws Exception {
    return JsonMapper.shared().readTree(get(path).body());
  }

  /** As a page posts: with the token that only the studio's own pages can read. */
  HttpResponse<String> post(String path, String body) throws Exception {
    return send(posting(path, body));
  }

  /** The same, while others go on. */
  CompletableFuture<HttpResponse<String>> postLater(String path, String body) {
    return http.sendAsync(posting(path, body).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder posting(String path, String body) {
    return HttpRequest.newBuilder(root.resolve(path))
        .header("X-XSRF-TOKEN", forgeryToken())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private String forgeryToken() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("none");
  }

  @Override
  public void close() {
    context.close();
  }
}
