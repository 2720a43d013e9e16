package dev.grille.messaging;

import dev.grille.messaging.polling.RecordValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** How much consumers are given at once. */
final class MeasuredPolls {
  private final AtomicLong largest = new AtomicLong();

  /** The most bytes of values of one poll. */
  long largest() {
    return largest.get();
  }

  /** The same consumer, whose polls are measured. */
  @SuppressWarnings("unchecked")
  Consumer<byte[], RecordValue> measured(Consumer<byte[], RecordValue> consumer) {
    return (Consumer<byte[], RecordValue>)
        Proxy.newProxyInstance(
            MeasuredPolls.class.getClassLoader(),
            new Class<?>[] {Consumer.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(consumer, arguments);
                if (result instanceof ConsumerRecords<?, ?> records) {
                  largest.accumulateAndGet(size(records), Math::max);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static long size(ConsumerRecords<?, ?> records) {
    long size = 0;
    for (ConsumerRecord<?, ?> record : records) {
      size += record.value() instanceof RecordValue.Whole whole ? whole.size() : 0;
    }
    return size;
  }
}
