package dev.grille.lab.bench.pages;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.PageText;
import dev.grille.contracts.TextOptions;
import dev.grille.lab.bench.accuracy.Templates;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Our reader as the worker uses it. */
public final class GrillePages implements PageSubject {
  private final Reader reader;
  private final boolean owner;

  private GrillePages(Reader reader, boolean owner) {
    this.reader = reader;
    this.owner = owner;
  }

  /** Reads with a reader of its own, which it closes. */
  public static GrillePages owning(Reader reader) {
    return new GrillePages(reader, true);
  }

  /** Reads with a reader that others use too. */
  public static GrillePages sharing(Reader reader) {
    return new GrillePages(reader, false);
  }

  @Override
  public @Nullable PageText read(Path picture) {
    try {
      var checked = Templates.checked(Files.readAllBytes(picture));
      return reader.ask(new Task.ReadText(checked, TextOptions.DEFAULT)).page();
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
