package dev.grille.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators look up and do, on a real database and a real broker. */
class OperatorTest {
  private final StoredCommands stored = new StoredCommands();
  private String topic;
  private OpenStudio studio;

  @BeforeEach
  void open() throws Exception {
    var topics = new CommandTopics(Map.of());
    topic = topics.commands();
    studio = topics.studio(stored.address, Duration.ofSeconds(2));
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void anAnswerIsFoundByItsCommandItsKeyAndItsTemplate() throws Exception {
    stored.answered("one", 1, "photo-1", "ok", "a".repeat(40));
    stored.answered("two", 1, "photo-2", "PICTURE_TOO_SMALL", "b".repeat(40));

    assertThat(ids("/api/results")).containsExactlyInAnyOrder("one", "two");
    assertThat(ids("/api/results?command_id=one")).containsExactly("one");
    assertThat(ids("/api/results?key=photo-2")).containsExactly("two");
    assertThat(ids("/api/results?template=" + "b".repeat(40))).containsExactly("two");
    assertThat(studio.json("/api/results?key=photo-2").at("/results/0/code").asString())
        .isEqualTo("PICTURE_TOO_SMALL");
  }

  @Test
  void anAnswerTellsWhenItsCommandCameLast() throws Exception {
    stored.answered("one", 1, "photo-1", "ok", "a".repeat(40));
    stored.seenAgain("one", Duration.ofHours(2));

    JsonNode summary = studio.json("/api/results/one").get("summary");

    assertThat(Instant.parse(summary.get("last_seen").asString()))
        .isEqualTo(Instant.parse(summary.get("answered_at").asString()).plusSeconds(7200));
  }

  @Test
  void aCommandsAnswerIsThatOfItsLastAttempt() throws Exception {
    stored.answered("one", 1, "k", "TEMPLATE_MISMATCH", "a".repeat(40));
    stored.answered("one", 2, "k", "ok", "a".repeat(40));

    assertThat(studio.json("/api/results/one").at("/answer/status").asString()).isEqualTo("ok");
    assertThat(studio.get("/api/results/none").statusCode()).isEqualTo(404);
  }

  @Test
  void aLetterIsShownWithoutWhatMovesACursor() throws Exception {
    UUID letter = stored.failed("one", topic, new byte[] {'{', 0x1b, (byte) 0xff, '}'});

    JsonNode whole = studio.json("/api/failures/" + letter);

    assertThat(whole.at("/value/text").asString()).isEqualTo("{\\u001b\\xff}");
    assertThat(whole.at("/value/bytes").asInt()).isEqualTo(4);
    assertThat(whole.at("/headers/0/value").asString()).isEqualTo("\\u000a");
    assertThat(whole.at("/summary/code").asString()).isEqualTo("TEMPLATE_MISMATCH");
  }

  @Test
  void aLongLetterIsCutAndItsLengthIsTold() throws Exception {
    UUID letter = stored.failed("one", topic, "x".repeat(100_000).getBytes(UTF_8));

    JsonNode value = studio.json("/api/failures/" + letter).get("value");

    assertThat(value.get("bytes").asInt()).isEqualTo(100_000);
    assertThat(value.get("text").asString()).hasSize(64 << 10);
    assertThat(value.get("truncated").asBoolean()).isTrue();
  }

  @Test
  void failuresAreCountedByCodeAndHour() throws Exception {
    stored.failed("one", topic, new byte[0]);
    stored.failed("two", topic, new byte[0]);

    JsonNode counts = studio.json("/api/failures/counts?since=2020-01-01T00:00:00Z").get("counts");

    assertThat(counts.valueStream().mapToInt(count -> count.get("count").asInt()).sum())
        .isEqualTo(2);
    assertThat(counts.at("/0/hour").asString()).endsWith(":00:00Z");
    assertThat(studio.json("/api/failures/counts?code=OTHER").get("counts")).isEmpty();
  }

  @Test
  void aReplayIsSeenFirstConfirmedAndFollowed() throws Exception {
    stored.failed("one", topic, "{}".getBytes(UTF_8));
    String filter = "{\"filter\": {\"code\": [\"TEMPLATE_MISMATCH\"]}, \"again\": false";
    JsonNode preview = json(studio.post("/api/replays/preview", filter + "}"));
    assertThat(preview.get("count").asInt()).isEqualTo(1);
    assertThat(preview.at("/sample/0/command_id").asString()).isEqualTo("one");

    HttpResponse<String> other = studio.post("/api/replays", filter + ", \"expected\": 7}");
    assertThat(other.statusCode()).isEqualTo(409);
    JsonNode begun = json(studio.post("/api/replays", filter + ", \"expected\": 1}"));
    String replay = "/api/replays/" + begun.get("id").asString();
    while (studio.json(replay).get("unsent").asInt() > 0) {
      Thread.sleep(50);
    }

    stored.answered("one", 2, "a key", "ok", "a".repeat(40));
    while (!studio.json(replay).get("complete").asBoolean()) {
      Thread.sleep(50);
    }
    assertThat(studio.json(replay).at("/replay/requested_by").asString()).isEqualTo("somebody");
    assertThat(studio.json("/api/failures?status=replayed").get("failures")).hasSize(1);
  }

  @Test
  void onlyWhatWasConfirmedIsDiscarded() throws Exception {
    stored.failed("one", topic, "{}".getBytes(UTF_8));
    String filter = "{\"filter\": {\"command_id\": \"one\"}, \"expected\": ";

    assertThat(studio.post("/api/failures/discard", filter + "2}").statusCode()).isEqualTo(409);
    JsonNode done = json(studio.post("/api/failures/discard", filter + "1}"));

    assertThat(done.get("discarded").asInt()).isEqualTo(1);
    assertThat(studio.json("/api/failures?status=discarded").get("failures")).hasSize(1);
  }

  @Test
  void whoWaitsTooLongForAnAnswerIsToldWhereItCanBeLookedUp() throws Exception {
    HttpResponse<String> late = studio.post("/api/commands", "{\"type\": \"list\"}");

    assertThat(late.statusCode()).isEqualTo(504);
    assertThat(json(late).get("code").asString()).isEqualTo("NO_ANSWER");
    assertThat(json(late).get("id").asString()).isNotEmpty();
  }

  private List<String> ids(String path) throws Exception {
    return studio
        .json(path)
        .get("results")
        .valueStream()
        .map(row -> row.get("command_id").asString())
        .toList();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
