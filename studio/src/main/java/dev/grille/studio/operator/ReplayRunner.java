package dev.grille.studio.operator;

import dev.grille.client.operator.OperatorClient;
import dev.grille.client.operator.ReplayPace;
import dev.grille.client.operator.ReplayProgress;
import dev.grille.db.ReplayLog.Replay;
import dev.grille.studio.settings.StudioSettings;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs replays one after the other. One that a stop interrupts is on record and can be resumed. */
final class ReplayRunner implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReplayRunner.class);

  /** Letters a second, as many as {@code ./grille failures replay} sends unless told otherwise. */
  private static final int RATE = 100;

  private final OperatorDatabase database;
  private final StudioSettings settings;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "studio-replay");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private final Map<UUID, String> stopped = new ConcurrentHashMap<>();

  ReplayRunner(OperatorDatabase database, StudioSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** Begins, or goes on, when those before it are done. */
  void run(Replay replay) {
    if (running.add(replay.id())) {
      stopped.remove(replay.id());
      worker.execute(() -> runNow(replay));
    }
  }

  boolean isRunning(UUID replay) {
    return running.contains(replay);
  }

  /** Why it stopped; null where it did not. */
  @Nullable String stopped(UUID replay) {
    return stopped.get(replay);
  }

  private void runNow(Replay replay) {
    try (OperatorClient operator = database.connect()) {
      var pace = new ReplayPace(RATE, settings.patience());
      operator.replays().run(replay, settings.kafka(), pace, ReplayProgress.NO_OP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      stopped.put(replay.id(), String.valueOf(e.getMessage()));
      log.warn("replay {} has stopped: {}", replay.id(), e.getMessage());
    } finally {
      running.remove(replay.id());
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
