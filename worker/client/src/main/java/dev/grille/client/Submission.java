package dev.grille.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Sends commands, a bounded number at a time, and waits for the answer to each. */
public final class Submission {
  private static final Duration POLL = Duration.ofMillis(200);

  private final CommandChannel channel;
  private final int inFlight;
  private final Duration patience;

  /**
   * Settings of a run.
   *
   * @param inFlight most commands that wait for their answer at a time
   * @param patience how long to wait for the next answer before giving up
   */
  public Submission(CommandChannel channel, int inFlight, Duration patience) {
    if (inFlight < 1) {
      throw new IllegalArgumentException("at least one command has to be in flight");
    }
    this.channel = channel;
    this.inFlight = inFlight;
    this.patience = patience;
  }

  /**
   * Runs until every command is answered or no answer has come for too long.
   *
   * @param commands taken one by one, so that their pictures need not be in memory together
   * @param onAnswer told of each command's first answer
   * @return the commands that were not answered or not sent any more
   */
  public List<OutgoingCommand> run(
      Iterator<OutgoingCommand> commands, BiConsumer<OutgoingCommand, ReceivedAnswer> onAnswer) {
    Map<String, OutgoingCommand> waiting = new LinkedHashMap<>();
    long lastAnswer = System.nanoTime();
    while (commands.hasNext() || !waiting.isEmpty()) {
      while (commands.hasNext() && waiting.size() < inFlight) {
        OutgoingCommand command = commands.next();
        channel.send(command);
        waiting.put(command.id(), command);
      }
      for (ReceivedAnswer answer : channel.poll(POLL)) {
        OutgoingCommand command = waiting.remove(answer.commandId());
        if (command != null) {
          lastAnswer = System.nanoTime();
          onAnswer.accept(command, answer);
        }
      }
      if (System.nanoTime() - lastAnswer > patience.toNanos()) {
        break;
      }
    }
    return List.copyOf(waiting.values());
  }
}
