package dev.grille.messaging;

import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.Warning;
import dev.grille.sandbox.MonotonicClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * @throws RuntimeException only what {@link SystemFailures} are to blame for
   */
  StoredOutcome process(IncomingCommand command) {
    try (LogContext ignored = new LogContext(command)) {
      return settle(command);
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

  private StoredOutcome settle(IncomingCommand command) {
    long begin = ticker.nanoTime();
    try {
      return complete(command, begin);
    } catch (CommandException e) {
      return fail(command, e, begin);
    } catch (RuntimeException | StackOverflowError e) {
      if (e instanceof RuntimeException failure && SystemFailures.include(failure)) {
        throw failure;
      }
      log.error("a defect: command answered with {}", ErrorCode.INTERNAL, e);
      return fail(command, internal(e), begin);
    }
  }

  private StoredOutcome complete(IncomingCommand incoming, long begin) {
    if (incoming.refusal() != null) {
      throw incoming.refusal();
    }
    Command command = incoming.command();
    if (command == null) {
      throw new IllegalStateException("neither a command nor a refusal");
    }
    Prepared prepared = handlers.prepare(command);
    Map<String, Long> timings = new HashMap<>(prepared.timings());
    timings.put("total", ticker.since(begin).toMillis());
    List<Warning> warnings =
        Stream.concat(
                command.unknownProperties().stream().map(Warning::ofUnknownProperty),
                prepared.warnings().stream())
            .toList();
    return tellStored(
        outcomes.store(incoming, prepared, envelope(incoming, warnings, timings)),
        "ok",
        timings,
        begin);
  }

  private StoredOutcome fail(IncomingCommand command, CommandException failure, long begin) {
    log.info("command failed: {}", failure.code());
    Map<String, Long> timings = Map.of("total", ticker.since(begin).toMillis());
    return tellStored(
        outcomes.store(command, failure, envelope(command, List.of(), timings)),
        failure.code().name(),
        timings,
        begin);
  }

  /** The answer cannot tell how long it took to store it; the listener can be told. */
  private StoredOutcome tellStored(
      StoredOutcome settled, String outcome, Map<String, Long> timings, long begin) {
    long total = ticker.since(begin).toMillis();
    Map<String, Long> all = new HashMap<>(timings);
    all.put("store", total - timings.getOrDefault("total", total));
    all.put("total", total);
    log.debug("answered {} in {} ms", outcome, total);
    listener.stored(settled.command().outline().type(), outcome, all);
    settled.read().forEach(value -> listener.valueRead(value.reason()));
    return settled;
  }

  private Answer.Envelope envelope(
      IncomingCommand command, List<Warning> warnings, Map<String, Long> timings) {
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
    return new CommandException(
        ErrorCode.INTERNAL, "unexpected " + defect.getClass().getSimpleName());
  }
}
