package dev.grille.client.operator;

import dev.grille.records.RefusalCause;
import java.util.UUID;

/** Is told what becomes of letters that are published. */
public interface PublishProgress {
  /** A letter is on its topic. */
  void published(UUID letter);

  /** Its topic does not take it; it stays in the database. */
  void refused(UUID letter, RefusalCause cause);
}
