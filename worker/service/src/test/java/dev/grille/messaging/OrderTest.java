package dev.grille.messaging;

import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.SharedServers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Commands for templates are done in their order, whatever becomes of one of them. */
class OrderTest {
  private static final String ADD =
      "{\"type\": \"add\", \"img\": \"%s\", \"template\": [[[[1, 1], [9, 1], [9, 9], [1, 9]], \"a\"]]}"
          .formatted(base64("a form"));

  private final String id = UUID.randomUUID().toString();

  @Test
  void whatStandsBehindACommandThatHasToWaitWaitsToo() throws Exception {
    DatabaseServer real = SharedServers.database();
    try (var proxy = ThroughProxy.before(real);
        var bench = new Workbench(1, SharedServers.broker(), new ThroughProxy(real, proxy))) {
      bench.send(bench.template(id, ADD));
      bench.send(bench.template(id + "list", "{\"type\": \"list\"}"));
      // The connection breaks in the middle of the transaction that stores the template.
      proxy.loseReplyTo(
          bytes ->
              new String(bytes, StandardCharsets.ISO_8859_1).contains("insert into templates"));
      bench.work();
      showsTheTemplate(bench);
      assertThat(proxy.cuts()).isEqualTo(1);
    }
  }

  @Test
  void whatStandsBehindASuspectedCommandComesAfterIt() throws Exception {
    try (var bench = new Workbench(1)) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(ADD.getBytes(StandardCharsets.UTF_8));
      for (int start = 0; start < 3; start++) {
        bench.ledger().receive(new AttemptKey(id, 1), hash, "add", null);
      }
      bench.send(bench.template(id, ADD));
      bench.send(bench.template(id + "list", "{\"type\": \"list\"}"));
      bench.work();
      showsTheTemplate(bench);
    }
  }

  private void showsTheTemplate(Workbench bench) {
    String template = bench.answer(id).path("template_id").asString();
    assertThat(bench.answer(id + "list").path("template_id_list").toString()).contains(template);
  }
}
