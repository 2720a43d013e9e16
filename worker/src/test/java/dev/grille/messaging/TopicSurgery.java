package dev.grille.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Does to topics what somebody may do while workers run.
 *
 * @param broker where they are
 */
record TopicSurgery(String broker) {
  /** Sets the size of the largest record. */
  void limit(String topic, int bytes) {
    set(topic, "max.message.bytes", Integer.toString(bytes));
  }

  /** From now on the topic takes no record without a key. */
  void compact(String topic) {
    set(topic, "cleanup.policy", "compact");
  }

  void delete(String topic) {
    operate(admin -> admin.deleteTopics(List.of(topic)).all());
  }

  private void set(String topic, String name, String value) {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    operate(admin -> admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
  }

  private void operate(Function<Admin, KafkaFuture<Void>> deed) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      deed.apply(admin).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
