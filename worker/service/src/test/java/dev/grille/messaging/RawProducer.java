package dev.grille.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Crc32C;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Puts a record on a topic that Kafka's own producer cannot make: clients of other languages can.
 */
final class RawProducer {
  private static final int PATIENCE_MILLIS = 20_000;

  /** Where a batch of magic 2 has its checksum, and where that begins to count. */
  private static final int CHECKSUM = 17;

  private static final int CHECKED = 21;

  private final Map<String, Object> settings;

  RawProducer(String broker) {
    settings =
        Map.of(
            "bootstrap.servers",
            broker,
            "key.serializer",
            ByteArraySerializer.class,
            "value.serializer",
            ByteArraySerializer.class);
  }

  /**
   * Sends a record to the first partition.
   *
   * @param placeholder a text that is in the record once
   * @param bytes as many, which take its place
   */
  void send(String topic, byte[] value, Header[] headers, String placeholder, byte[] bytes)
      throws Exception {
    MemoryRecords records =
        MemoryRecords.withRecords(
            Compression.NONE, new SimpleRecord(System.currentTimeMillis(), null, value, headers));
    replace(records.buffer(), placeholder.getBytes(StandardCharsets.UTF_8), bytes);
    try (Admin admin = Admin.create(new HashMap<>(settings))) {
      TopicDescription described =
          admin.describeTopics(List.of(topic)).topicNameValues().get(topic).get();
      send(described, records);
    }
  }

  private void send(TopicDescription topic, MemoryRecords records) throws Exception {
    var data =
        new TopicProduceData()
            .setName(topic.name())
            .setTopicId(topic.topicId())
            .setPartitionData(List.of(new PartitionProduceData().setIndex(0).setRecords(records)));
    var request =
        ProduceRequest.builder(
            new ProduceRequestData()
                .setAcks((short) -1)
                .setTimeoutMs(PATIENCE_MILLIS)
                .setTopicData(new TopicProduceDataCollection(List.of(data).iterator())));
    var leader = topic.partitions().get(0).leader();
    LogContext log = new LogContext();
    try (Metrics metrics = new Metrics();
        NetworkClient client =
            new NetworkClient(
                new Selector(
                    PATIENCE_MILLIS,
                    metrics,
                    Time.SYSTEM,
                    "raw-producer",
                    ClientUtils.createChannelBuilder(
                        new ProducerConfig(settings), Time.SYSTEM, log),
                    log),
                new ManualMetadataUpdater(List.of(leader)),
                "raw-producer",
                1,
                100,
                1000,
                1 << 20,
                1 << 20,
                PATIENCE_MILLIS,
                PATIENCE_MILLIS,
                PATIENCE_MILLIS,
                Time.SYSTEM,
                true,
                new ApiVersions(),
                log,
                MetadataRecoveryStrategy.NONE)) {
      NetworkClientUtils.awaitReady(client, leader, Time.SYSTEM, PATIENCE_MILLIS);
      var sent =
          client.newClientRequest(
              leader.idString(), request, Time.SYSTEM.milliseconds(), true, PATIENCE_MILLIS, null);
      var answer =
          (ProduceResponse)
              NetworkClientUtils.sendAndReceive(client, sent, Time.SYSTEM).responseBody();
      answer
          .data()
          .responses()
          .forEach(
              one ->
                  one.partitionResponses()
                      .forEach(p -> Errors.forCode(p.errorCode()).maybeThrow()));
    }
  }

  private static void replace(ByteBuffer batch, byte[] placeholder, byte[] bytes) {
    int at = 0;
    while (!batch.slice(at, placeholder.length).equals(ByteBuffer.wrap(placeholder))) {
      at++;
    }
    batch.put(at, bytes);
    batch.putInt(CHECKSUM, (int) Crc32C.compute(batch, CHECKED, batch.limit() - CHECKED));
  }
}
