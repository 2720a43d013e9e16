package dev.grille.messaging;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.UnpublishedRepository;
import dev.grille.db.UnpublishedRepository.Part;
import dev.grille.db.UnpublishedRepository.Unpublished;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what the broker refused, so that it is passed over when the batch comes again. Where an
 * answer was refused, a short one is stored that says so, and the command's record is kept.
 */
final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private final TransactionOperations transaction;
  private final UnpublishedRepository unpublished;
  private final DeadLetterRepository letters;
  private final DeadLetters deadLetters;
  private final String readerVersion;
  private final DeliveryListener listener;

  Refusals(
      TransactionOperations transaction,
      UnpublishedRepository unpublished,
      DeadLetterRepository letters,
      DeadLetters deadLetters,
      String readerVersion,
      DeliveryListener listener) {
    this.transaction = transaction;
    this.unpublished = unpublished;
    this.letters = letters;
    this.deadLetters = deadLetters;
    this.readerVersion = readerVersion;
    this.listener = listener;
  }

  /** Stores all of them. */
  void store(List<Refusal> refusals) {
    transaction.executeWithoutResult(tx -> refusals.forEach(this::store));
    refusals.forEach(this::tell);
  }

  private void store(Refusal refusal) {
    IncomingCommand command = refusal.settled().command();
    byte[] substitute = null;
    if (refusal.part() == Part.ANSWER) {
      CommandException failure =
          new CommandException(
              ErrorCode.ANSWER_UNPUBLISHABLE,
              "the topic of answers refuses the answer of "
                  + refusal.settled().answer().length
                  + " bytes: "
                  + refusal.cause());
      Answer answer = answer(command, failure);
      substitute = AnswerWriter.write(answer);
      if (!letters.exists(command.key())) {
        letters.add(deadLetters.of(command, answer.failure().orElseThrow()));
      }
    }
    unpublished.add(
        new Unpublished(
            command.key(), refusal.part(), refusal.topic(), refusal.cause().name(), substitute));
  }

  private Answer answer(IncomingCommand command, CommandException failure) {
    var envelope =
        new Answer.Envelope(
            command.key().commandId(),
            command.outline().type(),
            command.key().attempt(),
            command.replayOf(),
            List.of(),
            readerVersion,
            Map.of());
    return new Answer.Failed(
        envelope,
        failure.code(),
        failure.plainMessage(),
        null,
        command.outline().templateId(),
        null);
  }

  private void tell(Refusal refusal) {
    try (LogContext ignored = new LogContext(refusal.settled().command())) {
      log.warn(
          "{} takes no {} of this command: {}; it is kept in the database",
          refusal.topic(),
          refusal.part(),
          refusal.cause());
    }
    listener.refused(refusal.part().name(), refusal.cause().name());
  }
}
