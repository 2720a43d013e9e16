package dev.grille.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;

/** Records to be sent, and what their answers say. */
final class Records {
  private Records() {}

  static ProducerRecord<byte[], byte[]> withKey(ProducerRecord<byte[], byte[]> record, byte[] key) {
    return new ProducerRecord<>(record.topic(), null, key, record.value(), record.headers());
  }

  /** The first value that an answer gives. */
  static String value(JsonNode answer) {
    return answer.path("results").path(0).path("value").asString("");
  }

  /** The code of an answer's error. */
  static String code(JsonNode answer) {
    return answer.path("error").path("code").asString("");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
