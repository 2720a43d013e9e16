package dev.grille.messaging;

import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules of a template, from its {@code add} to what they say of a query's values. */
class RulesTest {
  /** What the stand-in reader gives each value. */
  private static final double SCORE = 97.98;

  private static final String ADD =
      """
      {"type":"add","img":"IMG","rules":[{"sum":["net","tax"],"is":"total"}],"template":[
        {"quad":[[10,10],[90,10],[90,40],[10,40]],"name":"net","kind":"amount"},
        {"quad":[[10,60],[90,60],[90,90],[10,90]],"name":"tax","kind":"amount"},
        {"quad":[[10,110],[90,110],[90,140],[10,140]],"name":"total","kind":"amount"},
        [[[10,160],[90,160],[90,190],[10,190]],"note"]]}
      """;

  private Workbench bench;

  @BeforeEach
  void start() {
    bench = new Workbench(1);
    bench.work();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  @Test
  void valuesThatBreakARuleAreDoubtedAndNoneIsChanged() {
    String template =
        ask(true, ADD.replace("IMG", base64("a form"))).path("template_id").asString();

    // Every field of a picture reads the same: only nothing is the sum of itself and itself.
    for (JsonNode held : read(template, "0")) {
      assertThat(held.path("value").asString()).isEqualTo("0");
      assertThat(held.path("score").asDouble()).isEqualTo(SCORE);
      assertThat(held.has("reason")).isFalse();
    }
    JsonNode broken = read(template, "5");
    assertThat(broken).hasSize(4);
    for (JsonNode value : broken) {
      boolean concerned = !value.path("key").asString().equals("note");
      assertThat(value.path("value").asString()).isEqualTo("5");
      assertThat(value.path("reason").asString())
          .as(value.toString())
          .isEqualTo(concerned ? "contradicted" : "");
      assertThat(value.path("review").asBoolean()).isEqualTo(concerned);
      if (concerned) {
        assertThat(value.path("score").asDouble()).isBetween(1.0, SCORE - 10);
      } else {
        assertThat(value.path("score").asDouble()).isEqualTo(SCORE);
      }
    }
  }

  @Test
  void aRuleThatTheTemplatesOwnValuesBreakIsWarnedOf() {
    JsonNode added = ask(true, ADD.replace("IMG", base64(ScriptedReader.FILLED + "5")));
    assertThat(added.at("/warnings/0/code").asString()).isEqualTo("rule_broken");
    assertThat(added.at("/warnings/0/message").asString()).contains("net '5', tax '5', total '5'");

    JsonNode updated =
        ask(
            true,
            "{\"type\":\"update\",\"template_id\":\"%s\",\"img\":\"%s\"}"
                .formatted(
                    added.path("template_id").asString(), base64(ScriptedReader.FILLED + "0")));
    assertThat(updated.has("warnings")).as(updated.toString()).isFalse();
  }

  @Test
  void anUpdateTakesTheRulesAway() {
    String template =
        ask(true, ADD.replace("IMG", base64("a form"))).path("template_id").asString();
    ask(true, "{\"type\":\"update\",\"template_id\":\"%s\",\"rules\":[]}".formatted(template));
    ask(true, "{\"type\":\"publish\",\"template_id\":\"%s\"}".formatted(template));

    for (JsonNode value : read(template, "5")) {
      assertThat(value.has("reason")).isFalse();
    }
  }

  private JsonNode read(String template, String picture) {
    return ask(
            false, "{\"template_id\":\"%s\",\"img\":\"%s\"}".formatted(template, base64(picture)))
        .path("results");
  }

  private JsonNode ask(boolean ofTemplates, String body) {
    String id = UUID.randomUUID().toString();
    bench.send(ofTemplates ? bench.template(id, body) : bench.query(id, body));
    JsonNode answer = bench.answer(id);
    assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("ok");
    return answer;
  }
}
