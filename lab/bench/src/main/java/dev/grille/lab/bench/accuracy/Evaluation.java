package dev.grille.lab.bench.accuracy;

import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads every picture of some cases with one subject per thread. */
public final class Evaluation {
  private final int threads;
  private final Consumer<String> progress;

  /** An evaluation on some threads that says how far it is. */
  public Evaluation(int threads, Consumer<String> progress) {
    this.threads = threads;
    this.progress = progress;
  }

  private record Task(CaseFolder folder, CaseQuery query) {}

  /**
   * Judges all pictures, in the order of the cases.
   *
   * @param subjects opens one for each thread
   * @param most pictures per case; the first ones are taken
   */
  public List<CaseOutcome> run(
      String name, List<CaseFolder> cases, Supplier<Subject> subjects, int most) {
    List<Task> tasks = new ArrayList<>();
    for (CaseFolder folder : cases) {
      folder.file().queries().stream()
          .limit(most)
          .forEach(query -> tasks.add(new Task(folder, query)));
    }
    AtomicInteger done = new AtomicInteger();
    Deque<Subject> idle = new ArrayDeque<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<CaseOutcome>>> futures = new ArrayList<>();
      for (Task task : tasks) {
        futures.add(
            pool.submit(
                () -> {
                  Subject subject = take(idle, subjects);
                  try {
                    return attempt(subject, task);
                  } finally {
                    give(idle, subject);
                    int n = done.incrementAndGet();
                    if (n % 20 == 0 || n == tasks.size()) {
                      progress.accept(name + ": " + n + " of " + tasks.size() + " pictures");
                    }
                  }
                }));
      }
      List<CaseOutcome> outcomes = new ArrayList<>();
      for (Future<List<CaseOutcome>> future : futures) {
        outcomes.addAll(get(future));
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
      idle.forEach(Subject::close);
    }
  }

  private static List<CaseOutcome> attempt(Subject subject, Task task) {
    byte[] picture = task.folder().picture(task.query().image());
    TimedAttempt attempt = subject.read(task.folder(), task.query(), picture);
    return attempt == null ? List.of() : List.of(Judge.judge(task.folder(), task.query(), attempt));
  }

  private static Subject take(Deque<Subject> idle, Supplier<Subject> subjects) {
    synchronized (idle) {
      Subject subject = idle.poll();
      return subject == null ? subjects.get() : subject;
    }
  }

  private static void give(Deque<Subject> idle, Subject subject) {
    synchronized (idle) {
      idle.push(subject);
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a picture could not be read: " + e.getCause(), e);
    }
  }
}
