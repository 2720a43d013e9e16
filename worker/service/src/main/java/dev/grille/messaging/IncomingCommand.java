package dev.grille.messaging;

import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandOutline;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.dialects.VendorRecord;
import dev.grille.db.CommandLedger.Arrival;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.messaging.polling.RecordValue;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * A record of a command topic and what could be told of it.
 *
 * @param record as it arrived
 * @param topic the topic's own id, which no other topic of its name has
 * @param key under which the ledger knows it
 * @param replayOf id of the dead letter that it says it replays; null for a producer's own record
 * @param bodyHash SHA-256 of the record's value
 * @param outline what could be told of the command
 * @param command null where the record is refused
 * @param refusal why the record is refused; null where it is not
 * @param dialect the record as its vendor reads and answers it; null where it is in none
 */
record IncomingCommand(
    ConsumerRecord<byte[], RecordValue> record,
    Uuid topic,
    AttemptKey key,
    @Nullable String replayOf,
    byte[] bodyHash,
    CommandOutline outline,
    @Nullable Command command,
    @Nullable CommandException refusal,
    @Nullable VendorRecord dialect) {

  /**
   * Of a topic's name in an id by place, so that the id can be that of a header too, which has 200
   * characters: the rest is at most 54, and 17 where the place is taken.
   */
  private static final int MAX_NAME_LENGTH = 129;

  /**
   * The id of a record whose producer gave it none: its place, and the topic's own id, because the
   * same place comes again in a topic that is made anew.
   */
  static String placeOf(ConsumerRecord<?, ?> record, Uuid topic) {
    String name = record.topic();
    return name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH))
        + "-"
        + record.partition()
        + "-"
        + record.offset()
        + "-"
        + topic;
  }

  /** Where the record stands. */
  Arrival arrival() {
    return new Arrival(topicUuid(), record.partition(), record.offset(), record.key());
  }

  /** The topic's id as others than Kafka write it. */
  UUID topicUuid() {
    return new UUID(topic.getMostSignificantBits(), topic.getLeastSignificantBits());
  }

  /** The same record as its producer's own: nobody asked for the replay that it says it is. */
  IncomingCommand asFirstAttempt() {
    AttemptKey first = new AttemptKey(key.commandId(), 1);
    return new IncomingCommand(
        record, topic, first, null, bodyHash, outline, command, refusal, dialect);
  }

  /**
   * The same record under an id of its own, refused because the id that it came with is taken. The
   * answer of the command that has the id stays the only one under it.
   */
  IncomingCommand refusedAsReused() {
    String place = placeOf(record, topic);
    // Somebody may have used this record's place as an id.
    String ownId =
        key.commandId().equals(place)
            ? place + "-" + HexFormat.of().formatHex(bodyHash, 0, 8)
            : place;
    CommandException reused =
        new CommandException(
            ErrorCode.COMMAND_ID_REUSED,
            "another command with another body has the id " + key.commandId());
    return new IncomingCommand(
        record, topic, new AttemptKey(ownId, 1), null, bodyHash, outline, null, reused, dialect);
  }
}
