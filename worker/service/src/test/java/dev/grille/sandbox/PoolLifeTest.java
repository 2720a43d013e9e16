package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Pools whose children do not start, whose callers are interrupted, and that are closed. */
class PoolLifeTest extends StandInPool {
  @Test
  void whereChildrenCannotBeStartedNobodyIsCharged() throws Exception {
    ReaderUnavailableException e = unavailable("dies");
    assertThat(e).hasMessageContaining("no child can be started");
    assertThat(e.getCause())
        .hasMessageContaining("exit code 7")
        .hasMessageContaining("cannot load the library");
    assertThat(pool.ready()).isZero();
    assertThat(pool.awaitReady(Duration.ofMillis(10))).isFalse();
  }

  @Test
  void aChildThatNeverGreetsIsGivenUp() {
    assertThat(unavailable("hangs")).hasMessageContaining("no child can be started");
  }

  @Test
  void aChildThatGreetsWithGarbageIsGivenUp() throws Exception {
    launch(commandLine(GarbageChild.class).withProperty("standin.start", "garbage"));
    ReaderUnavailableException e =
        catchThrowableOfType(ReaderUnavailableException.class, () -> read("x"));
    assertThat(e).hasMessageContaining("no child can be started");
  }

  @Test
  void isolationThatIsRequiredAndMissingPreventsTheStart() {
    PoolSettings strict =
        settings(1, Duration.ofSeconds(3), 1000).withIsolation(new IsolationSettings(true, true));
    assertThat(
            catchThrowableOfType(
                ReaderUnavailableException.class,
                () ->
                    ReaderPool.start(
                        commandLine(StandInReader.class),
                        ChildIsolation.none(),
                        strict,
                        ledger,
                        MonotonicClock.SYSTEM)))
        .hasMessageContaining("isolated");
  }

  @Test
  void aCallThatWaitsWhenThePoolClosesIsToldSo() throws Exception {
    start(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> hanging = threads.submit(() -> read("late 2500"));
      Future<?> waiting = threads.submit(() -> read("late 2500"));
      Thread.sleep(300);
      pool.close();
      assertThat(catchThrowableOfType(Exception.class, hanging::get).getCause())
          .isInstanceOf(ReaderUnavailableException.class);
      assertThat(catchThrowableOfType(Exception.class, waiting::get).getCause())
          .isInstanceOf(ReaderUnavailableException.class);
      assertThat(catchThrowableOfType(ReaderUnavailableException.class, () -> read("x")))
          .hasMessage("the pool is closed");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptedCallerLeavesThePoolWhole() throws Exception {
    start(1);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    Future<?> hanging = threads.submit(() -> read("hang"));
    Thread.sleep(300);
    threads.shutdownNow();
    assertThat(catchThrowableOfType(Exception.class, hanging::get).getCause())
        .isInstanceOf(ReaderUnavailableException.class);
    assertThat(read("next")).isEqualTo("next");
    assertThat(ledger.deaths).containsExactly(EndReason.INTERRUPTED);
  }
}
