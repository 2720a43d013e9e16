package dev.grille.app.templates;

import dev.grille.client.CommandChannel;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import dev.grille.client.Submission;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Warning;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Commands that are sent one after the other, each when the answer before it has come. */
final class Conversation {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int UNANSWERED = 2;

  /** Commands about templates keep their order where they have one key. */
  private static final String KEY = "templates";

  private final CommandChannel channel;
  private final Duration patience;
  private final boolean json;
  private final PrintStream out;
  private final PrintStream complaints;
  private int code = DONE;

  Conversation(
      CommandChannel channel,
      Duration patience,
      boolean json,
      PrintStream out,
      PrintStream complaints) {
    this.channel = channel;
    this.patience = patience;
    this.json = json;
    this.out = out;
    this.complaints = complaints;
  }

  /**
   * Sends a command; prints its answer where it is asked for as JSON.
   *
   * @return the answer; empty where the command failed or no answer came, which is told of
   * @throws dev.grille.contracts.CommandException where the worker would refuse it anyway
   */
  Optional<Answer> ask(ObjectNode body) {
    Optional<ReceivedAnswer> received = send(body);
    received.filter(answer -> json).ifPresent(answer -> out.println(answer.json()));
    return received.flatMap(this::well);
  }

  /** The answer, where the command did not fail; what failed is told of. */
  Optional<Answer> well(ReceivedAnswer received) {
    Answer answer = received.answer();
    if (!(answer instanceof Answer.Failed failed)) {
      return Optional.of(answer);
    }
    failed();
    if (!json) {
      String place = failed.path() == null ? "" : " (" + failed.path() + ")";
      complaints.println("grille: " + failed.sentence() + place);
      complaints.println("        " + failed.code().remedy());
    }
    return Optional.empty();
  }

  /** Sends a command and prints nothing of its answer; empty where none came. */
  Optional<ReceivedAnswer> send(ObjectNode body) {
    var received = new ReceivedAnswer[1];
    var command = OutgoingCommand.of("templates-" + UUID.randomUUID(), KEY, body).checked();
    new Submission(channel, 1, patience)
        .run(List.of(command).iterator(), (sent, answer) -> received[0] = answer);
    if (received[0] == null) {
      complaints.println("grille: no answer came: is a worker running?");
      code = UNANSWERED;
    }
    return Optional.ofNullable(received[0]);
  }

  /** Notes that a command failed, or a part of it. */
  void failed() {
    code = code == DONE ? FAILED : code;
  }

  /** Prints a line for people; nothing where JSON is asked for. */
  void say(String line) {
    if (!json) {
      out.println(line.stripTrailing());
    }
  }

  /** The warnings of an answer. */
  void warn(Answer answer) {
    for (Warning warning : answer.envelope().warnings()) {
      String field = warning.field() == null ? "" : warning.field() + ": ";
      say("  warning: " + field + warning.message());
    }
  }

  /** How it went so far. */
  int code() {
    return code;
  }
}
