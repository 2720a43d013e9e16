package dev.grille.lab.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Fills the disk of a worker's temporary files while its children have to be started, and looks
 * whether the worker says so: that is all that the operator has.
 */
final class FullDisk {
  private static final Duration GROWN_UP_WITHIN = Duration.ofSeconds(40);

  /** Less than a child may take to start, and more than the failure of it takes. */
  private static final Duration SAID_WITHIN = Duration.ofSeconds(45);

  private static final String FAILED = "a child did not start";
  private static final String CAUSE = "No space left on device";

  private static final Duration ASKED_WITHIN = Duration.ofSeconds(5);
  private static final int UNREADY = 503;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Workers workers;
  private final List<String> amiss = new CopyOnWriteArrayList<>();

  FullDisk(Workers workers) {
    this.workers = workers;
  }

  /**
   * Fills the disk and kills the children; returns when the worker has said what is the matter, or
   * is another one by now.
   */
  void fill(int worker) throws InterruptedException {
    List<ProcessHandle> children = awaitGrownUp(worker);
    ProcessHandle process = workers.process(worker);
    long logged = workers.logged(worker);
    try {
      workers.disk(worker).fill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    children.forEach(ProcessHandle::destroyForcibly);
    if (children.isEmpty()) {
      return;
    }
    boolean all = children.size() == Stage.CHILDREN;
    long end = System.nanoTime() + SAID_WITHIN.toNanos();
    boolean said = false;
    boolean unready = !all;
    while (!(said && unready)) {
      if (!workers.process(worker).equals(process) || !process.isAlive()) {
        return;
      }
      if (System.nanoTime() - end > 0) {
        amiss.add(
            "worker %d, whose disk was full, %s"
                .formatted(worker, said ? "was ready without a child" : "did not say so"));
        return;
      }
      Thread.sleep(100);
      said = workers.said(worker, logged).lines().anyMatch(FullDisk::tellsIt);
      unready = unready || isUnready(process);
    }
  }

  /** With fewer than all, the readers that are left go on. */
  private List<ProcessHandle> awaitGrownUp(int worker) throws InterruptedException {
    long end = System.nanoTime() + GROWN_UP_WITHIN.toNanos();
    List<ProcessHandle> children = workers.grownUpChildren(worker);
    while (children.size() < Stage.CHILDREN && System.nanoTime() - end < 0) {
      Thread.sleep(200);
      children = workers.grownUpChildren(worker);
    }
    return children;
  }

  private boolean isUnready(ProcessHandle worker) throws InterruptedException {
    Optional<Integer> port = Sockets.listening(worker.pid());
    if (port.isEmpty()) {
      return false;
    }
    URI readiness = URI.create("http://127.0.0.1:" + port.get() + "/health/readiness");
    try {
      var request = HttpRequest.newBuilder(readiness).timeout(ASKED_WITHIN).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == UNREADY;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean tellsIt(String line) {
    return line.contains(FAILED) && line.contains(CAUSE);
  }

  void free(int worker) {
    try {
      workers.disk(worker).free();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a worker did not say. */
  List<String> amiss() {
    return List.copyOf(amiss);
  }
}
