package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.ErrorCode;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.messaging.polling.RecordValue;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandIntakeTest {
  private static final Uuid TOPIC = Uuid.randomUuid();
  private static final String PLACE = "commands-3-17-" + TOPIC;
  private static final String LIST = "{\"type\": \"list\", \"id\": \"of the body\"}";

  private final CommandIntake intake = new CommandIntake(CommandFamily.TEMPLATES);

  @Test
  void theHeadersIdGoesBeforeTheBodys() {
    var record = record(LIST);
    record.headers().add("command-id", bytes("of the header"));
    assertThat(read(record).key()).isEqualTo(new AttemptKey("of the header", 1));
    assertThat(read(record(LIST)).key()).isEqualTo(new AttemptKey("of the body", 1));
  }

  @Test
  void theBodysIdIsFoundInARefusedCommandToo() {
    IncomingCommand command = read(record("{\"type\": \"del\", \"id\": \"mine\"}"));
    assertThat(command.key().commandId()).isEqualTo("mine");
    assertThat(command.outline().type()).isEqualTo("del");
    assertThat(command.refusal().code()).isEqualTo(ErrorCode.MISSING_FIELD);
  }

  @Test
  void aRecordWithoutAnIdIsCalledByItsPlace() {
    assertThat(read(record("{\"type\": \"list\"}")).key().commandId()).isEqualTo(PLACE);
    assertThat(read(record("\0")).key().commandId()).isEqualTo(PLACE);
    assertThat(read(record(null)).refusal().code()).isEqualTo(ErrorCode.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two\nlines", "nul\0", "\ud800"})
  void anIdThatCannotBeEchoedIsRefusedUnderThePlace(String id) {
    var record = record(LIST);
    byte[] raw =
        id.equals("\ud800") ? new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80} : bytes(id);
    record.headers().add("command-id", raw);
    IncomingCommand command = read(record);
    assertThat(command.key().commandId()).isEqualTo(PLACE);
    assertThat(command.refusal().code()).isEqualTo(ErrorCode.INVALID_FIELD);
  }

  @Test
  void whereHeadersMayBeMissingARecordIsCalledByItsPlace() {
    for (String lost : new String[] {"", " headers of 9 bytes;"}) {
      var folded = new RecordValue.Folded(new byte[] {1}, 5, new byte[] {2}, lost);
      var record = new ConsumerRecord<byte[], RecordValue>("commands", 3, 17, null, folded);
      record.headers().add("command-id", bytes("of the header"));
      IncomingCommand command = read(record);
      assertThat(command.key().commandId()).isEqualTo(lost.isEmpty() ? "of the header" : PLACE);
      assertThat(command.refusal().code()).isEqualTo(ErrorCode.COMMAND_TOO_LARGE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0", "-2", "two", "10000000", "99999999999"})
  void aReplayWithoutAnAttemptThatGrilleWouldWriteIsNone(String attempt) {
    var record = record(LIST);
    record.headers().add("grille-replay-of", bytes("letter"));
    record.headers().add("grille-attempt", bytes(attempt));
    assertThat(read(record).refusal()).isNull();
    assertThat(read(record).key().attempt()).isEqualTo(1);
    assertThat(read(record).replayOf()).isNull();
  }

  @Test
  void anAttemptWithoutAReplayIsTheProducersOwnAffair() {
    var record = record(LIST);
    record.headers().add("grille-attempt", bytes("9"));
    assertThat(read(record).key().attempt()).isEqualTo(1);
  }

  @Test
  void anIdByPlaceFitsIntoAHeaderHoweverLongTheTopicsName() {
    var far =
        new ConsumerRecord<byte[], RecordValue>(
            "t".repeat(249), Integer.MAX_VALUE, Long.MAX_VALUE, null, null);
    IncomingCommand reused = intake.read(far, TOPIC).refusedAsReused();
    assertThat(reused.key().commandId()).hasSizeLessThanOrEqualTo(200);
  }

  private IncomingCommand read(ConsumerRecord<byte[], RecordValue> record) {
    return intake.read(record, TOPIC);
  }

  private static ConsumerRecord<byte[], RecordValue> record(String value) {
    return new ConsumerRecord<>(
        "commands", 3, 17, null, value == null ? null : new RecordValue.Whole(bytes(value)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
