package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.messaging.AdminTopicIds;
import dev.grille.messaging.PollBudget;
import dev.grille.messaging.TopicSettings;
import dev.grille.messaging.polling.BoundedConsumers;
import dev.grille.messaging.polling.RecordLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Kafka's clients: what {@code spring.kafka} says of addresses and security, and on top of it what
 * the promises of delivery need.
 */
@Configuration(proxyBeanMethods = false)
class KafkaWiring {
  /** Beyond the largest command: the headers of a replay, at most a few hundred bytes. */
  private static final int REPLAY_ROOM = 64 << 10;

  /** Beyond the largest command: headers of a dead letter, and what an answer echoes. */
  private static final int HEADROOM = 1 << 20;

  /** What a topic of commands takes. */
  static long largestCommand(GrilleProperties.Topics topics) {
    return topics.maxMessage().toBytes() + REPLAY_ROOM;
  }

  /** What a topic of answers or dead letters takes. */
  static long largestAnswer(GrilleProperties.Topics topics) {
    return topics.maxMessage().toBytes() + HEADROOM;
  }

  /** Those without a tenant, of which the tenants' are made. */
  @Bean
  TopicSettings topicSettings(GrilleProperties properties) {
    GrilleProperties.Topics topics = properties.topics();
    return new TopicSettings(
        topics.templates(),
        topics.recognitions(),
        topics.results(),
        topics.deadLetters(),
        topics.replies());
  }

  @Bean
  WorkerTopics workerTopics(KafkaAdmin admin, GrilleProperties properties, TopicSettings names) {
    return new WorkerTopics(
        admin, properties.topics(), properties.served().stream().map(names::of).toList());
  }

  @Bean
  TopicCheck topicCheck(KafkaAdmin admin, WorkerTopics topics, MeterRegistry meters) {
    return new TopicCheck(admin, topics, meters);
  }

  @Bean
  AdminTopicIds topicIds(KafkaAdmin admin) {
    return new AdminTopicIds(admin.getConfigurationProperties());
  }

  @Bean
  CommandConsumers commandConsumers(
      ConsumerFactory<?, ?> springs,
      GrilleProperties properties,
      PollBudget budget,
      MeterRegistry meters) {
    Map<String, Object> config = new HashMap<>(springs.getConfigurationProperties());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Commands may be waiting before the first worker ever starts.
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batch().maxRecords());
    int bytes = Math.toIntExact(properties.batch().maxBytes().toBytes());
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, bytes);
    config.put(
        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
        Math.toIntExact(largestCommand(properties.topics())));
    config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, maxPollInterval(config, budget));
    var factory =
        new BoundedConsumers(
            config,
            new RecordLimits(
                largestCommand(properties.topics()), properties.batch().maxBytes().toBytes()));
    factory.addListener(new MicrometerConsumerListener<>(meters));
    return new CommandConsumers(factory);
  }

  @Bean(destroyMethod = "close")
  AnswerProducers answerProducers(ProducerFactory<?, ?> springs, GrilleProperties properties) {
    Map<String, Object> config = new HashMap<>(springs.getConfigurationProperties());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    int largest = Math.toIntExact(largestAnswer(properties.topics()));
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largest);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * largest);
    Duration transaction = properties.delivery().transactionTimeout();
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(transaction.toMillis()));
    int request = Math.toIntExact(transaction.dividedBy(3).toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, request);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, request * 2);
    // Whoever sends to a topic that is not there has to hear of it within the transaction.
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, request);
    var factory =
        new DefaultKafkaProducerFactory<>(
            config, new ByteArraySerializer(), new ByteArraySerializer());
    factory.setTransactionIdPrefix(properties.group() + "-" + instance(properties) + "-");
    return new AnswerProducers(factory);
  }

  /** Consumers of commands; a type of its own beside the factory that Spring makes. */
  record CommandConsumers(BoundedConsumers factory) {}

  /** Producers of answers; a type of its own beside the factory that Spring makes. */
  record AnswerProducers(DefaultKafkaProducerFactory<byte[], byte[]> factory) {
    void close() {
      factory.destroy();
    }
  }

  private static int maxPollInterval(Map<String, Object> config, PollBudget budget) {
    Object set = config.get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG);
    if (set == null) {
      return Math.toIntExact(budget.worstCase().toMillis());
    }
    int millis = Integer.parseInt(set.toString());
    budget.check(Duration.ofMillis(millis));
    return millis;
  }

  private static String instance(GrilleProperties properties) {
    if (!properties.instance().isEmpty()) {
      return properties.instance();
    }
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "worker";
    }
    return host.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
