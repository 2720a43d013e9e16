package dev.grille.client.operator;

import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterSearch.Summary;
import dev.grille.db.ReplayLog.LetterReplay;
import dev.grille.db.UnpublishedRepository.Unpublished;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A dead letter and all that is known of it.
 *
 * @param summary what failed, and why
 * @param letter the record, byte for byte
 * @param replays the first one first
 * @param unpublished what of the command Kafka refused
 */
public record FailedCommand(
    Summary summary,
    DeadLetterRow letter,
    List<LetterReplay> replays,
    List<Unpublished> unpublished) {
  public FailedCommand {
    replays = List.copyOf(replays);
    unpublished = List.copyOf(unpublished);
  }

  /** The record's value, whole also where it was too large for a command; empty without one. */
  public InputStream value() throws IOException {
    if (letter.folded() != null) {
      return new GZIPInputStream(new ByteArrayInputStream(letter.folded().gzip()));
    }
    return letter.value() == null
        ? InputStream.nullInputStream()
        : new ByteArrayInputStream(letter.value());
  }

  /** Bytes of that value, without unfolding it. */
  public long valueSize() {
    if (letter.folded() != null) {
      return letter.folded().size();
    }
    return letter.value() == null ? 0 : letter.value().length;
  }
}
