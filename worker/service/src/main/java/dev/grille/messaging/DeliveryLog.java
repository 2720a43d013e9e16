package dev.grille.messaging;

import dev.grille.db.CommandLedger;
import dev.grille.db.CommandLedger.Delivery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Writes deliveries into the ledger, in transactions of their own, before any work is done. */
final class DeliveryLog {
  private static final Logger log = LoggerFactory.getLogger(DeliveryLog.class);

  private static final Comparator<IncomingCommand> ONE_ORDER_EVERYWHERE =
      Comparator.<IncomingCommand, String>comparing(command -> command.key().commandId())
          .thenComparingInt(command -> command.key().attempt())
          .thenComparingInt(command -> command.record().partition())
          .thenComparingLong(command -> command.record().offset());

  private final TransactionOperations transaction;
  private final CommandLedger ledger;

  DeliveryLog(TransactionOperations transaction, CommandLedger ledger) {
    this.transaction = transaction;
    this.ledger = ledger;
  }

  /** A command as it is to be done, and what the ledger says of it. */
  record Entry(IncomingCommand command, Delivery delivery) {}

  /** Writes down a batch; the entries are in the batch's order. */
  List<Entry> receive(List<IncomingCommand> batch) {
    Map<IncomingCommand, Entry> entries =
        Objects.requireNonNull(
            transaction.execute(
                tx -> {
                  Map<IncomingCommand, Entry> received = new HashMap<>();
                  // Two workers with the same commands must not lock each other out.
                  batch.stream()
                      .sorted(ONE_ORDER_EVERYWHERE)
                      .forEach(command -> received.put(command, receive(command)));
                  return received;
                }));
    return batch.stream().map(entries::get).toList();
  }

  private Entry receive(IncomingCommand arrived) {
    IncomingCommand command = isForged(arrived) ? arrived.asFirstAttempt() : arrived;
    Optional<Delivery> delivery = deliver(command);
    if (delivery.isPresent()) {
      return new Entry(command, delivery.get());
    }
    IncomingCommand refused = command.refusedAsReused();
    delivery = deliver(refused);
    if (delivery.isEmpty()) {
      refused = refused.refusedAsReused();
      delivery = deliver(refused);
    }
    return new Entry(refused, delivery.orElseThrow());
  }

  /** Anybody can write headers; only a replay that an operator began is one. */
  private boolean isForged(IncomingCommand command) {
    if (command.replayOf() == null) {
      return false;
    }
    try {
      return !ledger.isReplayOnRecord(command.key(), UUID.fromString(command.replayOf()));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private Optional<Delivery> deliver(IncomingCommand command) {
    return ledger.receive(
        command.key(), command.bodyHash(), command.outline().type(), command.arrival());
  }

  /** Counts that a suspected command is begun with no neighbour in flight. */
  int beginAlone(IncomingCommand command) {
    return Objects.requireNonNull(transaction.execute(tx -> ledger.beginAlone(command.key())));
  }

  /** Takes the counts back, as far as the database can be reached. */
  void handBack(List<IncomingCommand> commands) {
    if (commands.isEmpty()) {
      return;
    }
    try {
      transaction.executeWithoutResult(
          tx ->
              commands.stream()
                  .sorted(ONE_ORDER_EVERYWHERE)
                  .forEach(command -> ledger.handBack(command.key())));
    } catch (DataAccessException | TransactionException e) {
      log.debug("deliveries stay counted: the database is away");
    }
  }
}
