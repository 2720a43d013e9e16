package dev.grille.lab.bench.tables;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.TableOptions;
import dev.grille.lab.bench.pages.PictureReader;
import dev.grille.reader.Reader;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Our reader as the worker uses it. */
public final class GrilleTables implements TableSubject {
  private final PictureReader pictures;

  private GrilleTables(Reader reader, boolean owner) {
    pictures = new PictureReader(reader, owner);
  }

  /** Reads with a reader of its own, which it closes. */
  public static GrilleTables owning(Reader reader) {
    return new GrilleTables(reader, true);
  }

  /** Reads with a reader that others use too. */
  public static GrilleTables sharing(Reader reader) {
    return new GrilleTables(reader, false);
  }

  @Override
  public @Nullable PageTables read(Path picture, TableOptions options) {
    TableReading read = pictures.ask(picture, checked -> new Task.ReadTables(checked, options));
    return read == null ? null : read.page();
  }

  @Override
  public void close() {
    pictures.close();
  }
}
