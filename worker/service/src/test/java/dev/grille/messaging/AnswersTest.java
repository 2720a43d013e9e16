package dev.grille.messaging;

import static dev.grille.messaging.Records.code;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.WarningCode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What answers say beside values. */
class AnswersTest {
  private static Workbench bench;
  private static String template;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    bench = new Workbench(1);
    bench.work();
    template = bench.addTemplate();
  }

  @AfterAll
  static void stop() throws Exception {
    bench.close();
  }

  @Test
  void anAddTellsWhatItReadInItsOwnPictureAndWhatToLookAt() {
    bench.send(
        bench.template(
            id,
            """
            {"type": "add", "img": "%s", "colour": 1,
             "template": [[[[10, 10], [200, 10], [200, 40], [10, 40]], "名称"]]}
            """
                .formatted(Workbench.base64(ScriptedReader.DOUBTFUL))));
    JsonNode answer = bench.answer(id);
    assertThat(answer.path("results").toString())
        .isEqualTo("[{\"key\":\"名称\",\"value\":\"\",\"score\":30,\"reason\":\"unread_ink\"}]");
    assertThat(answer.path("warnings").toString())
        .isEqualTo(
            "["
                + warning("unknown_property", "path", "$.colour", "the property is not known")
                + ","
                + warning("empty", "field", "名称", "nothing was read")
                + "]");
  }

  private static String warning(String code, String where, String place, String message) {
    return "{\"code\":\"%s\",\"%s\":\"%s\",\"message\":\"%s\",\"remedy\":\"%s\"}"
        .formatted(
            code, where, place, message, WarningCode.ofWireName(code).orElseThrow().remedy());
  }

  @Test
  void aValueThatWasNotSeenWholeIsReviewedWhateverItsScore() {
    bench.send(bench.query(id, queryBody(template, ScriptedReader.CUT)));
    JsonNode result = bench.answer(id).path("results").path(0);
    assertThat(result.path("reason").asString()).isEqualTo("cut_off");
    assertThat(result.path("review").asBoolean()).isTrue();
    assertThat(result.path("score").asDouble()).isGreaterThan(80);
    assertThat(
            bench
                .jdbc
                .sql("select reason from result_fields where command_id = :id")
                .param("id", id)
                .query(String.class)
                .list())
        .containsExactly("cut_off");
  }
}
