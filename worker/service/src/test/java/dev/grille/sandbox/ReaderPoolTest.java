package dev.grille.sandbox;

import static dev.grille.sandbox.StandInReader.picture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What crosses between a pool and its children. */
class ReaderPoolTest extends StandInPool {
  @Test
  void readsAndLearnsAcrossTheProcessBoundary() throws Exception {
    start(1);
    LearnedTemplate learned =
        pool.ask(new TemplateTask.Learn(picture("a form"), TEMPLATE.fields()));
    Reading reading = pool.ask(new Task.ReadForm(TEMPLATE, picture("hello 你好")));
    assertThat(learned.width()).isEqualTo(101);
    assertThat(learned.features()).isEqualTo(bytes("a form"));
    assertThat(learned.fields()).extracting(FieldReading::value).containsExactly("its own");
    assertThat(learned.warnings())
        .containsExactly(Warning.of(WarningCode.EMPTY, "a warning of two lines"));
    assertThat(reading.fields()).hasSize(1);
    assertThat(reading.fields().get(0).value()).isEqualTo("hello 你好");
    assertThat(reading.alignment().method()).isEqualTo("stand-in");
  }

  @Test
  void carriesPicturesOfManyMegabytes() throws Exception {
    start(1);
    byte[] large = new byte[14 << 20];
    assertThat(pool.ask(new TemplateTask.Learn(picture(large), TEMPLATE.fields())).features())
        .hasSize(large.length);
  }

  @Test
  void sendsATemplateOncePerVersion() throws Exception {
    start(1);
    read("first");
    // Another content under the same key would be noticed: the child keeps the first.
    StoredTemplate sameKey = new StoredTemplate("t:1", new byte[0], TEMPLATE.fields(), new byte[0]);
    assertThat(pool.ask(new Task.ReadForm(sameKey, picture("second"))).fields().get(0).name())
        .isEqualTo("name");
    assertThat(pool.ask(new Task.ReadForm(template("t:2"), picture("third"))).fields()).hasSize(1);
  }

  @Test
  void passesOnWhyACommandCannotBeDone() throws Exception {
    start(1);
    CommandException e = failure("refuse TEMPLATE_MISMATCH not this form");
    assertThat(e.code()).isEqualTo(ErrorCode.TEMPLATE_MISMATCH);
    assertThat(e).hasMessage("not this form");
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void aDefectInTheReaderIsInternalAndDoesNotShowThePicture() throws Exception {
    start(1);
    CommandException e = failure("bug");
    assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(e.getMessage()).contains("IllegalStateException").doesNotContain("secret");
    assertThat(read("still here")).isEqualTo("still here");
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void aChildIsReplacedAfterItsNumberOfPictures() throws Exception {
    settings = settings(1, Duration.ofSeconds(10), 1000, 3, 64);
    launch(commandLine(StandInReader.class));
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      counts.add(read("reads"));
    }
    assertThat(counts).containsExactly("1", "2", "3", "1", "2", "3", "1");
    assertThat(ledger.recycled).containsExactly(3, 3);
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void aFloodOfOutputNeitherBlocksNorBreaks() throws Exception {
    start(1);
    assertThat(read("flood")).isEqualTo("flooded");
    assertThat(read("next")).isEqualTo("next");
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void neighboursOfADyingPictureAreUntouched() throws Exception {
    start(2);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      Future<CommandException> bad = threads.submit(() -> failure("halt 1"));
      List<Callable<String>> neighbours = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String picture = "neighbour-" + i;
        neighbours.add(() -> read(picture));
      }
      List<Future<String>> answers = threads.invokeAll(neighbours);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo("neighbour-" + i);
      }
      assertThat(bad.get().code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    } finally {
      threads.shutdownNow();
    }
    assertThat(pool.awaitReady(Duration.ofSeconds(30))).isTrue();
  }
}
