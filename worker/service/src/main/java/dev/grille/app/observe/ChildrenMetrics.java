package dev.grille.app.observe;

import dev.grille.sandbox.EndReason;
import dev.grille.sandbox.PoolListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts and times what happens to the children. */
final class ChildrenMetrics implements PoolListener {
  private final Counter startFailures;
  private final Counter recycled;
  private final Timer starts;
  private final Timer waits;
  private final Map<EndReason, Counter> deaths = new EnumMap<>(EndReason.class);

  ChildrenMetrics(MeterRegistry meters) {
    this.starts =
        Timer.builder("grille.children.starts")
            .description("children that were started, and how long until they stood")
            .register(meters);
    this.startFailures =
        Counter.builder("grille.children.start.failures")
            .description("children that could not be started")
            .register(meters);
    this.recycled =
        Counter.builder("grille.children.recycled")
            .description("children that were replaced because their turn was over")
            .register(meters);
    this.waits =
        Timer.builder("grille.children.waits")
            .description("how long pictures waited for a child")
            .publishPercentileHistogram(false)
            .serviceLevelObjectives(
                Duration.ofMillis(1),
                Duration.ofMillis(10),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60))
            .register(meters);
    for (EndReason reason : EndReason.values()) {
      deaths.put(
          reason,
          Counter.builder("grille.children.died")
              .description("children that ended before their turn was over")
              .tag("reason", reason.name())
              .register(meters));
    }
  }

  @Override
  public void childStarted(long pid, Duration took) {
    starts.record(took);
  }

  @Override
  public void childStartFailed(Throwable cause) {
    startFailures.increment();
  }

  @Override
  public void childDied(long pid, EndReason reason) {
    deaths.get(reason).increment();
  }

  @Override
  public void childRecycled(long pid, int pictures) {
    recycled.increment();
  }

  @Override
  public void waited(Duration forChild) {
    waits.record(forChild);
  }
}
