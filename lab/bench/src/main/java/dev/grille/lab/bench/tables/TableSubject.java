package dev.grille.lab.bench.tables;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.TableOptions;
import dev.grille.lab.bench.pages.ParallelReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who reads tables. Not thread-safe. */
public interface TableSubject extends ParallelReading.Closing {
  /** Reads the picture in a file; null where it refuses or fails. */
  @Nullable PageTables read(Path picture, TableOptions options);
}
