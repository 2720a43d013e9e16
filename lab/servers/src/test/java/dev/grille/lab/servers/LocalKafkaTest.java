package dev.grille.lab.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class LocalKafkaTest {
  @Test
  void keepsCommittedRecordsAndItsPortWhenKilledAndRestarted() throws Exception {
    try (var kafka = LocalKafka.temporary()) {
      Map<String, Object> address = Map.of("bootstrap.servers", kafka.bootstrapServers());
      try (var admin = Admin.create(address)) {
        admin
            .createTopics(List.of(new NewTopic("t", Optional.empty(), Optional.empty())))
            .all()
            .get();
      }
      sendInTransaction(kafka, "before");

      kafka.kill();
      assertThat(FreePorts.answers(portOf(kafka))).isFalse();
      kafka.restart();

      sendInTransaction(kafka, "after");
      assertThat(readCommitted(kafka, 2)).containsExactly("before", "after");
    }
  }

  private static void sendInTransaction(LocalKafka kafka, String value) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "test");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused = producer.send(new ProducerRecord<>("t", value));
      producer.commitTransaction();
    }
  }

  private static List<String> readCommitted(LocalKafka kafka, int count) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
    var values = new java.util.ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition("t", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      for (int polls = 0; polls < 30 && values.size() < count; polls++) {
        consumer.poll(Duration.ofSeconds(1)).forEach(r -> values.add(r.value()));
      }
    }
    return values;
  }

  private static int portOf(LocalKafka kafka) {
    return Integer.parseInt(kafka.bootstrapServers().split(":", -1)[1]);
  }
}
