package dev.grille.lab.bench.pages;

import dev.grille.contracts.PageText;
import dev.grille.contracts.TextOptions;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.reader.TextReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Our reader as the worker uses it. */
public final class GrillePages implements PageSubject {
  private final PictureReader pictures;

  private GrillePages(Reader reader, boolean owner) {
    pictures = new PictureReader(reader, owner);
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
    TextReading read =
        pictures.ask(picture, checked -> new Task.ReadText(checked, TextOptions.DEFAULT));
    return read == null ? null : read.page();
  }

  @Override
  public void close() {
    pictures.close();
  }
}
