package dev.grille.messaging;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** Tells topics of one name apart: one that was deleted and made anew has another id. */
@FunctionalInterface
public interface TopicIds {
  /**
   * The id of the topic that has the name now.
   *
   * @throws KafkaException when the broker does not tell, or there is no such topic
   */
  Uuid of(String topic);
}
