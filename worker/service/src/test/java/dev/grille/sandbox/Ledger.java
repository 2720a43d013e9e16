package dev.grille.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Writes down what a pool's listener hears. */
final class Ledger implements PoolListener {
  final Set<Long> started = ConcurrentHashMap.newKeySet();
  volatile LongConsumer onStart = pid -> {};
  final List<EndReason> deaths = new CopyOnWriteArrayList<>();
  final List<Integer> recycled = new CopyOnWriteArrayList<>();
  final List<Throwable> failedStarts = new CopyOnWriteArrayList<>();

  @Override
  public void childStarted(long pid, Duration took) {
    started.add(pid);
    onStart.accept(pid);
  }

  @Override
  public void childStartFailed(Throwable cause) {
    failedStarts.add(cause);
  }

  @Override
  public void childDied(long pid, EndReason reason) {
    deaths.add(reason);
  }

  @Override
  public void childRecycled(long pid, int pictures) {
    recycled.add(pictures);
  }

  /** Children that were started and still live. */
  List<Long> alive() {
    return started.stream()
        .filter(pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
        .toList();
  }
}
