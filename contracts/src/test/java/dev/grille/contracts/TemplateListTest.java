package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query may say about which of several templates reads its pictures. */
class TemplateListTest {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";

  private static final String LIST =
      "'template_list':[{'template_id':'ID','cond':{'and':[{'or':[{'include':'星巴克'},"
          + "{'include':'starbuck'}]},{'exclude':'Costa'}]}},{'template_name':'Costa','template_version':3}]";

  private static final List<TemplateOption> OPTIONS =
      List.of(
          new TemplateOption(
              new TemplateRef.ById(ID),
              null,
              new Condition.And(
                  List.of(
                      new Condition.Or(
                          List.of(new Condition.Include("星巴克"), new Condition.Include("starbuck"))),
                      new Condition.Exclude("Costa")))),
          new TemplateOption(new TemplateRef.ByName("Costa"), 3, null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'img':'A',LIST}|$.template_list",
        "{'type':'query','pictures':[{'img':'A'}],LIST,'template_id':null}|$.template_list",
        "{'image':'A','configure':{LIST}}|$.configure.template_list",
      })
  void aListIsTakenWhereverItMayStand(String body, String path) {
    assertThat(Schemas.of(RECOGNITIONS).errors(bytes(body))).isEmpty();
    assertThat(parsed(body).choice()).isEqualTo(new TemplateChoice.FirstThatHolds(OPTIONS, path));
    assertThat(parsed(body).namedTemplate()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'img':'A','template_id':'auto'}|$.template_id|0",
        "{'img':'A','template_id':'auto','template_list':null,'template_name':null}|$.template_id|0",
        "{'img':'A','template_id':'auto','template_list':[{'template_id':'ID','cond':null}]}|$.template_id|1",
        "{'img':'A','configure':{'template_id':'auto'}}|$.configure.template_id|0",
      })
  void theFormMayDecide(String body, String path, int among) {
    assertThat(Schemas.of(RECOGNITIONS).errors(bytes(body))).isEmpty();
    List<TemplateOption> options =
        Collections.nCopies(among, new TemplateOption(new TemplateRef.ById(ID), null, null));
    assertThat(parsed(body).choice())
        .isEqualTo(
            new TemplateChoice.Likeliest(
                options, path, path.replace("template_id", "template_list")));
    assertThat(parsed(body).namedTemplate()).isNull();
  }

  @Test
  void configureMayBeAStringAndNameOneTemplate() {
    assertThat(parsed("{'image':'A','configure':'{\\'template_id\\':\\'ID\\'}'}").choice())
        .isEqualTo(new TemplateChoice.Named(new TemplateRef.ById(ID), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'img':'A','template_list':[]}|$.template_list",
        "{'img':'A','template_list':{}}|$.template_list",
        "{'img':'A','template_list':['ID']}|$.template_list[0]",
        "{'img':'A','template_list':[{'cond':{'include':'a'}}]}|$.template_list[0].template_id",
        "{'img':'A','template_list':[{'template_id':'x'}]}|$.template_list[0].template_id",
        "{'img':'A','template_list':[{'template_id':'ID','template_name':'a'}]}|$.template_list[0].template_name",
        "{'img':'A',LIST,'template_id':'ID'}|$.template_id",
        "{'img':'A',LIST,'template_version':1}|$.template_version",
        "{'img':'A','configure':{LIST},'template_id':'ID'}|$.template_id",
        "{'img':'A','template_id':'auto','template_version':1}|$.template_version",
        "{'img':'A','template_id':'auto','template_name':'a'}|$.template_name",
        "{'img':'A','template_id':'auto','template_list':[]}|$.template_list",
        "{'img':'A','template_id':'Auto'}|$.template_id",
        "{'img':'A','template_id':'auto',COND{'include':'a'}}|$.template_list[0].cond",
        "{'img':'A',COND{}}|$.template_list[0].cond",
        "{'img':'A',COND'a'}|$.template_list[0].cond",
        "{'img':'A',COND{'include':'a','exclude':'b'}}|$.template_list[0].cond",
        "{'img':'A',COND{'contains':'a'}}|$.template_list[0].cond.contains",
        "{'img':'A',COND{'include':''}}|$.template_list[0].cond.include",
        "{'img':'A',COND{'include':' '}}|$.template_list[0].cond.include",
        "{'img':'A',COND{'and':[]}}|$.template_list[0].cond.and",
        "{'img':'A',COND{'or':{'include':'a'}}}|$.template_list[0].cond.or",
        "{'img':'A',COND{'or':[{'include':7}]}}|$.template_list[0].cond.or[0].include",
      })
  void whatIsWrongIsRefusedWithItsPlace(String body, String path) {
    assertThat(Schemas.of(RECOGNITIONS).errors(bytes(body))).isNotEmpty();
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> parsed(body))
        .satisfies(e -> assertThat(e.path()).isEqualTo(path));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11})
  void conditionsStandWithinEachOtherTenDeep(int depth) {
    String nested = "{'or':[".repeat(depth - 1) + "{'include':'a'}" + "]}".repeat(depth - 1);
    String body = "{'img':'A',COND" + nested + "}";

    if (depth <= Condition.MAX_DEPTH) {
      assertThat(parsed(body).choice()).isInstanceOf(TemplateChoice.FirstThatHolds.class);
    } else {
      assertThatExceptionOfType(CommandException.class).isThrownBy(() -> parsed(body));
    }
  }

  @Test
  void aThousandConditionsAreTheMostOfAllItemsTogether() {
    String many = "{'or':[" + "{'include':'a'},".repeat(598) + "{'include':'b'}]}";
    String item = "{'template_id':'ID','cond':" + many + "}";

    assertThat(parsed("{'img':'A','template_list':[" + item + "]}").choice())
        .isInstanceOf(TemplateChoice.FirstThatHolds.class);
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> parsed("{'img':'A','template_list':[" + item + "," + item + "]}"));
  }

  @Test
  void whatNobodyKnowsIsReported() {
    assertThat(
            parsed("{'img':'A','template_list':[{'template_id':'ID','weight':1}]}")
                .unknownProperties())
        .containsExactly("$.template_list[0].weight");
  }

  private static Command.Query parsed(String body) {
    return (Command.Query) CommandParser.parse(bytes(body), RECOGNITIONS);
  }

  private static byte[] bytes(String body) {
    String condition = "'template_list':[{'template_id':'ID','cond':";
    String whole = body.contains("COND") ? body.replace("COND", condition) : body;
    // The list of which the condition is a part is closed before the body is.
    String closed = body.contains("COND") ? whole.substring(0, whole.length() - 1) + "}]}" : whole;
    return closed.replace("LIST", LIST).replace("ID", ID).replace('\'', '"').getBytes(UTF_8);
  }
}
