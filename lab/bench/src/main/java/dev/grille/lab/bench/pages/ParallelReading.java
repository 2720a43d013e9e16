package dev.grille.lab.bench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has pictures read by subjects that are not thread-safe, one for each thread. */
public final class ParallelReading {
  private final int threads;
  private final String what;
  private final Consumer<String> progress;

  /**
   * A reading on some threads.
   *
   * @param what is read, for the lines that say how far it is
   */
  public ParallelReading(int threads, String what, Consumer<String> progress) {
    this.threads = threads;
    this.what = what;
    this.progress = progress;
  }

  /** A subject that is closed after the last picture. */
  public interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Reads all of some pictures.
   *
   * @param subjects opens one for each thread
   * @param read what one subject makes of one picture
   * @return what became of each, in their order
   */
  public <P, S extends Closing, R> List<R> run(
      List<P> pictures, Supplier<S> subjects, BiFunction<P, S, R> read)
      throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    BlockingQueue<S> idle = new LinkedBlockingQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int i = 0; i < Math.min(threads, pictures.size()); i++) {
        idle.add(subjects.get());
      }
      List<Future<R>> futures = new ArrayList<>();
      for (P picture : pictures) {
        futures.add(
            pool.submit(
                () -> {
                  S subject = idle.take();
                  try {
                    return read.apply(picture, subject);
                  } finally {
                    idle.put(subject);
                    tell(done.incrementAndGet(), pictures.size());
                  }
                }));
      }
      List<R> all = new ArrayList<>();
      for (Future<R> future : futures) {
        all.add(future.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a picture could not be read: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
      idle.forEach(Closing::close);
    }
  }

  private void tell(int done, int all) {
    if (done % 10 == 0 || done == all) {
      progress.accept(what + ": " + done + " of " + all + " pages");
    }
  }
}
