package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.TruthRepository.KeptPicture;
import dev.grille.db.TruthRepository.ReadPicture;
import dev.grille.db.TruthRepository.Statement;
import dev.grille.db.TruthRepository.StoredValue;
import dev.grille.db.TruthRepository.Truth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One truth for each picture that was read, the last that was said. */
class TruthRepositoryTest {
  private static final Instant READ = Instant.parse("2026-01-01T00:00:00Z");
  private static final KeptPicture PICTURE = new KeptPicture(new byte[] {7}, 2);

  private final Stored stored = new Stored(READ);
  private final TruthRepository truths =
      new TruthRepository(stored.database.jdbc, Clock.fixed(READ, ZoneOffset.UTC));

  @Test
  void aPictureIsFoundByTheTemplateThatReadIt() {
    stored.read("one", READ);
    stored.choseBoth("two", READ);
    assertThat(truths.readPicture("one", 1).orElseThrow().templateId()).isEqualTo(Stored.TEMPLATE);
    assertThat(truths.readPicture("two", 2).orElseThrow().templateId())
        .isEqualTo(Stored.OTHER_TEMPLATE);
    assertThat(truths.readPicture("one", 2)).isEmpty();
    assertThat(truths.values(picture("one")))
        .containsExactly(new StoredValue("name", "somebody", 99));
  }

  @Test
  void whatIsSaidAgainTakesThePlaceOfWhatWasSaidButKeepsThePicture() {
    stored.read("one", READ);
    assertThat(truths.state(picture("one"), said("{\"name\": \"a\"}"), PICTURE)).isTrue();
    assertThat(truths.state(picture("one"), said("{\"name\": \"b\"}"), null)).isTrue();
    List<Truth> set = truths.withPicture(Stored.TEMPLATE, 9);
    assertThat(set).hasSize(1);
    assertThat(set.get(0).statement().expectedJson()).isEqualTo("{\"name\": \"b\"}");
    assertThat(set.get(0).page()).isEqualTo(2);
    assertThat(truths.picture(set.get(0))).contains(new byte[] {7});
    assertThat(truths.withValues(Stored.TEMPLATE, 1, 9)).isEmpty();
  }

  @Test
  void anotherCommandOfTheSameIdInheritsNoPicture() {
    stored.read("one", READ);
    truths.state(picture("one"), said("{\"name\": \"a\"}"), PICTURE);
    for (String table : List.of("result_fields", "results", "commands")) {
      stored.database.jdbc.sql("delete from " + table).update();
    }
    stored.read("one", READ.plus(Duration.ofDays(40)));
    assertThat(truths.state(picture("one"), said("{\"name\": \"b\"}"), null)).isFalse();
    assertThat(truths.withPicture(Stored.TEMPLATE, 9)).isEmpty();
    assertThat(truths.withValues(Stored.TEMPLATE, 1, 9)).hasSize(1);
  }

  @Test
  void storedValuesCountForTheVersionThatReadThemWhileTheyAreKept() {
    stored.read("one", READ);
    truths.state(picture("one"), said("{\"name\": \"a\"}"), null);
    assertThat(truths.withValues(Stored.TEMPLATE, 1, 9)).hasSize(1);
    assertThat(truths.withValues(Stored.TEMPLATE, 2, 9)).isEmpty();
    assertThat(truths.withValues(Stored.OTHER_TEMPLATE, 1, 9)).isEmpty();
    new Pruning(stored.database.jdbc).results(READ.plusSeconds(1), 9);
    assertThat(truths.withValues(Stored.TEMPLATE, 1, 9)).isEmpty();
  }

  private ReadPicture picture(String command) {
    return truths.readPicture(command, 1).orElseThrow();
  }

  @Test
  void aPictureThatHadToBeRefusedIsOfTheSetLikeOthers() {
    stored.read("one", READ);
    Statement refused = new Statement("{}", true, false);
    truths.state(picture("one"), refused, PICTURE);
    assertThat(truths.withPicture(Stored.TEMPLATE, 9))
        .extracting(Truth::statement)
        .containsExactly(refused);

    Statement either = new Statement("{\"name\": \"a\"}", false, true);
    truths.state(picture("one"), either, null);
    assertThat(truths.withPicture(Stored.TEMPLATE, 9))
        .extracting(Truth::statement)
        .containsExactly(either);
  }

  private static Statement said(String expectedJson) {
    return new Statement(expectedJson, false, false);
  }
}
