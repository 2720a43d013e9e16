package dev.grille.lab.bench.tables;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.TableOptions;
import dev.grille.lab.bench.accuracy.Templates;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Our reader as the worker uses it. */
public final class GrilleTables implements TableSubject {
  private final Reader reader;
  private final boolean owner;

  private GrilleTables(Reader reader, boolean owner) {
    this.reader = reader;
    this.owner = owner;
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
    try {
      var checked = Templates.checked(Files.readAllBytes(picture));
      return reader.ask(new Task.ReadTables(checked, options)).page();
    } catch (CommandException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (owner) {
      reader.close();
    }
  }
}
