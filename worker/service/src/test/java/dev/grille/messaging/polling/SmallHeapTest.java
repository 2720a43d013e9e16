package dev.grille.messaging.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.servers.SharedServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A record that is larger than the whole heap of whoever has to read it. */
class SmallHeapTest {
  private static final int GIANT = 300 << 20;

  /** Beyond the limit, and not beyond the heap. */
  private static final int LARGE = 20 << 20;

  private final String broker = SharedServers.broker().bootstrapServers();
  private final String topic = "giants-" + UUID.randomUUID();

  @Test
  void aRecordLargerThanTheHeapIsPassedAndNoNeighbourIsLostOrGivenTwice() throws Exception {
    makeTopic(2);
    byte[] giant = giant(GIANT);
    try (var producer = producer()) {
      for (int i = 0; i < 3; i++) {
        send(producer, 1, "far" + i, new byte[10]);
        send(producer, 0, "before" + i, new byte[600_000]);
      }
      send(producer, 0, "giant1", giant);
      send(producer, 0, "between", new byte[20]);
      producer.flush();
      abort();
      send(producer, 1, "giant2", giant);
      send(producer, 1, "after", new byte[30]);
      send(producer, 0, "last", new byte[40]);
      producer.flush();
    }
    List<String> lines = consume(11);
    assertThat(names(lines, 0))
        .containsExactly("before0", "before1", "before2", "giant1", "between", "last");
    assertThat(names(lines, 1)).containsExactly("far0", "far1", "far2", "giant2", "after");
    assertThat(lines).filteredOn(line -> line.contains("giant")).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> line.contains("giant"))
        .allSatisfy(line -> assertThat(line).contains(GIANT + " bytes, folded to "));
  }

  @Test
  void aPartitionThatBeginsWithAGiantIsReadThoughOthersHaveGiantsToo() throws Exception {
    int partitions = 4;
    makeTopic(partitions);
    try (var producer = producer()) {
      for (int partition = 0; partition < partitions; partition++) {
        // The client can unfold all but the last, which is the one that it stumbles over.
        send(producer, partition, "giant", giant(partition < partitions - 1 ? LARGE : GIANT));
        send(producer, partition, "after", new byte[30]);
        producer.flush();
      }
    }
    List<String> lines = consume(2 * partitions);
    for (int partition = 0; partition < partitions; partition++) {
      assertThat(names(lines, partition)).containsExactly("giant", "after");
    }
  }

  private void makeTopic(int partitions) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  private static byte[] giant(int size) {
    byte[] giant = new byte[size];
    Arrays.fill(giant, (byte) 'A');
    return giant;
  }

  private List<String> consume(int records) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx160m", "-cp", System.getProperty("java.class.path")));
    command.add(SmallHeapConsumer.class.getName());
    command.addAll(List.of(broker, topic, topic + "-group", Integer.toString(records)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      CompletableFuture<String> printed =
          CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
      String text = printed.get(120, TimeUnit.SECONDS);
      assertThat(process.waitFor()).as(text).isZero();
      return text.lines().filter(line -> line.matches("\\d \\d+ .*")).toList();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String read(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(List<String> lines, int partition) {
    return lines.stream()
        .map(line -> line.split(" "))
        .filter(parts -> Integer.parseInt(parts[0]) == partition)
        .map(parts -> parts[2])
        .toList();
  }

  /** Batches that hold neighbours beside their giant. */
  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            broker,
            "compression.type",
            "gzip",
            "max.request.size",
            1 << 30,
            "buffer.memory",
            2L << 30,
            "batch.size",
            400 << 20,
            "linger.ms",
            60_000),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** What a transaction leaves behind that came to nothing. */
  private void abort() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker, "transactional.id", topic + "-aborted");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int partition = 0; partition < 2; partition++) {
        send(producer, partition, "aborted", new byte[5]);
      }
      producer.flush();
      producer.abortTransaction();
    }
  }

  private void send(
      KafkaProducer<byte[], byte[]> producer, int partition, String name, byte[] value) {
    var record = new ProducerRecord<byte[], byte[]>(topic, partition, null, value);
    record.headers().add("name", name.getBytes(StandardCharsets.UTF_8));
    var unused = producer.send(record);
  }
}
