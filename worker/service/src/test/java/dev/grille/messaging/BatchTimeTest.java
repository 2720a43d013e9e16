package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.CommandFamily;
import dev.grille.messaging.polling.RecordValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

/** Who of a batch has to give way, and when. */
class BatchTimeTest {
  private static final String TEMPLATE = "a".repeat(40);
  private static final IncomingCommand SINGLE = read("\"img\": \"AA==\"");
  private static final IncomingCommand LIST =
      read("\"data\": " + Collections.nCopies(2, "\"AA==\""));

  private long now = 1;
  private boolean over;
  private final BatchTime time = new BatchTime(() -> over, () -> now);
  private final BooleanSupplier list = time.of(LIST);
  private final BooleanSupplier single = time.of(SINGLE);

  private static IncomingCommand read(String pictures) {
    byte[] body =
        "{\"template_id\": \"%s\", %s}"
            .formatted(TEMPLATE, pictures)
            .getBytes(StandardCharsets.UTF_8);
    return new CommandIntake(CommandFamily.RECOGNITIONS)
        .read(
            new ConsumerRecord<>("topic", 0, 0, null, new RecordValue.Whole(body)), Uuid.ONE_UUID);
  }

  private void passSlice() {
    now += BatchTime.SLICE.toNanos() + 1;
  }

  @Test
  void aListGivesWayOnceItHadItsTimeAndSomethingWaits() {
    time.letOthersIn();
    assertThat(list.getAsBoolean()).isFalse();
    passSlice();
    assertThat(list.getAsBoolean()).isTrue();
    assertThat(single.getAsBoolean()).isFalse();
  }

  @Test
  void aListGoesOnWhereNothingWaits() {
    passSlice();
    assertThat(time.isSliceOver()).isTrue();
    assertThat(list.getAsBoolean()).isFalse();
    time.letOthersIn();
    assertThat(list.getAsBoolean()).isTrue();
  }

  /** Else a stream of them would leave each list one picture a batch. */
  @Test
  void commandsWithOnePictureTakeNothingOfAListsTime() {
    time.expect(SINGLE);
    time.expect(LIST);
    time.letOthersIn();
    passSlice();
    assertThat(list.getAsBoolean()).isFalse();
    time.ended(SINGLE);
    assertThat(list.getAsBoolean()).isFalse();
    passSlice();
    assertThat(list.getAsBoolean()).isTrue();
  }

  @Test
  void whatEndsTheBatchEndsAllOfIt() {
    over = true;
    assertThat(list.getAsBoolean()).isTrue();
    assertThat(single.getAsBoolean()).isTrue();
  }
}
