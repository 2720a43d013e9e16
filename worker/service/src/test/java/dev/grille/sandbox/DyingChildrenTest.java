package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.TemplateTask;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Children that die, hang, grow or answer with what is no answer, and what that costs. */
class DyingChildrenTest extends StandInPool {
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  @ParameterizedTest
  @ValueSource(strings = {"halt 9", "kill", "heap", "overflow"})
  void aPictureThatKillsItsChildIsTriedTwiceAndThenAnswered(String demand) throws Exception {
    start(1);
    CommandException e = failure(demand);
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.DIED, EndReason.DIED);
    assertThat(read("the next one")).isEqualTo("the next one");
  }

  @Test
  void aPictureWhoseChildDiedByChanceIsReadInAFreshOne() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    ledger.onStart =
        pid -> {
          if (starts.incrementAndGet() == 1) {
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                .execute(() -> signal("-KILL", pid));
          }
        };
    start(1);
    assertThat(read("late 2000")).isEqualTo("late");
    assertThat(ledger.deaths).containsExactly(EndReason.DIED);
    assertThat(read("reads")).isEqualTo("2");
  }

  @Test
  void anIdleChildThatIsKilledIsReplacedAtNoCost() throws Exception {
    start(1);
    read("before");
    long pid = ledger.alive().get(0);
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
    assertThat(read("after")).isEqualTo("after");
    assertThat(ledger.deaths).containsExactly(EndReason.DIED);
  }

  @Test
  void aHangIsEndedAtTheDeadlineAndNotTriedAgain() throws Exception {
    start(1, DEADLINE);
    CommandException e = failure("hang");
    assertThat(e.code()).isEqualTo(ErrorCode.READ_TIMEOUT);
    assertThat(ledger.deaths).containsExactly(EndReason.DEADLINE);
    assertThat(read("the next one")).isEqualTo("the next one");
  }

  @Test
  void aLateAnswerNeverReachesTheNextPicture() throws Exception {
    start(1, DEADLINE);
    assertThat(failure("late 4000").code()).isEqualTo(ErrorCode.READ_TIMEOUT);
    assertThat(read("mine")).isEqualTo("mine");
  }

  @Test
  void registeringHasTheTimeOfSeveralPictures() throws Exception {
    start(1, DEADLINE);
    var learn = new TemplateTask.Learn(StandInReader.picture("late 4000"), TEMPLATE.fields());
    assertThat(pool.ask(learn).fields()).hasSize(1);
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void aChildThatStandsStillIsNoticedByItsSilence() throws Exception {
    settings = settings(1, Duration.ofSeconds(60), 1000);
    // The whole process stands still, heartbeat and all.
    ledger.onStart = pid -> signal("-STOP", pid);
    launch(commandLine(StandInReader.class));
    assertThat(failure("hang").code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.SILENT, EndReason.SILENT);
  }

  @Test
  void aChildThatTakesTooMuchMemoryIsKilledBeforeTheMachineSuffers() throws Exception {
    settings = settings(1, Duration.ofSeconds(60), 300, 100, 600);
    launch(commandLine(StandInReader.class));
    assertThat(failure("resident").code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.MEMORY, EndReason.MEMORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"huge", "empty", "stranger"})
  void framesThatAreNoneCostTheChildNotTheParent(String demand) throws Exception {
    settings = settings(1, Duration.ofSeconds(3), 1000);
    launch(commandLine(GarbageChild.class));
    assertThat(failure(demand).code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.GARBAGE, EndReason.GARBAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"half", "insatiable"})
  void whatNeverBecomesAnAnswerRunsIntoTheDeadline(String demand) throws Exception {
    settings = settings(1, Duration.ofSeconds(1), 1000);
    launch(commandLine(GarbageChild.class));
    assertThat(failure(demand).code()).isEqualTo(ErrorCode.READ_TIMEOUT);
  }

  @Test
  void aChildsWordsCannotForgeLogLines() throws Exception {
    launch(commandLine(GarbageChild.class));
    assertThat(failure("evil words")).hasMessage("a FAKE LOG LINE [2J");
  }
}
