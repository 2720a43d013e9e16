package dev.grille.messaging.polling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A program that polls until it has so many records, commits, and prints what it was given. */
final class SmallHeapConsumer {
  private SmallHeapConsumer() {}

  /**
   * Polls.
   *
   * @param arguments broker, topic, group, number of records
   */
  public static void main(String[] arguments) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            arguments[0],
            "group.id",
            arguments[2],
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest");
    int left = Integer.parseInt(arguments[3]);
    var consumers = new BoundedConsumers(settings, new RecordLimits(1 << 20, 2 << 20));
    try (var consumer = consumers.createConsumer()) {
      consumer.subscribe(List.of(arguments[1]));
      while (left > 0) {
        for (ConsumerRecord<byte[], RecordValue> record : consumer.poll(Duration.ofSeconds(1))) {
          System.out.println(
              record.partition()
                  + " "
                  + record.offset()
                  + " "
                  + new String(record.headers().lastHeader("name").value(), StandardCharsets.UTF_8)
                  + " "
                  + record.value());
          left--;
        }
        consumer.commitSync();
      }
    }
    System.out.println("done");
  }
}
