package dev.grille.lab.bench.documents;

import dev.grille.evaluation.documents.DocumentOutcome;
import dev.grille.evaluation.documents.DocumentsOutcome;
import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.documents.DocumentQuery;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A picture of documents, what it is, and what came out.
 *
 * @param picture its file
 * @param caseName name of its case
 * @param family what its case's pictures share, {@code real} where nobody said
 * @param style how they are drawn, {@code real} where nobody said
 * @param look how hard it is, {@code real} where nobody said
 * @param heldOut whether nothing is fitted on its style
 * @param millis how long it took
 */
public record JudgedDocuments(
    Path picture,
    String caseName,
    String family,
    String style,
    String look,
    boolean heldOut,
    DocumentsOutcome outcome,
    double millis) {
  private static final String REAL = "real";

  /** A picture of a case and what came out. */
  public static JudgedDocuments of(
      DocumentFolder folder, DocumentQuery query, DocumentsOutcome outcome, double millis) {
    return new JudgedDocuments(
        folder.path().resolve(query.image()),
        folder.file().name(),
        Objects.requireNonNullElse(folder.file().family(), REAL),
        Objects.requireNonNullElse(folder.file().style(), REAL),
        Objects.requireNonNullElse(query.severity(), REAL),
        folder.file().heldOut(),
        outcome,
        millis);
  }

  /** The documents of some pictures. */
  static List<DocumentOutcome> documents(Collection<JudgedDocuments> pictures) {
    return pictures.stream().flatMap(one -> one.outcome().documents().stream()).toList();
  }

  /** How many documents stand in it. */
  String number() {
    int documents = outcome.documents().size();
    return documents == 0 ? "none" : documents == 1 ? "single" : "several";
  }
}
