package dev.grille.console;

import dev.grille.contracts.CommandException;
import dev.grille.db.DatabaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** Says in one sentence what went wrong where the user can fix it. */
public final class Complaint {
  private Complaint() {}

  /** The sentence; empty where a failure is a defect of the program, which wants its trace. */
  public static Optional<String> about(Exception failure) {
    if (failure instanceof UncheckedIOException unchecked) {
      return Optional.of(of(unchecked.getCause()));
    }
    if (failure instanceof IOException io) {
      return Optional.of(of(io));
    }
    if (failure instanceof CommandException command) {
      return Optional.of(command.sentence());
    }
    if (failure instanceof InvalidPathException path) {
      return Optional.of("'" + path.getInput() + "' is no name of a file: " + path.getReason());
    }
    if (failure instanceof DatabaseException database) {
      return Optional.of(String.valueOf(database.getMessage()));
    }
    if (failure instanceof KafkaException kafka) {
      return Optional.of(of(kafka));
    }
    return failure instanceof IllegalStateException
        ? Optional.of(String.valueOf(failure.getMessage()))
        : Optional.empty();
  }

  /** Of Kafka's clients: what cannot be made says only in its cause why. */
  private static String of(KafkaException failure) {
    Throwable cause = failure;
    while (cause.getCause() instanceof KafkaException inner) {
      cause = inner;
    }
    String message = String.valueOf(failure.getMessage());
    return cause == failure ? message : message + ": " + cause.getMessage();
  }

  /** Of a file: Java's own messages are its bare name. */
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return failure.getMessage() + " does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return failure.getMessage() + " may not be read";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return failure.getMessage() + " exists and is no folder";
    }
    if (failure instanceof NotDirectoryException) {
      return failure.getMessage() + " is no folder";
    }
    return String.valueOf(failure.getMessage());
  }

  /** Prints the sentence, or the trace, and gives the exit code. */
  static int report(Exception failure, PrintWriter complaints) {
    Optional<String> sentence = about(failure);
    if (sentence.isPresent()) {
      complaints.println("grille: " + sentence.get());
    } else {
      failure.printStackTrace(complaints);
    }
    return 3;
  }
}
