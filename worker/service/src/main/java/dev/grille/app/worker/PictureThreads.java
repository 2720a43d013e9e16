package dev.grille.app.worker;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for the pictures of commands that have several: as many as there are children, so that
 * one command can keep all of them busy and commands with one picture wait for one at most.
 *
 * @param count of threads, and of pictures of one command that are done at a time
 */
record PictureThreads(ExecutorService executor, int count) implements AutoCloseable {
  static PictureThreads of(int count) {
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
