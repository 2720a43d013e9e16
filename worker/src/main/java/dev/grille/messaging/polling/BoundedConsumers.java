package dev.grille.messaging.polling;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Makes consumers whose polls are bounded by what they unfold. */
public final class BoundedConsumers extends DefaultKafkaConsumerFactory<byte[], RecordValue> {
  private static final Logger log = LoggerFactory.getLogger(BoundedConsumers.class);

  private final RecordLimits limits;

  /** Of the consumer that is being made; its two deserializers share it. */
  private PollAllowance allowance;

  /**
   * Consumers of these settings.
   *
   * @param settings of Kafka's consumer; deserializers need not be named
   */
  public BoundedConsumers(Map<String, Object> settings, RecordLimits limits) {
    super(settings);
    this.limits = limits;
    this.allowance = new PollAllowance(limits);
    setKeyDeserializerSupplier(() -> new BoundedDeserializers.Keys(allowance));
    setValueDeserializerSupplier(() -> new BoundedDeserializers.Values(allowance));
  }

  @Override
  protected synchronized Consumer<byte[], RecordValue> createRawConsumer(
      Map<String, Object> settings) {
    allowance = new PollAllowance(limits);
    return new BoundedConsumer(settings, allowance);
  }

  /** Reads on by itself where Kafka's client cannot unfold a record. */
  private final class BoundedConsumer extends ExtendedKafkaConsumer {
    private final PollAllowance own;
    private final GiantReader giants;
    private @Nullable OutOfMemoryError cause;

    BoundedConsumer(Map<String, Object> settings, PollAllowance own) {
      super(settings);
      this.own = own;
      this.giants = new GiantReader(settings, own);
    }

    @Override
    public ConsumerRecords<byte[], RecordValue> poll(Duration timeout) {
      own.renew();
      try {
        var records = super.poll(cause == null ? timeout : Duration.ZERO);
        if (cause == null || !records.isEmpty()) {
          cause = null;
          return records;
        }
      } catch (OutOfMemoryError e) {
        // One array that is larger than the heap: nothing of it was taken, and all else stands.
        log.warn("a record cannot be unfolded into memory and is read piece by piece");
        cause = e;
      } catch (WakeupException | InterruptException e) {
        throw e;
      } catch (KafkaException e) {
        // The client remembers that it could not go on, until it is sent to another offset.
        if (cause == null) {
          throw e;
        }
      }
      own.renew();
      var records = giants.readOn(this, cause);
      cause = null;
      return records;
    }
  }
}
