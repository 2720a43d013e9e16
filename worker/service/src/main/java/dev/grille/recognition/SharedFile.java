package dev.grille.recognition;

import dev.grille.commands.FirstFailure;
import dev.grille.contracts.PictureRef;
import dev.grille.reader.Picture;
import dev.grille.sources.PictureSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the pictures of one command; of those that stand in one file, one after the other, the
 * file is fetched once. Holds one file at most. For several threads.
 */
final class SharedFile {
  private final PictureSource source;
  private @Nullable PictureRef ref;
  private @Nullable FutureTask<Picture> file;

  SharedFile(PictureSource source) {
    this.source = source;
  }

  /** As {@link PictureSource#fetch(PictureRef)}. */
  Picture fetch(PictureRef wanted) {
    FutureTask<Picture> task = task(wanted);
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      // Says in its own way that nobody is at fault.
      return source.fetch(wanted);
    } catch (ExecutionException e) {
      throw FirstFailure.unchecked(e.getCause());
    }
  }

  private synchronized FutureTask<Picture> task(PictureRef wanted) {
    if (file == null || !wanted.equals(ref)) {
      ref = wanted;
      file = new FutureTask<>(() -> source.fetch(wanted));
    }
    return file;
  }
}
