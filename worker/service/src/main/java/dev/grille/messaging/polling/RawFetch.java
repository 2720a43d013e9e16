package dev.grille.messaging.polling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.message.FetchResponseData;
import org.apache.kafka.common.message.FetchResponseData.AbortedTransaction;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.ControlRecordType;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Fetches batches as they lie on the broker, still compressed, over a connection of its own.
 * Kafka's consumer has no way to give them out. Only for the rare record that the consumer cannot
 * unfold.
 */
final class RawFetch {
  private static final int WAIT_MILLIS = 500;

  private final Map<String, Object> settings;
  private final ConsumerConfig config;

  /**
   * Connects when it is first asked.
   *
   * @param settings of a consumer
   */
  RawFetch(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
    this.config = new ConsumerConfig(settings);
  }

  /**
   * The committed batches from an offset on, as many as the consumer would fetch at once.
   *
   * @throws KafkaException when the broker does not give them out now
   */
  List<DefaultRecordBatch> committed(TopicPartition partition, long offset) {
    TopicDescription topic = describe(partition.topic());
    Node leader = topic.partitions().get(partition.partition()).leader();
    if (leader == null || leader.isEmpty()) {
      throw Errors.LEADER_NOT_AVAILABLE.exception();
    }
    int bytes = config.getInt(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG);
    var data =
        new FetchRequest.PartitionData(
            topic.topicId(),
            offset,
            FetchRequest.INVALID_LOG_START_OFFSET,
            bytes,
            Optional.empty());
    var request =
        FetchRequest.Builder.forConsumer(
                ApiKeys.FETCH.latestVersion(), WAIT_MILLIS, 1, Map.of(partition, data))
            .isolationLevel(IsolationLevel.READ_COMMITTED)
            .setMaxBytes(bytes);
    return committed(answer(leader, request, partition));
  }

  private TopicDescription describe(String topic) {
    try (Admin admin = Admin.create(settings)) {
      return admin.describeTopics(List.of(topic)).topicNameValues().get(topic).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException failure
          ? failure
          : new KafkaException("the leader is not known", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.InterruptException(e);
    }
  }

  private FetchResponseData.PartitionData answer(
      Node leader, FetchRequest.Builder request, TopicPartition partition) {
    int patience = config.getInt(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG);
    try (var metrics = new Metrics();
        NetworkClient client = client(leader, metrics, patience)) {
      if (!NetworkClientUtils.awaitReady(client, leader, Time.SYSTEM, patience)) {
        throw Errors.NETWORK_EXCEPTION.exception();
      }
      var sent =
          client.newClientRequest(
              leader.idString(), request, Time.SYSTEM.milliseconds(), true, patience, null);
      var response =
          (FetchResponse)
              NetworkClientUtils.sendAndReceive(client, sent, Time.SYSTEM).responseBody();
      Errors.forCode(response.data().errorCode()).maybeThrow();
      FetchResponseData.PartitionData found =
          response.data().responses().stream()
              .flatMap(topic -> topic.partitions().stream())
              .filter(one -> one.partitionIndex() == partition.partition())
              .findFirst()
              .orElseThrow(Errors.UNKNOWN_TOPIC_OR_PARTITION::exception);
      Errors.forCode(found.errorCode()).maybeThrow();
      return found;
    } catch (IOException e) {
      throw new KafkaException("the broker does not answer", e);
    }
  }

  private NetworkClient client(Node leader, Metrics metrics, int patience) {
    LogContext log = new LogContext();
    var selector =
        new Selector(
            config.getLong(ConsumerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG),
            metrics,
            Time.SYSTEM,
            "raw-fetch",
            ClientUtils.createChannelBuilder(config, Time.SYSTEM, log),
            log);
    return new NetworkClient(
        selector,
        new ManualMetadataUpdater(List.of(leader)),
        "raw-fetch",
        1,
        config.getLong(ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG),
        config.getLong(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG),
        config.getInt(ConsumerConfig.SEND_BUFFER_CONFIG),
        config.getInt(ConsumerConfig.RECEIVE_BUFFER_CONFIG),
        patience,
        config.getLong(ConsumerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG),
        config.getLong(ConsumerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG),
        Time.SYSTEM,
        true,
        new ApiVersions(),
        log,
        MetadataRecoveryStrategy.NONE);
  }

  /**
   * Leaves out what was aborted, as the consumer does: a transaction is known to be aborted from
   * its first offset on, until its marker.
   */
  private static List<DefaultRecordBatch> committed(FetchResponseData.PartitionData data) {
    List<AbortedTransaction> aborted =
        data.abortedTransactions() == null
            ? new ArrayList<>()
            : new ArrayList<>(data.abortedTransactions());
    Set<Long> producers = new HashSet<>();
    List<DefaultRecordBatch> batches = new ArrayList<>();
    for (RecordBatch batch : FetchResponse.recordsOrFail(data).batches()) {
      aborted.removeIf(
          one -> one.firstOffset() <= batch.lastOffset() && producers.add(one.producerId()));
      if (batch.isControlBatch()) {
        if (isAbort(batch)) {
          producers.remove(batch.producerId());
        }
      } else if (!(batch.isTransactional() && producers.contains(batch.producerId()))) {
        if (!(batch instanceof DefaultRecordBatch known)) {
          throw new KafkaException("a batch of a format before Kafka 0.11");
        }
        batches.add(known);
      }
    }
    return batches;
  }

  private static boolean isAbort(RecordBatch batch) {
    var records = batch.iterator();
    return records.hasNext()
        && ControlRecordType.parse(records.next().key()) == ControlRecordType.ABORT;
  }
}
