package dev.grille.app.failures;

import dev.grille.client.operator.FailedCommand;
import dev.grille.client.operator.OperatorClient;
import dev.grille.console.Printable;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterRepository.HeaderRow;
import dev.grille.db.DeadLetterSearch.Summary;
import dev.grille.db.ReplayLog.LetterReplay;
import dev.grille.db.UnpublishedRepository.Unpublished;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one dead letter. */
@Command(
    name = "show",
    description = "Shows one dead letter with its headers and its replays.",
    mixinStandardHelpOptions = true)
final class ShowCommand extends DatabaseCommand {
  @Parameters(paramLabel = "ID", description = "of the dead letter")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--value",
      paramLabel = "FILE",
      description = "write the record's value there, byte for byte")
  private @Nullable Path file;

  @Override
  int run(OperatorClient operator) throws IOException {
    Optional<FailedCommand> found = operator.failures().find(id);
    if (found.isEmpty()) {
      System.err.println("there is no dead letter " + id);
      return FailuresCommand.FAILED;
    }
    FailedCommand failed = found.get();
    print(failed.summary(), failed.letter());
    for (LetterReplay replay : failed.replays()) {
      String sent = replay.sentAt() == null ? "not sent" : "sent " + replay.sentAt();
      String outcome = replay.outcome() == null ? "no answer yet" : replay.outcome();
      line(
          "replay",
          replay.replay() + ", attempt " + replay.attempt() + ", " + sent + ", " + outcome);
    }
    for (Unpublished part : failed.unpublished()) {
      line("unpublished", part.part() + " on " + part.topic() + ": " + part.reason());
    }
    if (file != null) {
      try (InputStream value = failed.value()) {
        Files.copy(value, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return FailuresCommand.DONE;
  }

  private static void print(Summary summary, DeadLetterRow letter) {
    line("id", summary.id().toString());
    line("failed at", summary.failedAt().toString());
    line("code", summary.code() + " (" + summary.category() + ")");
    line("message", Printable.text(summary.message()));
    line("template", summary.templateId() == null ? "" : Printable.text(summary.templateId()));
    line("command id", Printable.text(summary.command().commandId()));
    line("attempt", Integer.toString(summary.command().attempt()));
    line("status", summary.status());
    line(
        "record",
        letter.topic() + ", partition " + letter.partition() + ", offset " + letter.offset());
    line("key", Printable.bytes(letter.key()));
    line("value", sizeOf(letter));
    for (HeaderRow header : letter.headers()) {
      line("header", Printable.text(header.name()) + ": " + Printable.bytes(header.value()));
    }
  }

  private static String sizeOf(DeadLetterRow letter) {
    if (letter.folded() != null) {
      return letter.folded().size() + " bytes, too large for a record";
    }
    return letter.value() == null ? "(none)" : letter.value().length + " bytes";
  }

  private static void line(String name, String text) {
    System.out.println((name + " ".repeat(12)).substring(0, 12) + text);
  }
}
