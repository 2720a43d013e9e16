package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record in a dialect: read once, and answered in the same dialect whatever becomes of it.
 *
 * @param dialect of the record
 * @param command null where the record is refused
 * @param refusal why the record is refused; null where it is not
 * @param response how it is answered
 */
public record VendorRecord(
    Dialect dialect,
    @Nullable Command command,
    @Nullable CommandException refusal,
    VendorResponse response) {

  /**
   * Reads one. Whatever it holds, it becomes a command or a refusal.
   *
   * @param path null where the record names none
   * @param family what the record's topic takes
   * @param value gives the record's value, null for a tombstone, or says why it cannot be read
   */
  public static VendorRecord read(
      Dialect dialect,
      @Nullable String path,
      CommandFamily family,
      Supplier<byte @Nullable []> value) {
    List<VendorService> there = dialect.at(path);
    Optional<VendorService> service =
        there.stream().filter(each -> each.family() == family).findFirst();
    if (service.isEmpty()) {
      return there.isEmpty()
          ? new VendorRecord(
              dialect, null, unknownPath(dialect, path), VendorResponse.ofUnknownPath())
          : refused(dialect, otherTopic(there.get(0)));
    }
    byte[] bytes = null;
    try {
      bytes = value.get();
      if (bytes == null) {
        throw new CommandException(ErrorCode.MALFORMED_JSON, "the record has no value");
      }
      VendorRequest request = service.get().request(CommandParser.body(bytes));
      return new VendorRecord(dialect, request.command(), null, request.response());
    } catch (VendorRefusal e) {
      return new VendorRecord(dialect, null, e.refusal(), e.response());
    } catch (CommandException e) {
      return new VendorRecord(dialect, null, e, service.get().refusal(bytes));
    }
  }

  /** One that is refused before it is read. */
  public static VendorRecord refused(Dialect dialect, CommandException refusal) {
    return new VendorRecord(dialect, null, refusal, VendorResponse.ofFailures());
  }

  private static CommandException unknownPath(Dialect dialect, @Nullable String path) {
    return new CommandException(
        ErrorCode.INVALID_FIELD,
        (path == null ? "no header path" : "header path names no service")
            + ": "
            + dialect.wireName()
            + " has "
            + String.join(", ", dialect.paths()));
  }

  private static CommandException otherTopic(VendorService service) {
    return new CommandException(
        ErrorCode.UNKNOWN_TYPE, "another topic takes what is sent to " + service.path());
  }

  /** The vendor's body for an answer. What cannot be written is answered as our own defect. */
  public byte[] write(Answer answer) {
    try {
      return VendorJson.bytes(body(answer));
    } catch (RuntimeException e) {
      return VendorJson.bytes(dialect.errors().body(defect(answer, e)));
    }
  }

  private JsonNode body(Answer answer) {
    return answer instanceof Answer.Failed failed
        ? response.failed(failed, dialect.errors())
        : response.answered(answer);
  }

  // The class only: a message may quote what must not leave the worker.
  private static Answer.Failed defect(Answer answer, RuntimeException defect) {
    return new Answer.Failed(
        answer.envelope(),
        ErrorCode.INTERNAL,
        "unexpected " + defect.getClass().getSimpleName(),
        null,
        null,
        null);
  }
}
