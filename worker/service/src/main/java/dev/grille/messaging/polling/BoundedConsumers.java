package dev.grille.messaging.polling;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
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

    /**
     * What a poll failed with, until every partition is back where its batch begins: the client may
     * stand behind records that it never gave out, and must not be asked for the next ones.
     */
    private @Nullable Throwable astray;

    BoundedConsumer(Map<String, Object> settings, PollAllowance own) {
      super(settings);
      this.own = own;
      this.giants = new GiantReader(settings, own);
    }

    @Override
    public ConsumerRecords<byte[], RecordValue> poll(Duration timeout) {
      if (astray == null) {
        own.renew();
        try {
          return super.poll(timeout);
        } catch (OutOfMemoryError e) {
          log.warn("a record cannot be unfolded into memory and is read piece by piece");
          astray = e;
        } catch (KafkaException e) {
          // What the client could not unfold once it does not try again: it says so at each poll,
          // also after other partitions were read on, and by no error of a class of its own.
          if (e.getClass() != KafkaException.class) {
            throw e;
          }
          astray = e;
        }
      }
      own.renew();
      Optional<ConsumerRecords<byte[], RecordValue>> records = giants.readOn(this);
      Throwable failure = astray;
      astray = null;
      if (records.isEmpty() && failure instanceof KafkaException e) {
        throw e;
      }
      if (records.isEmpty() && failure instanceof OutOfMemoryError e) {
        // No partition has a giant: it is memory itself that is short.
        throw e;
      }
      return records.orElseThrow();
    }
  }
}
