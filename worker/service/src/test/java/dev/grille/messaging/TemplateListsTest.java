package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Queries that offer several templates: the text of each picture chooses among them. */
class TemplateListsTest {
  private static final String UNKNOWN = "0123456789abcdef0123456789abcdef01234567";

  private Workbench bench;
  private String starbucks;
  private String costa;

  @BeforeEach
  void start() {
    bench = new Workbench(2);
    bench.work();
    starbucks = bench.addTemplate();
    costa = bench.addTemplate();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  /** As in the seed. */
  private String offered() {
    return "'template_list':[{'template_id':'%s','cond':{'and':[{'or':[{'include':'星巴克'},{'include':'starbuck'}]},{'exclude':'Costa'}]}},{'template_id':'%s','cond':{'include':'costa'}}]"
        .formatted(starbucks, costa);
  }

  @Test
  void theTextOfThePictureChooses() {
    JsonNode first = query(offered() + ",'img':'%s'".formatted(base64("STARBUCKS COFFEE")));
    assertThat(first.path("template_id").asString()).isEqualTo(starbucks);
    assertThat(first.path("template_version").asInt()).isEqualTo(1);
    assertThat(first.at("/choice/item").asInt()).isZero();
    assertThat(first.at("/choice").has("because")).isFalse();
    assertThat(first.at("/results/0/value").asString()).isEqualTo("STARBUCKS COFFEE");

    JsonNode second =
        query(offered() + ",'evidence':true,'img':'%s'".formatted(base64("Costa and Starbucks")));
    assertThat(second.path("template_id").asString()).isEqualTo(costa);
    assertThat(second.at("/choice/because").toString()).isEqualTo("{\"include\":\"costa\"}");
    assertThat(
            texts(
                "select command_id || template_id from results where template_id = '%s'"
                    .formatted(costa)))
        .isEqualTo(1);
  }

  @Test
  void eachOfSeveralPicturesChoosesForItself() {
    String command = UUID.randomUUID().toString();
    bench.send(
        bench.query(
            command,
            body(
                offered()
                    + ",'pictures':[{'img':'%s'},{'img':'%s'},{'img':'%s'}]"
                        .formatted(base64("costa"), base64("a car wash"), base64("星 巴 克")))));
    JsonNode answer = bench.answer(command);

    assertThat(answer.path("success").asInt()).isEqualTo(2);
    assertThat(answer.has("template_id")).isFalse();
    assertThat(answer.at("/pictures/0/template_id").asString()).isEqualTo(costa);
    assertThat(answer.at("/pictures/1/error/code").asString()).isEqualTo("NO_TEMPLATE_MATCHED");
    assertThat(answer.at("/pictures/1/error/message").asString())
        .contains("\"starbuck\" is missing", "\"costa\" is missing");
    assertThat(answer.at("/pictures/2/template_id").asString()).isEqualTo(starbucks);
    assertThat(
            bench
                .jdbc
                .sql(
                    "select picture || ' ' || template_id from read_pictures where command_id = :id"
                        + " order by picture")
                .param("id", command)
                .query(String.class)
                .list())
        .containsExactly("1 " + costa, "3 " + starbucks);
  }

  @Test
  void anItemWithoutAConditionAtTheEndReadsWhatMeetsNone() {
    String list =
        "'evidence':true,'template_list':[{'template_id':'%s','cond':{'include':'starbuck'}},{'template_id':'%s'}]"
            .formatted(starbucks, costa);

    JsonNode met = query(list + ",'img':'%s'".formatted(base64("STARBUCKS COFFEE")));
    assertThat(met.path("template_id").asString()).isEqualTo(starbucks);
    assertThat(met.at("/choice/item").asInt(-1)).isZero();

    JsonNode left = query(list + ",'img':'%s'".formatted(base64("a car wash")));
    assertThat(left.path("template_id").asString()).isEqualTo(costa);
    assertThat(left.at("/choice/item").asInt()).isEqualTo(1);
    assertThat(left.at("/choice").has("because")).isFalse();
    assertThat(left.at("/results/0/value").asString()).isEqualTo("a car wash");
  }

  @Test
  void noTextIsReadWhereNoConditionAsksForIt() {
    JsonNode answer =
        query(
            "'template_list':[{'template_id':'%s'},{'template_id':'%s','cond':{'include':'costa'}}],'img':'%s'"
                .formatted(starbucks, costa, base64("costa")));

    assertThat(answer.path("template_id").asString()).isEqualTo(starbucks);
    assertThat(bench.reader.asked().stream().filter("costa"::equals)).hasSize(1);
  }

  @Test
  void aPictureOfNoneIsRefusedWithWhatWasMissing() {
    JsonNode answer = query(offered() + ",'img':'%s'".formatted(base64("a car wash")));

    assertThat(answer.at("/error/code").asString()).isEqualTo("NO_TEMPLATE_MATCHED");
    assertThat(answer.at("/error/path").asString()).isEqualTo("$.template_list");
  }

  @Test
  void aChosenTemplateThatDoesNotHoldIsNamed() {
    JsonNode answer =
        query(
            "'template_list':[{'template_id':'%s','cond':{'include':'form'}}],'img':'%s'"
                .formatted(costa, base64(ScriptedReader.OTHER_TEXT)));

    assertThat(answer.at("/error/code").asString()).isEqualTo("TEMPLATE_MISMATCH");
    assertThat(answer.at("/error/message").asString()).contains(costa, "item 0");
  }

  @Test
  void aTemplateThatIsNotThereIsRefusedBeforeAnyPictureIsRead() {
    JsonNode answer =
        query(
            "'template_list':[{'template_id':'%s'},{'template_id':'%s'}],'img':'%s'"
                .formatted(costa, UNKNOWN, base64("never read")));

    assertThat(answer.at("/error/code").asString()).isEqualTo("TEMPLATE_NOT_FOUND");
    assertThat(answer.at("/error/path").asString()).isEqualTo("$.template_list[1].template_id");
    assertThat(bench.reader.asked()).doesNotContain("never read");
  }

  @Test
  void anItemMayNameItsTemplate() {
    String id = UUID.randomUUID().toString();
    bench.send(
        bench.template(
            id,
            body(
                "'type':'add','name':'c-2018','img':'%s','template':[[[[10,10],[200,10],[200,40],[10,40]],'名称']]"
                    .formatted(base64("a form")))));
    String named = bench.answer(id).path("template_id").asString();

    JsonNode answer =
        query(
            "'template_list':[{'template_name':'c-2018','cond':{'include':'costa'}}],'img':'%s'"
                .formatted(base64("costa")));
    assertThat(answer.path("template_id").asString()).isEqualTo(named);

    JsonNode refused =
        query(
            "'template_list':[{'template_id':'%s'},{'template_name':'nobody'}],'img':'%s'"
                .formatted(costa, base64("never read")));
    assertThat(refused.at("/error/code").asString()).isEqualTo("TEMPLATE_NOT_FOUND");
    assertThat(refused.at("/error/path").asString()).isEqualTo("$.template_list[1].template_name");
  }

  private JsonNode query(String properties) {
    String id = UUID.randomUUID().toString();
    bench.send(bench.query(id, body(properties)));
    return json(bench.awaitFor(id, 1).get(0));
  }

  private static String body(String properties) {
    return ("{" + properties + "}").replace('\'', '"');
  }

  private int texts(String sql) {
    return bench.jdbc.sql(sql).query(String.class).list().size();
  }
}
