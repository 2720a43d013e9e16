package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterRepository.HeaderRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadLetterRepositoryTest {
  private static final byte[] ANY_BYTES = {0, -1, 'a', (byte) 0xc3, 0x28};
  private static FreshDatabase database;

  @BeforeAll
  static void migrate() {
    database = new FreshDatabase();
  }

  @Test
  void keyValueAndHeadersComeBackByteForByte() {
    var headers =
        List.of(
            new HeaderRow(bytes("twice"), ANY_BYTES),
            new HeaderRow(bytes("twice"), null),
            new HeaderRow(bytes("nul\0in the name"), new byte[0]),
            new HeaderRow(new byte[] {'x', -1, (byte) 0xc3}, ANY_BYTES));
    DeadLetterRow letter = letter("bytes", 1, ANY_BYTES, headers);
    store(letter);
    DeadLetterRow found = find(letter);
    assertThat(found).usingRecursiveComparison().isEqualTo(letter);
  }

  @Test
  void aRecordWithoutKeyValueAndHeadersIsKeptToo() {
    DeadLetterRow letter = letter("empty", 2, null, List.of());
    store(letter);
    assertThat(find(letter)).usingRecursiveComparison().isEqualTo(letter);
  }

  @Test
  void aLetterAtTheSamePlaceOfATopicMadeAnewStandsBesideTheOldOne() {
    DeadLetterRow old = letter("old", 3, ANY_BYTES, List.of());
    store(old);
    DeadLetterRow young = letter("young", 3, ANY_BYTES, List.of());
    store(young);
    assertThat(find(old)).usingRecursiveComparison().isEqualTo(old);
    assertThat(find(young)).usingRecursiveComparison().isEqualTo(young);
  }

  @Test
  void aWorkerOfTheVersionBeforeGoesOnStoringLetters() {
    DeadLetterRow young = letter("of this version", 4, ANY_BYTES, List.of());
    store(young);
    database.ledger().receive(new AttemptKey("of before", 1), new byte[32], "query", null);
    database
        .jdbc
        .sql(
            """
            insert into dead_letters (dead_letter_id, command_id, attempt, topic, partition,
              "offset", header_names, header_values, code, category, message, failed_at)
            values (gen_random_uuid(), 'of before', 1, 'grille.recognitions', 0, 4, '{}', '{}',
              'INTERNAL', 'worker', 'a defect', now())
            on conflict (topic, partition, "offset") do update set status = 'open'
            """)
        .update();
    assertThat(find(young)).usingRecursiveComparison().isEqualTo(young);
    assertThat(
            new DeadLetterRepository(database.jdbc)
                .find(new AttemptKey("of before", 1))
                .orElseThrow()
                .offset())
        .isEqualTo(4);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void store(DeadLetterRow letter) {
    database.ledger().receive(letter.command(), new byte[32], "query", null);
    new DeadLetterRepository(database.jdbc).add(letter);
  }

  private static DeadLetterRow find(DeadLetterRow letter) {
    return new DeadLetterRepository(database.jdbc).find(letter.command()).orElseThrow();
  }

  private static DeadLetterRow letter(
      String command, long offset, byte[] bytes, List<HeaderRow> headers) {
    return new DeadLetterRow(
        UUID.randomUUID(),
        new AttemptKey(command, 1),
        "grille.recognitions",
        UUID.randomUUID(),
        0,
        offset,
        bytes,
        bytes,
        null,
        headers,
        "MALFORMED_JSON",
        "COMMAND",
        "not JSON",
        null,
        Instant.parse("2026-11-21T00:00:00Z"));
  }
}
