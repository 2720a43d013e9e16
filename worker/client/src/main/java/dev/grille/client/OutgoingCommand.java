package dev.grille.client;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.Texts;
import dev.grille.contracts.dialects.Dialect;
import dev.grille.contracts.dialects.VendorRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command that is to be sent.
 *
 * @param id by which its answer is known; a command that is sent twice under one id is answered
 *     once more and not done again
 * @param key of the record, and of the answer's; commands of one key are taken in their order
 * @param family which topic takes it
 * @param value the record's value
 * @param service whose request the value is; null where it is Grille's own
 */
public record OutgoingCommand(
    String id, String key, CommandFamily family, byte[] value, @Nullable VendorPath service) {
  /** Largest value of a record, in bytes, where a worker is not told otherwise. */
  public static final int MAX_BYTES = 16 << 20;

  /**
   * A vendor's service.
   *
   * @param path as the vendor writes it; null for a vendor that has only one
   */
  public record VendorPath(Dialect dialect, @Nullable String path) {}

  /** A command of Grille's own. */
  public OutgoingCommand(String id, String key, CommandFamily family, byte[] value) {
    this(id, key, family, value, null);
  }

  /** A vendor's request as it stands, for the topic that takes it. */
  public static OutgoingCommand of(String id, String key, VendorPath service, byte[] request) {
    CommandFamily family;
    try {
      family =
          service
              .dialect()
              .familyOf(service.path(), CommandParser.body(request))
              .orElse(CommandFamily.RECOGNITIONS);
    } catch (CommandException e) {
      // Whichever topic: its worker says in the vendor's words what is wrong.
      family = CommandFamily.RECOGNITIONS;
    }
    return new OutgoingCommand(id, key, family, request, service);
  }

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
    if (service == null) {
      CommandParser.parse(value, family);
      return this;
    }
    CommandException refusal =
        VendorRecord.read(service.dialect(), service.path(), family, () -> value).refusal();
    if (refusal != null) {
      throw refusal;
    }
    return this;
  }
}
