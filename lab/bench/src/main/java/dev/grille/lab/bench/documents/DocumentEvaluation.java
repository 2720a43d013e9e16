package dev.grille.lab.bench.documents;

import dev.grille.contracts.DocumentOptions;
import dev.grille.contracts.PageDocuments;
import dev.grille.evaluation.documents.DocumentsOutcome;
import dev.grille.lab.bench.pages.ParallelReading;
import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.documents.DocumentQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads every picture of some cases of documents with one subject per thread. */
public final class DocumentEvaluation {
  private final int threads;
  private final boolean told;
  private final Consumer<String> progress;

  /**
   * An evaluation that says how far it is.
   *
   * @param told whether the reader is told which kinds the cases' commands ask for
   */
  public DocumentEvaluation(int threads, boolean told, Consumer<String> progress) {
    this.threads = threads;
    this.told = told;
    this.progress = progress;
  }

  private record ToRead(DocumentFolder folder, DocumentQuery query) {}

  /**
   * Judges all pictures, in the order of the cases.
   *
   * @param subjects opens one for each thread
   * @param most pictures per case; the first ones are taken
   */
  public List<JudgedDocuments> run(
      List<DocumentFolder> cases, Supplier<DocumentSubject> subjects, int most)
      throws InterruptedException {
    List<ToRead> pictures = new ArrayList<>();
    for (DocumentFolder folder : cases) {
      folder.file().queries().stream()
          .limit(most)
          .forEach(query -> pictures.add(new ToRead(folder, query)));
    }
    return new ParallelReading(threads, "documents", progress).run(pictures, subjects, this::read);
  }

  private JudgedDocuments read(ToRead picture, DocumentSubject subject) {
    DocumentQuery query = picture.query();
    DocumentFolder folder = picture.folder();
    DocumentOptions options =
        told ? new DocumentOptions(folder.file().types(), null) : DocumentOptions.DEFAULT;
    long start = System.nanoTime();
    PageDocuments read = subject.read(folder.path().resolve(query.image()), options);
    double millis = (System.nanoTime() - start) / 1e6;
    DocumentsOutcome outcome = DocumentsOutcome.of(query.image(), query.truth(), read);
    return JudgedDocuments.of(folder, query, outcome, millis);
  }
}
