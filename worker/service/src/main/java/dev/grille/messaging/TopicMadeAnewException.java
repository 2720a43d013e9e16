package dev.grille.messaging;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** A topic was deleted and made anew, so what was polled may be of the one that is gone. */
final class TopicMadeAnewException extends KafkaException {
  private static final long serialVersionUID = 1L;

  private final Uuid id;

  TopicMadeAnewException(String topic, Uuid id) {
    super("topic " + topic + " was made anew");
    this.id = id;
  }

  /** Of the topic that has the name now. */
  Uuid id() {
    return id;
  }
}
