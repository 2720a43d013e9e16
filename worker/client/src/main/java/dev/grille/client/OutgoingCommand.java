package dev.grille.client;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.Texts;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command that is to be sent.
 *
 * @param id by which its answer is known; a command that is sent twice under one id is answered
 *     once more and not done again
 * @param key of the record, and of the answer's; commands of one key are taken in their order
 * @param family which topic takes it
 * @param value the record's value
 */
public record OutgoingCommand(String id, String key, CommandFamily family, byte[] value) {
  /** Largest value of a record, in bytes, where a worker is not told otherwise. */
  public static final int MAX_BYTES = 16 << 20;

  public OutgoingCommand {
    if (!Texts.isCommandId(id)) {
      throw new IllegalArgumentException("an id is 1 to 200 printable characters");
    }
  }

  /**
   * A command with a body such as {@link CommandBodies} makes, for the topic that takes its type. A
   * body without a type is a query.
   */
  public static OutgoingCommand of(String id, String key, ObjectNode body) {
    String type = body.path("type").asString(CommandType.QUERY.wireName());
    // What nobody knows goes where the worker says which types there are.
    CommandFamily family =
        CommandType.named(type).map(CommandType::family).orElse(CommandFamily.TEMPLATES);
    return new OutgoingCommand(id, key, family, CommandBodies.bytes(body));
  }

  /**
   * This command, checked by the worker's own rules: what it would refuse anyway need not be sent.
   *
   * @throws CommandException that the worker would answer with
   */
  public OutgoingCommand checked() {
    CommandParser.parse(value, family);
    return this;
  }
}
