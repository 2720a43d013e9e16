package dev.grille.messaging;

import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.SharedServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.Test;

/** A commit that went through, of which the worker never hears. */
class LostReplyTest {
  private static final Predicate<byte[]> DATABASE_COMMIT =
      bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("COMMIT");

  /** A request begins with its length in four bytes and the number of what it asks for in two. */
  private static final Predicate<byte[]> KAFKA_COMMIT =
      bytes -> bytes.length > 6 && bytes[4] == 0 && bytes[5] == ApiKeys.END_TXN.id;

  private final String id = UUID.randomUUID().toString();

  @Test
  void aDatabaseCommitWhoseReplyIsLostIsAnsweredOnce() throws Exception {
    DatabaseServer real = SharedServers.database();
    try (var proxy = ThroughProxy.before(real);
        Workbench bench = new Workbench(1, SharedServers.broker(), new ThroughProxy(real, proxy))) {
      losesAReplyAndAnswersOnce(bench, proxy, DATABASE_COMMIT);
    }
  }

  @Test
  void aKafkaCommitWhoseReplyIsLostIsAnsweredOnce() throws Exception {
    int port = freePort();
    try (var proxy = new CuttingProxy("127.0.0.1", port);
        LocalKafka kafka = LocalKafka.temporary(port, proxy.port());
        Workbench bench = new Workbench(1, kafka, SharedServers.database())) {
      losesAReplyAndAnswersOnce(bench, proxy, KAFKA_COMMIT);
    }
  }

  private void losesAReplyAndAnswersOnce(
      Workbench bench, CuttingProxy proxy, Predicate<byte[]> commit) throws Exception {
    bench.work();
    String template = bench.addTemplate();
    bench.reader.hold(id);
    bench.send(bench.query(id, queryBody(template, id)));
    bench.reader.awaitHeld();
    proxy.loseReplyTo(commit);
    bench.reader.release();
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id, 1).get(0);
    assertThat(proxy.cuts()).isEqualTo(1);
    bench.send(bench.query(id + "next", queryBody(template, "next")));
    bench.awaitFor(id + "next", 1);
    List<ConsumerRecord<byte[], byte[]>> all = bench.awaitFor(id, 1);
    assertThat(all).hasSize(1);
    assertThat(Topics.json(answer).path("status").asString()).isEqualTo("ok");
    byte[] stored =
        bench
            .jdbc
            .sql("select answer from commands where command_id = :id and attempt = 1")
            .param("id", id)
            .query(byte[].class)
            .single();
    assertThat(answer.value()).isEqualTo(stored);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
