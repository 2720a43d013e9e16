package dev.grille.app.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The README's Java, word for word: a test holds it to this, another runs it. */
final class Tour {
  private Tour() {}

  // README
  static String read(String brokers, String templateId, Path photo, String topics)
      throws Exception {
    String id = UUID.randomUUID().toString();
    String picture = Base64.getEncoder().encodeToString(Files.readAllBytes(photo));
    String query = "{\"template_id\": \"%s\", \"img\": \"%s\"}".formatted(templateId, picture);

    Map<String, Object> reading =
        Map.of(
            "bootstrap.servers", brokers,
            "group.id", "my-program",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed"); // each answer exactly once
    Map<String, Object> sending =
        Map.of("bootstrap.servers", brokers, "max.request.size", 16 << 20);
    var strings = new StringSerializer();
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(reading, text, text);
        var producer = new KafkaProducer<>(sending, strings, strings)) {
      consumer.subscribe(List.of(topics + "results"));
      var record = new ProducerRecord<>(topics + "recognitions", "photo-1", query);
      record.headers().add("command-id", id.getBytes(StandardCharsets.UTF_8));
      producer.send(record).get(); // fails where the broker refuses it
      while (true) {
        for (var answer : consumer.poll(Duration.ofSeconds(1))) {
          if (answer.value().contains("\"id\":\"" + id + "\"")) {
            return answer
                .value(); // {"id":…,"status":"ok","results":[{"key":…,"value":…,"score":…}]}
          }
        }
      }
    }
  }
  // README
}
