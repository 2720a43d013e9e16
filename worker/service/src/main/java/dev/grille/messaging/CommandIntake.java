package dev.grille.messaging;

import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandOutline;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.RecordHeaders;
import dev.grille.contracts.TemplateCommand;
import dev.grille.contracts.TemplateRef;
import dev.grille.contracts.Texts;
import dev.grille.contracts.dialects.Dialect;
import dev.grille.contracts.dialects.VendorRecord;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.messaging.polling.RecordValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads records into commands. Whatever a record holds, it becomes a command or a refusal. */
final class CommandIntake {
  private final CommandFamily family;

  CommandIntake(CommandFamily family) {
    this.family = family;
  }

  /**
   * Reads one.
   *
   * @param topic the id of the topic that it is of
   */
  IncomingCommand read(ConsumerRecord<byte[], RecordValue> record, Uuid topic) {
    byte[] hash = hash(record);
    String place = IncomingCommand.placeOf(record, topic);
    Dialect dialect = null;
    Identity identity;
    try {
      dialect = dialect(record);
      checkParts(record.value());
      identity = identity(record);
      checkEcho(record);
    } catch (CommandException e) {
      AttemptKey ownKey = new AttemptKey(place, 1);
      VendorRecord vendor = dialect == null ? null : VendorRecord.refused(dialect, e);
      return new IncomingCommand(
          record, topic, ownKey, null, hash, CommandOutline.UNKNOWN, null, e, vendor);
    }
    Parsed parsed = parsed(record, dialect);
    return new IncomingCommand(
        record,
        topic,
        identity.key(parsed.outline(), place),
        identity.replayOf(),
        hash,
        parsed.outline(),
        parsed.command(),
        parsed.refusal(),
        parsed.dialect());
  }

  /** A command, or why there is none. */
  private record Parsed(
      CommandOutline outline,
      @Nullable Command command,
      @Nullable CommandException refusal,
      @Nullable VendorRecord dialect) {
    static Parsed of(Command command, @Nullable VendorRecord dialect) {
      return new Parsed(CommandIntake.outline(command), command, null, dialect);
    }

    static Parsed refused(CommandException refusal, @Nullable VendorRecord dialect) {
      return new Parsed(refusal.outline(), null, refusal, dialect);
    }
  }

  private Parsed parsed(ConsumerRecord<byte[], RecordValue> record, @Nullable Dialect dialect) {
    if (dialect == null) {
      try {
        return Parsed.of(CommandParser.parse(whole(record.value()), family), null);
      } catch (CommandException e) {
        return Parsed.refused(e, null);
      }
    }
    VendorRecord vendor;
    try {
      String path = text(record, RecordHeaders.PATH);
      vendor = VendorRecord.read(dialect, path, family, () -> whole(record.value()));
    } catch (CommandException e) {
      vendor = VendorRecord.refused(dialect, e);
    }
    Command command = vendor.command();
    return command == null
        ? Parsed.refused(Objects.requireNonNull(vendor.refusal()), vendor)
        : Parsed.of(command, vendor);
  }

  private static @Nullable Dialect dialect(ConsumerRecord<byte[], RecordValue> record) {
    String name = text(record, RecordHeaders.DIALECT);
    return name == null
        ? null
        : Dialect.named(name)
            .orElseThrow(
                () ->
                    invalidHeader(
                        RecordHeaders.DIALECT,
                        "names none of " + String.join(", ", Dialect.names())));
  }

  /**
   * What the headers say.
   *
   * @param id null where no header names one
   */
  private record Identity(@Nullable String id, int attempt, @Nullable String replayOf) {
    AttemptKey key(CommandOutline outline, String place) {
      String bodyId = outline.id();
      String commandId = id != null ? id : bodyId != null ? bodyId : place;
      return new AttemptKey(commandId, attempt);
    }
  }

  private static Identity identity(ConsumerRecord<byte[], RecordValue> record) {
    String id = text(record, RecordHeaders.COMMAND_ID);
    if (id != null && !Texts.isCommandId(id)) {
      throw invalidHeader(RecordHeaders.COMMAND_ID, "must be 1 to 200 printable characters");
    }
    String replayOf = plain(record, RecordHeaders.REPLAY_OF);
    String attempt = plain(record, RecordHeaders.ATTEMPT);
    boolean isReplay = Texts.isCommandId(replayOf) && attempt.matches("[1-9][0-9]{0,5}");
    return isReplay && !attempt.equals("1")
        ? new Identity(id, Integer.parseInt(attempt), replayOf)
        : new Identity(id, 1, null);
  }

  /** What Grille itself writes is plain; anything else is not from it, and empty. */
  private static String plain(ConsumerRecord<byte[], RecordValue> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.US_ASCII);
  }

  /**
   * Where a header may be missing when the record comes again, none is taken for the command's id:
   * one record must not be answered under two.
   */
  private static void checkParts(@Nullable RecordValue value) {
    if (value instanceof RecordValue.Folded folded && !folded.lost().isEmpty()) {
      throw tooLarge(folded);
    }
  }

  private static void checkEcho(ConsumerRecord<byte[], RecordValue> record) {
    if (Echo.bytes(record) > Echo.MAX_BYTES) {
      throw new CommandException(
          ErrorCode.COMMAND_TOO_LARGE,
          "the record's key and the headers to be echoed are longer than "
              + (Echo.MAX_BYTES >> 10)
              + " KiB together");
    }
  }

  private static @Nullable String text(ConsumerRecord<byte[], RecordValue> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value())).toString();
    } catch (CharacterCodingException e) {
      throw invalidHeader(name, "must be UTF-8");
    }
  }

  private static CommandException invalidHeader(String name, String rule) {
    return new CommandException(ErrorCode.INVALID_FIELD, "header " + name + " " + rule);
  }

  private static CommandOutline outline(Command command) {
    return new CommandOutline(command.id(), command.type(), templateId(command));
  }

  private static @Nullable String templateId(Command command) {
    if (command instanceof TemplateCommand.DeleteTemplates delete
        && delete.templateIds().size() == 1) {
      return delete.templateIds().get(0);
    }
    TemplateRef named = command.namedTemplate();
    return named == null ? null : named.templateId();
  }

  private static byte @Nullable [] whole(@Nullable RecordValue value) {
    if (value instanceof RecordValue.Folded folded) {
      throw tooLarge(folded);
    }
    return value instanceof RecordValue.Whole whole ? whole.bytes() : null;
  }

  private static CommandException tooLarge(RecordValue.Folded folded) {
    return new CommandException(
        ErrorCode.COMMAND_TOO_LARGE,
        "the record is larger than grille.topics.max-message: its value has "
            + folded.size()
            + " bytes"
            + (folded.lost().isEmpty() ? "" : "; too large beside it:" + folded.lost()));
  }

  /** The same body asks for something else in another dialect, or of another service. */
  private static byte[] hash(ConsumerRecord<byte[], RecordValue> record) {
    byte[] hash = hash(record.value());
    Header dialect = record.headers().lastHeader(RecordHeaders.DIALECT);
    if (dialect == null || dialect.value() == null) {
      return hash;
    }
    Header path = record.headers().lastHeader(RecordHeaders.PATH);
    MessageDigest all = sha256();
    all.update(hash);
    all.update(sha256().digest(dialect.value()));
    if (path != null && path.value() != null) {
      all.update(path.value());
    }
    return all.digest();
  }

  private static byte[] hash(@Nullable RecordValue value) {
    return value instanceof RecordValue.Folded folded
        ? folded.sha256()
        : sha256().digest(value instanceof RecordValue.Whole whole ? whole.bytes() : new byte[0]);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
