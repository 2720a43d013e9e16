package dev.grille.app.worker;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for the pictures of commands that have several: one more than there are children, so that
 * one command can keep all of them busy while its next picture is fetched. Commands with one
 * picture wait for two of a list at most, and no more files are held at a time, however many lists
 * there are.
 *
 * @param count of threads, and of pictures of one command that are done at a time
 */
record PictureThreads(ExecutorService executor, int count) implements AutoCloseable {
  /** For so many children. */
  static PictureThreads of(int children) {
    int count = children + 1;
    AtomicInteger number = new AtomicInteger();
    return new PictureThreads(
        Executors.newFixedThreadPool(
            count, work -> new Thread(work, "grille-picture-" + number.incrementAndGet())),
        count);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
