package dev.grille.messaging;

import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.Failure;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateVersion;
import dev.grille.db.CommandLedger;
import dev.grille.db.CommandLedger.NewAnswer;
import dev.grille.db.CommandLedger.StoredAnswer;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.UnpublishedRepository;
import dev.grille.db.UnpublishedRepository.Part;
import dev.grille.db.UnpublishedRepository.Unpublished;
import dev.grille.records.RefusalCause;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what became of a command: answer, results, dead letter, in one transaction of the
 * database. Of two workers with the same command, the first that stores wins; the other is given
 * the winner's answer.
 */
final class OutcomeStore {
  private final TransactionOperations transaction;
  private final CommandLedger ledger;
  private final DeadLetterRepository letters;
  private final UnpublishedRepository unpublished;
  private final DeadLetters deadLetters;
  private final String letterTopic;

  OutcomeStore(
      TransactionOperations transaction,
      CommandLedger ledger,
      DeadLetterRepository letters,
      UnpublishedRepository unpublished,
      DeadLetters deadLetters,
      String letterTopic) {
    this.transaction = transaction;
    this.ledger = ledger;
    this.letters = letters;
    this.unpublished = unpublished;
    this.deadLetters = deadLetters;
    this.letterTopic = letterTopic;
  }

  /**
   * Completes a command and stores its answer, with a dead letter where some of it failed.
   *
   * @throws CommandException when the completion fails; nothing is stored then
   */
  StoredOutcome store(IncomingCommand command, Prepared prepared, Answer.Envelope envelope) {
    return once(command, () -> stored(command, prepared.completion().complete(envelope)));
  }

  /** Stores a failure: its answer and the dead letter. */
  StoredOutcome store(IncomingCommand command, CommandException failure, Answer.Envelope envelope) {
    return once(
        command,
        () ->
            stored(
                command,
                new Answer.Failed(
                    envelope,
                    failure.code(),
                    failure.plainMessage(),
                    failure.path(),
                    command.outline().templateId(),
                    failure.alignment())));
  }

  private StoredOutcome stored(IncomingCommand command, Answer answer) {
    byte[] body = AnswerWriter.write(answer);
    Failure failure = answer.failure().orElse(null);
    String outcome = failure == null ? StoredOutcome.OK : failure.code().name();
    ledger.answer(command.key(), newAnswer(command, answer, body, outcome));
    if (failure == null) {
      return new StoredOutcome(command, body, outcome, null, read(answer), Set.of());
    }
    DeadLetterRow letter = deadLetters.of(command, failure);
    letters.add(letter);
    if (!DeadLetters.isPublishable(letter)) {
      unpublished.add(
          new Unpublished(
              command.key(), Part.LETTER, letterTopic, RefusalCause.RECORD_TOO_LARGE.name(), null));
    }
    return new StoredOutcome(command, body, outcome, letter, read(answer), withheld(letter));
  }

  private static Set<Part> withheld(DeadLetterRow letter) {
    return DeadLetters.isPublishable(letter) ? Set.of() : Set.of(Part.LETTER);
  }

  /** What an earlier delivery stored, to be published again. */
  StoredOutcome again(IncomingCommand command, StoredAnswer stored) {
    List<Unpublished> refused = unpublished.of(command.key());
    boolean isSubstituted = refused.stream().anyMatch(part -> part.part() == Part.ANSWER);
    if (StoredOutcome.OK.equals(stored.outcome()) && !isSubstituted) {
      return new StoredOutcome(
          command, stored.body(), stored.outcome(), null, List.of(), parts(refused));
    }
    DeadLetterRow letter = letters.find(command.key()).orElse(null);
    Set<Part> withheld = parts(refused);
    byte[] body = stored.body();
    for (Unpublished part : refused) {
      if (part.substitute() != null) {
        body = part.substitute();
        withheld.remove(part.part());
      }
    }
    return new StoredOutcome(command, body, stored.outcome(), letter, List.of(), withheld);
  }

  private static Set<Part> parts(List<Unpublished> refused) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    refused.forEach(part -> parts.add(part.part()));
    return parts;
  }

  /** A template's own picture says nothing of the pictures that come in, so it does not count. */
  private static List<FieldResult> read(Answer answer) {
    return answer instanceof Answer.Recognized recognized ? recognized.results() : List.of();
  }

  private StoredOutcome once(IncomingCommand command, Supplier<StoredOutcome> storing) {
    return Objects.requireNonNull(
        transaction.execute(
            tx ->
                ledger
                    .lock(command.key())
                    .map(stored -> again(command, stored))
                    .orElseGet(storing)));
  }

  /** The version of the template that an answer is about; null where there is none. */
  static @Nullable Integer version(Answer answer) {
    if (answer instanceof TemplateAnswer.TemplateAdded added) {
      return added.templateVersion();
    }
    if (answer instanceof TemplateAnswer.TemplateUpdated updated) {
      return updated.templateVersion();
    }
    if (answer instanceof TemplateAnswer.TemplatePublished published) {
      return published.templateVersion();
    }
    if (answer instanceof Answer.Tried tried) {
      return tried.templateVersion();
    }
    if (answer instanceof TemplateAnswer.TemplateEvaluated evaluated) {
      return evaluated.templateVersion();
    }
    if (answer instanceof TemplateAnswer.TruthStored stored) {
      return stored.templateVersion();
    }
    TemplateVersion read =
        answer instanceof Answer.Recognized recognized ? recognized.readWith() : null;
    return read == null ? null : read.version();
  }

  private static NewAnswer newAnswer(
      IncomingCommand command, Answer answer, byte[] body, String outcome) {
    String templateId = answer.templateId();
    return new NewAnswer(
        body,
        answer.envelope().type(),
        outcome,
        // Named by its id, whatever the answer says of it.
        templateId == null ? command.outline().templateId() : templateId,
        version(answer));
  }
}
