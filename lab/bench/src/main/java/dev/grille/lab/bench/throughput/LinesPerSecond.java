package dev.grille.lab.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Measures how many crops all cores read in a second. */
final class LinesPerSecond {
  private LinesPerSecond() {}

  /**
   * Reads all crops once, one reader per core.
   *
   * @param warmUp crops that each reader reads before the clock starts
   */
  static double of(Supplier<LineReader> readers, List<Crop> crops, int warmUp)
      throws InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    List<LineReader> open = new ArrayList<>();
    try {
      for (int i = 0; i < cores; i++) {
        open.add(readers.get());
      }
      together(threads, open, crops.subList(0, Math.min(crops.size(), cores * warmUp)));
      long start = System.nanoTime();
      together(threads, open, crops);
      return crops.size() * 1e9 / (System.nanoTime() - start);
    } finally {
      open.forEach(LineReader::close);
      threads.shutdown();
    }
  }

  private static void together(ExecutorService threads, List<LineReader> readers, List<Crop> crops)
      throws InterruptedException {
    var next = new AtomicInteger();
    List<Future<?>> ends = new ArrayList<>();
    for (LineReader reader : readers) {
      ends.add(
          threads.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < crops.size(); i = next.getAndIncrement()) {
                  reader.read(crops.get(i));
                }
                return null;
              }));
    }
    for (Future<?> end : ends) {
      try {
        end.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a crop could not be read: " + e.getCause(), e);
      }
    }
  }
}
