package dev.grille.lab.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class SendingsTest {
  private final Uuid old = Uuid.randomUuid();
  private final Uuid other = Uuid.randomUuid();
  private final Sendings sendings = new Sendings();

  @Test
  void aTopicTakesAlongWhatNobodyAnswered() {
    int answered = sendings.begin(record(0), old).number();
    sendings.begin(record(1), old);
    sendings.begin(record(2), other);
    sendings.begin(record(3), old);
    sendings.answered(answered);
    assertThat(sendings.lose(old)).extracting(PlannedRecord::number).containsExactly(1, 3);
    assertThat(sendings.open()).as("the one on the other topic").isEqualTo(1);
  }

  @Test
  void aLateAnswerToALostSendingIsOneOfItsRecord() {
    int lost = sendings.begin(record(0), old).number();
    sendings.lose(old);
    sendings.begin(record(0), other);
    sendings.answered(lost);
    assertThat(sendings.lose(other)).as("not sent a third time").isEmpty();
    assertThat(sendings.answeredRecords()).isEqualTo(1);
    assertThat(sendings.records()).isEqualTo(1);
  }

  private static PlannedRecord record(int number) {
    return new PlannedRecord(
        number, "c-" + number, Kind.QUERY, false, "key", null, known -> new byte[0]);
  }
}
