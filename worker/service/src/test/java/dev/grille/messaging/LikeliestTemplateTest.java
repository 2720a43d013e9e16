package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Queries that let the form decide which template reads it, by two workers. */
class LikeliestTemplateTest {
  /** So many queries go to both workers. */
  private static final int BOTH = 8;

  private Workbench bench;

  @BeforeEach
  void start() {
    bench = new Workbench(2);
    bench.work();
    bench.work();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  @Test
  void whatOneWorkerPublishedIsChosenByAllAtOnceAndWhatWasDeletedByNone() {
    String slip = added("a slip");
    for (JsonNode answer : asked("'template_id':'auto'", "a slip;filled")) {
      assertThat(answer.path("template_id").asString()).isEqualTo(slip);
      assertThat(answer.at("/results/0/value").asString()).isEqualTo("a slip;filled");
      assertThat(answer.at("/choice/votes").asDouble()).isPositive();
      assertThat(answer.at("/choice").has("item")).isFalse();
    }
    String card = added("a card");
    for (JsonNode answer : asked("'template_id':'auto'", "a card;filled")) {
      assertThat(answer.path("template_id").asString()).isEqualTo(card);
    }
    template("'type':'del','template_id':'%s'".formatted(slip));
    for (JsonNode answer : asked("'template_id':'auto'", "a slip;filled")) {
      assertThat(answer.at("/error/code").asString()).isEqualTo("NO_TEMPLATE_MATCHED");
      assertThat(answer.at("/error/path").asString()).isEqualTo("$.template_id");
    }
  }

  @Test
  void aDraftIsNotChosenAndAnotherVersionOnceItIsPublished() {
    JsonNode draft =
        template("'type':'add','draft':true,'img':'%s',%s".formatted(base64("a slip"), FIELD));
    String id = draft.path("template_id").asString();
    assertThat(asked("'template_id':'auto'", "a slip;filled"))
        .allSatisfy(
            answer -> {
              assertThat(answer.at("/error/code").asString()).isEqualTo("NO_TEMPLATE_MATCHED");
              assertThat(answer.at("/error/message").asString())
                  .isEqualTo("no template is published that could be chosen");
            });

    template("'type':'publish','template_id':'%s'".formatted(id));
    template("'type':'update','template_id':'%s','img':'%s'".formatted(id, base64("a new slip")));
    assertThat(asked("'template_id':'auto'", "a slip;filled"))
        .allSatisfy(answer -> assertThat(answer.path("template_version").asInt()).isEqualTo(1));

    template("'type':'publish','template_id':'%s'".formatted(id));
    assertThat(asked("'template_id':'auto'", "a new slip;filled"))
        .allSatisfy(answer -> assertThat(answer.path("template_version").asInt()).isEqualTo(2));
  }

  @Test
  void oneOfAListIsChosenAndNoOther() {
    String slip = added("a slip");
    String card = added("a card");
    added("a note");
    String list =
        "'template_id':'auto','template_list':[{'template_id':'%s'},{'template_id':'%s','template_version':1}]"
            .formatted(slip, card);

    assertThat(asked(list, "a card;filled"))
        .allSatisfy(
            answer -> {
              assertThat(answer.path("template_id").asString()).isEqualTo(card);
              assertThat(answer.at("/choice/item").asInt()).isEqualTo(1);
            });
    assertThat(asked(list, "a note;filled"))
        .allSatisfy(
            answer ->
                assertThat(answer.at("/error/code").asString()).isEqualTo("NO_TEMPLATE_MATCHED"));
    String unknown = list.replace(slip, "0123456789abcdef0123456789abcdef01234567");
    assertThat(asked(unknown, "a card;filled"))
        .allSatisfy(
            answer -> {
              assertThat(answer.at("/error/code").asString()).isEqualTo("TEMPLATE_NOT_FOUND");
              assertThat(answer.at("/error/path").asString())
                  .isEqualTo("$.template_list[0].template_id");
            });
  }

  @Test
  void othersThatMightHaveBeenAreNamedToWhoAsksForEvidenceAlone() {
    List<String> alike = List.of(added("a slip"), added("a slip"));

    assertThat(asked("'template_id':'auto','evidence':true", "a slip;filled"))
        .allSatisfy(
            answer -> {
              JsonNode others = answer.at("/choice/runners_up");
              assertThat(others).hasSize(1);
              assertThat(List.of(answer.path("template_id"), others.at("/0/template_id")))
                  .extracting(JsonNode::asString)
                  .containsExactlyInAnyOrderElementsOf(alike);
              assertThat(others.at("/0/template_version").asInt()).isEqualTo(1);
              assertThat(others.at("/0/votes").asDouble()).isPositive();
              assertThat(others.at("/0/because").asString()).isEqualTo("near");
            });
    assertThat(asked("'template_id':'auto'", "a slip;filled"))
        .allSatisfy(
            answer -> assertThat(answer.path("choice").propertyNames()).containsExactly("votes"));
  }

  @Test
  void aTemplateOfBeforeThereWereSignaturesIsChosen() {
    String slip = added("a slip");
    bench.jdbc.sql("delete from template_signatures").update();
    assertThat(asked("'template_id':'auto'", "a slip;filled"))
        .allSatisfy(answer -> assertThat(answer.path("template_id").asString()).isEqualTo(slip));
    assertThat(
            bench
                .jdbc
                .sql("select count(*) from template_signatures")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static final String FIELD = "'template':[[[[10,10],[200,10],[200,40],[10,40]],'名称']]";

  private String added(String form) {
    return template("'type':'add','img':'%s',%s".formatted(base64(form), FIELD))
        .path("template_id")
        .asString();
  }

  private JsonNode template(String properties) {
    String id = UUID.randomUUID().toString();
    bench.send(bench.template(id, body(properties)));
    return bench.answer(id);
  }

  private List<JsonNode> asked(String choice, String picture) {
    List<String> ids =
        IntStream.range(0, BOTH).mapToObj(i -> UUID.randomUUID().toString()).toList();
    ids.forEach(
        id -> bench.send(bench.query(id, body(choice + ",'img':'%s'".formatted(base64(picture))))));
    return ids.stream().map(id -> json(bench.awaitFor(id, 1).get(0))).toList();
  }

  private static String body(String properties) {
    return ("{" + properties + "}").replace('\'', '"');
  }
}
