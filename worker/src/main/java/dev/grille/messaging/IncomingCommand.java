package dev.grille.messaging;

import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandOutline;
import dev.grille.contracts.ErrorCode;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.messaging.polling.RecordValue;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a command topic and what could be told of it.
 *
 * @param record as it arrived
 * @param key under which the ledger knows it
 * @param replayOf id of the dead letter that it replays; null for a producer's own record
 * @param bodyHash SHA-256 of the record's value
 * @param outline what could be told of the command
 * @param command null where the record is refused
 * @param refusal why the record is refused; null where it is not
 */
record IncomingCommand(
    ConsumerRecord<byte[], RecordValue> record,
    AttemptKey key,
    @Nullable String replayOf,
    byte[] bodyHash,
    CommandOutline outline,
    @Nullable Command command,
    @Nullable CommandException refusal) {

  /** The id of a record whose producer gave it none: its place. */
  static String placeOf(ConsumerRecord<?, ?> record) {
    return record.topic() + "-" + record.partition() + "-" + record.offset();
  }

  /**
   * The same record under an id of its own, refused because the id that it came with is taken. The
   * answer of the command that has the id stays the only one under it.
   */
  IncomingCommand refusedAsReused() {
    String place = placeOf(record);
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
        record, new AttemptKey(ownId, 1), null, bodyHash, outline, null, reused);
  }
}
