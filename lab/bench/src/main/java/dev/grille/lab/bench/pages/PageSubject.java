package dev.grille.lab.bench.pages;

import dev.grille.contracts.PageText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who reads pages. Not thread-safe. */
public interface PageSubject extends ParallelReading.Closing {
  /** Reads the picture in a file; null where it refuses or fails. */
  @Nullable PageText read(Path picture);
}
