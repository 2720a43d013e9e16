package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command says of the tables of a form. */
class TableFieldTest {
  private static final String QUAD = "[[10,10],[90,10],[90,30],[10,30]]";

  @Test
  void theEndOfANameSaysThatAFieldIsATableAndWhichRulesItLacks() {
    TemplateCommand.AddTemplate add =
        (TemplateCommand.AddTemplate)
            template(
                ("{'type':'add','img':'AA==','template':["
                        + "[%1$s,'rows(hl)'],{'name':'goods (nl)','quad':%1$s,'columns':['a','b']},"
                        + "{'name':'sums','quad':%1$s,'kind':'table','head':2,'ruling':'full'},"
                        + "[%1$s,'(vl)'],{'name':'text(vl)','quad':%1$s,'kind':'text'}]}")
                    .formatted(QUAD));

    assertThat(add.fields())
        .extracting(field -> field.name() + " " + field.table())
        .containsExactly(
            "rows TableShape[columns=[], head=1, ruling=HORIZONTAL]",
            "goods TableShape[columns=[a, b], head=1, ruling=NONE]",
            "sums TableShape[columns=[], head=2, ruling=FULL]",
            "(vl) null",
            "text(vl) null");
    assertThat(add.fields()).extracting(FieldSpec::grow).startsWith(true, true, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a(cr)','kind':'table'}]} | INVALID_FIELD | $.template[0].name",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','columns':['b']}]} | INVALID_FIELD | $.template[0].columns",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'crop','head':1}]} | INVALID_FIELD | $.template[0].head",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a(hl)','kind':'text','ruling':'full'}]} | INVALID_FIELD | $.template[0].ruling",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a(hl)','ruling':'full'}]} | INVALID_FIELD | $.template[0].ruling",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'table','ruling':'dotted'}]} | INVALID_FIELD | $.template[0].ruling",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'table','head':0}]} | INVALID_FIELD | $.template[0].head",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'table','columns':[]}]} | INVALID_FIELD | $.template[0].columns",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'table'},{'quad':Q,'name':'a'}]} | DUPLICATE_FIELD_NAME | $.template[1].name",
      })
  void whatIsSaidWronglyIsRefusedWithItsPlace(String body, ErrorCode code, String path) {
    CommandException e = refusal(body.replace("Q", QUAD));

    assertThat(e.code()).isEqualTo(code);
    assertThat(e.path()).isEqualTo(path);
    assertThat(e.getMessage()).isNotBlank();
  }

  @Test
  void fiveTablesAreTakenAndNotOneMore() {
    assertThat(((TemplateCommand.AddTemplate) template(addWith(5))).fields()).hasSize(5);
    assertThat(refusal(addWith(6)).path()).isEqualTo("$.template");
  }

  private static String addWith(int tables) {
    return IntStream.range(0, tables)
        .mapToObj(i -> "[" + QUAD + ",'t" + i + "(nl)']")
        .collect(Collectors.joining(",", "{'type':'add','img':'A','template':[", "]}"));
  }

  private static CommandException refusal(String body) {
    return catchThrowableOfType(CommandException.class, () -> template(body));
  }

  private static Command template(String body) {
    return CommandParser.parse(body.replace('\'', '"').getBytes(UTF_8), CommandFamily.TEMPLATES);
  }
}
