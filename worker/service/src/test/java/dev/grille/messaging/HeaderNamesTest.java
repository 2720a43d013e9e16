package dev.grille.messaging;

import static dev.grille.messaging.Topics.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterSearch;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names of headers that are no UTF-8: other languages' clients write them. */
class HeaderNamesTest {
  private static final byte[] BAD = {'n', -1, 0, (byte) 0xc3, (byte) 0xed, (byte) 0xa0, 'e'};
  private static final String PLACEHOLDER = "n______";
  private static final byte[] ANY = {0, -1, 'v'};

  private static Workbench bench;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    bench = new Workbench(1);
    bench.work();
  }

  @AfterAll
  static void stop() throws Exception {
    bench.close();
  }

  @Test
  void aDeadLetterKeepsThemByteForByteInTheirOrder() throws Exception {
    DeadLetterRow letter = failed("no JSON".getBytes(StandardCharsets.UTF_8));
    assertThat(letter.value()).isEqualTo("no JSON".getBytes(StandardCharsets.UTF_8));
    isKept(letter);
  }

  @Test
  void soDoesThatOfAGiant() throws Exception {
    DeadLetterRow letter = failed(new byte[Workbench.LARGEST + 1]);
    assertThat(letter.folded()).isNotNull();
    isKept(letter);
  }

  @Test
  void onItsTopicTheyStandAsFarAsKafkasProducerCanWriteThem() throws Exception {
    failed("no JSON".getBytes(StandardCharsets.UTF_8));
    var published = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    String asText = new String(BAD, StandardCharsets.UTF_8);
    assertThat(published.headers().lastHeader(asText).value()).isEqualTo(ANY);
    assertThat(text(published, "名")).isEqualTo("sound");
  }

  private DeadLetterRow failed(byte[] value) throws Exception {
    Header[] headers = {
      new RecordHeader("command-id", id.getBytes(StandardCharsets.UTF_8)),
      new RecordHeader(PLACEHOLDER, ANY),
      new RecordHeader("名", "sound".getBytes(StandardCharsets.UTF_8)),
      new RecordHeader("none", (byte[]) null)
    };
    new RawProducer(bench.broker())
        .send(bench.topics.recognitions(), value, headers, PLACEHOLDER, BAD);
    bench.awaitFor(id, 1);
    UUID letter =
        bench
            .jdbc
            .sql("select dead_letter_id from dead_letters where command_id = :id")
            .param("id", id)
            .query(UUID.class)
            .single();
    return new DeadLetterSearch(bench.jdbc).find(letter).orElseThrow();
  }

  private static void isKept(DeadLetterRow letter) {
    assertThat(letter.headers()).hasSize(4);
    assertThat(letter.headers().get(1).rawName()).isEqualTo(BAD);
    assertThat(letter.headers().get(1).value()).isEqualTo(ANY);
    assertThat(letter.headers().get(2).name()).isEqualTo("名");
    assertThat(letter.headers().get(3).name()).isEqualTo("none");
    assertThat(letter.headers().get(3).value()).isNull();
  }
}
