package dev.grille.lab.bench.pages;

import dev.grille.contracts.CommandException;
import dev.grille.lab.bench.accuracy.Templates;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Our reader, asked about pictures in files as the worker asks it.
 *
 * @param owner whether it is closed with this
 */
public record PictureReader(Reader reader, boolean owner) implements ParallelReading.Closing {
  /** What is answered of the picture in a file; null where it is refused. */
  public <R> @Nullable R ask(Path picture, Function<Picture, Task<R>> task) {
    try {
      return reader.ask(task.apply(Templates.checked(Files.readAllBytes(picture))));
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
