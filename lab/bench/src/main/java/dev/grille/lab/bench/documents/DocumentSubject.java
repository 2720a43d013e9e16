package dev.grille.lab.bench.documents;

import dev.grille.contracts.DocumentOptions;
import dev.grille.contracts.PageDocuments;
import dev.grille.lab.bench.pages.ParallelReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who reads documents. Not thread-safe. */
public interface DocumentSubject extends ParallelReading.Closing {
  /** Reads the picture in a file; null where it refuses or fails. */
  @Nullable PageDocuments read(Path picture, DocumentOptions options);
}
