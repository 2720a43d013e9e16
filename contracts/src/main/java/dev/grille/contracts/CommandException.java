package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/** A command that fails for a reason of its own: it becomes an answer and a dead letter. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Characters of a message: it goes into a header of Kafka as well. */
  private static final int MAX_MESSAGE = 1000;

  private final ErrorCode code;
  private final @Nullable String path;
  private final transient @Nullable AlignmentEvidence alignment;
  private final transient CommandOutline outline;

  /** A failure without a place in the record. */
  public CommandException(ErrorCode code, String message) {
    this(code, message, null, null, null);
  }

  /** A failure at a place in the record, as a JSON path such as {@code $.template[2][0]}. */
  public CommandException(ErrorCode code, String message, @Nullable String path) {
    this(code, message, path, null, null);
  }

  /** A failure with all that is known of it. */
  public CommandException(
      ErrorCode code,
      String message,
      @Nullable String path,
      @Nullable AlignmentEvidence alignment,
      @Nullable Throwable cause) {
    this(code, message, path, alignment, cause, CommandOutline.UNKNOWN);
  }

  private CommandException(
      ErrorCode code,
      @Nullable String message,
      @Nullable String path,
      @Nullable AlignmentEvidence alignment,
      @Nullable Throwable cause,
      CommandOutline outline) {
    super(message, cause);
    this.code = code;
    this.path = path;
    this.alignment = alignment;
    this.outline = outline;
  }

  /** The same failure, saying which command it befell. */
  public CommandException of(CommandOutline command) {
    CommandException named =
        new CommandException(code, getMessage(), path, alignment, getCause(), command);
    named.setStackTrace(getStackTrace());
    return named;
  }

  /** The same failure at another place in the record. */
  public CommandException at(@Nullable String place) {
    CommandException placed =
        new CommandException(code, getMessage(), place, alignment, getCause(), outline);
    placed.setStackTrace(getStackTrace());
    return placed;
  }

  /** The same failure in other words. */
  public CommandException saying(String message) {
    CommandException said =
        new CommandException(code, message, path, alignment, getCause(), outline);
    said.setStackTrace(getStackTrace());
    return said;
  }

  public ErrorCode code() {
    return code;
  }

  public @Nullable String path() {
    return path;
  }

  /**
   * What it says to people, fit for JSON, headers and PostgreSQL's text; the code's remedy where it
   * says nothing.
   */
  public String plainMessage() {
    String message = getMessage();
    if (message == null || message.isBlank()) {
      return code.remedy();
    }
    StringBuilder plain = new StringBuilder();
    message
        .codePoints()
        .limit(MAX_MESSAGE)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Code, message and place in one sentence, as the answer would have them. */
  public String sentence() {
    return code + ": " + getMessage() + (path == null ? "" : " (" + path + ")");
  }

  /** What could be told of the command; set by {@link CommandParser}, else nothing is known. */
  public CommandOutline outline() {
    return outline;
  }

  /** What the alignment saw, for {@link ErrorCode#TEMPLATE_MISMATCH}. */
  public @Nullable AlignmentEvidence alignment() {
    return alignment;
  }
}
