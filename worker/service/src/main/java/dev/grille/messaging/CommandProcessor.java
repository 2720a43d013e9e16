package dev.grille.messaging;

import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.Stage;
import dev.grille.contracts.Warning;
import dev.grille.sandbox.MonotonicClock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one command and stores its outcome. May be used by several threads at once. */
final class CommandProcessor {
  private static final Logger log = LoggerFactory.getLogger(CommandProcessor.class);

  private final HandlerTable handlers;
  private final OutcomeStore outcomes;
  private final MonotonicClock ticker;
  private final String readerVersion;
  private final DeliveryListener listener;

  CommandProcessor(
      HandlerTable handlers,
      OutcomeStore outcomes,
      MonotonicClock ticker,
      String readerVersion,
      DeliveryListener listener) {
    this.handlers = handlers;
    this.outcomes = outcomes;
    this.ticker = ticker;
    this.readerVersion = readerVersion;
    this.listener = listener;
  }

  /**
   * Does a command that the ledger has no answer for.
   *
   * @param over whether to begin no more of it
   * @throws RuntimeException only what {@link SystemFailures} are to blame for
   */
  StoredOutcome process(IncomingCommand command, BooleanSupplier over) {
    try (LogContext ignored = new LogContext(command)) {
      return settle(command, over);
    }
  }

  /** Gives up on a command that kept killing its worker. */
  StoredOutcome quarantine(IncomingCommand command, int deliveries) {
    try (LogContext ignored = new LogContext(command)) {
      return fail(
          command,
          new CommandException(
              ErrorCode.COMMAND_QUARANTINED,
              "begun " + (deliveries - 1) + " times, and each time the worker ended"),
          ticker.nanoTime());
    }
  }

  private StoredOutcome settle(IncomingCommand command, BooleanSupplier over) {
    long begin = ticker.nanoTime();
    try {
      return complete(command, over, begin);
    } catch (RuntimeException e) {
      return fail(command, failure(e), begin);
    } catch (StackOverflowError e) {
      return fail(command, internal(e), begin);
    }
  }

  /** The command's failure; thrown on where the command is not at fault. */
  private static CommandException failure(RuntimeException e) {
    if (e instanceof CommandException failure) {
      return failure;
    }
    if (SystemFailures.include(e)) {
      throw e;
    }
    return internal(e);
  }

  private record Run(String commandId, int attempt, BooleanSupplier over) implements CommandRun {
    @Override
    public boolean isOver() {
      return over.getAsBoolean();
    }

    @Override
    public CommandException failure(RuntimeException failure) {
      return CommandProcessor.failure(failure);
    }
  }

  private StoredOutcome complete(IncomingCommand incoming, BooleanSupplier over, long begin) {
    if (incoming.refusal() != null) {
      throw incoming.refusal();
    }
    Command command = incoming.command();
    if (command == null) {
      throw new IllegalStateException("neither a command nor a refusal");
    }
    Run run = new Run(incoming.key().commandId(), incoming.key().attempt(), over);
    Prepared prepared = handlers.prepare(command, run);
    Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    timings.putAll(prepared.timings());
    timings.put(Stage.TOTAL, ticker.since(begin).toMillis());
    List<Warning> warnings =
        Stream.concat(
                command.unknownProperties().stream().map(Warning::ofUnknownProperty),
                prepared.warnings().stream())
            .toList();
    return tellStored(
        outcomes.store(incoming, prepared, envelope(incoming, warnings, timings)), timings, begin);
  }

  private StoredOutcome fail(IncomingCommand command, CommandException failure, long begin) {
    log.info("command failed: {}", failure.code());
    Map<Stage, Long> timings = Map.of(Stage.TOTAL, ticker.since(begin).toMillis());
    return tellStored(
        outcomes.store(command, failure, envelope(command, List.of(), timings)), timings, begin);
  }

  /** The answer cannot tell how long it took to store it; the listener can be told. */
  private StoredOutcome tellStored(StoredOutcome settled, Map<Stage, Long> timings, long begin) {
    long total = ticker.since(begin).toMillis();
    Map<Stage, Long> all = new EnumMap<>(Stage.class);
    all.putAll(timings);
    all.put(Stage.STORE, total - timings.getOrDefault(Stage.TOTAL, total));
    all.put(Stage.TOTAL, total);
    log.debug("answered {} in {} ms", settled.outcome(), total);
    listener.stored(settled.command().outline().type(), settled.outcome(), all);
    settled.read().forEach(value -> listener.valueRead(value.reason()));
    return settled;
  }

  private Answer.Envelope envelope(
      IncomingCommand command, List<Warning> warnings, Map<Stage, Long> timings) {
    return new Answer.Envelope(
        command.key().commandId(),
        command.outline().type(),
        command.key().attempt(),
        command.replayOf(),
        warnings,
        readerVersion,
        timings);
  }

  // The class only: a message may quote what must not leave the worker.
  private static CommandException internal(Throwable defect) {
    log.error("a defect: answered with {}", ErrorCode.INTERNAL, defect);
    return new CommandException(
        ErrorCode.INTERNAL, "unexpected " + defect.getClass().getSimpleName());
  }
}
