package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, with which code and at which place. */
class CommandRefusalTest {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final String QUAD = "[[10,10],[90,10],[90,30],[10,30]]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                                             | MISSING_FIELD        | $.type",
        "{'type':'query'}                               | UNKNOWN_TYPE         | $.type",
        "{'type':7}                                     | UNKNOWN_TYPE         | $.type",
        "{'type':'add','template':[[Q,'a']]}            | MISSING_FIELD        | $.url",
        "{'type':'add','img':'A'}                       | MISSING_FIELD        | $.template",
        "{'type':'add','img':7,'template':[[Q,'a']]}    | INVALID_FIELD        | $.img",
        "{'type':'add','img':'A','template':{}}         | INVALID_FIELD        | $.template",
        "{'type':'add','img':'A','template':[]}         | INVALID_FIELD        | $.template",
        "{'type':'add','img':'A','template':['a']}      | INVALID_FIELD        | $.template[0]",
        "{'type':'add','img':'A','template':[[Q]]}      | INVALID_FIELD        | $.template[0]",
        "{'type':'add','img':'A','template':[[Q,'']]}   | INVALID_FIELD        | $.template[0][1]",
        "{'type':'add','img':'A','template':[[Q,'a\\n']]}| INVALID_FIELD       | $.template[0][1]",
        "{'type':'add','img':'A','template':[[Q,'\\ud800']]}| INVALID_FIELD    | $.template[0][1]",
        "{'type':'add','img':'A','template':[[Q,'a'],[Q,'b']],'rules':[{'sum':['a'],'is':'b'}]} | INVALID_FIELD | $.rules[0]",
        "{'type':'add','img':'A','template':[[Q,'a']],'rules':[{'sum':['a'],'is':'b','within':1e99999}]} | INVALID_FIELD | $.rules[0].within",
        "{'type':'add','img':'A','template':[[Q,'a'],[Q,'b']],'rules':[{'equal':['a','c']}]} | INVALID_FIELD | $.rules[0]",
        "{'type':'add','img':'A','template':[[Q,'a'],[Q,'b']],'rules':[{'equal':['a','b'],'in_order':['a','b']}]} | INVALID_FIELD | $.rules[0]",
        "{'type':'add','img':'A','template':[[Q,'a'],[Q,'b']],'rules':[{'equal':['a','a']}]} | INVALID_FIELD | $.rules[0].equal",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'date','grow':true}]} | INVALID_FIELD | $.template[0].grow",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a(cr)','kind':'date'}]} | INVALID_FIELD | $.template[0].name",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'  '}]} | INVALID_FIELD | $.template[0].name",
        "{'type':'add','img':'A','template':[[Q,'　']]} | INVALID_FIELD | $.template[0][1]",
        "{'type':'add','img':'A','template':[[Q,'a'],[Q,'b']],'rules':[{'sum':['a','b'],'is':'a'}]} | INVALID_FIELD | $.rules[0].is",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'date'},[Q,'a']]} | DUPLICATE_FIELD_NAME | $.template[1][1]",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'vin'},{'quad':Q,'name':'a','kind':'vin'}]} | DUPLICATE_FIELD_NAME | $.template[1].name",
        "{'type':'add','img':'A','template':[[Q,'a'],{'quad':Q,'name':'a','kind':'multiline'}]} | DUPLICATE_FIELD_NAME | $.template[1].name",
        "{'type':'add','img':'A','template':[[Q,'a'],[Q,'b'],{'quad':Q,'name':'a','join_han_lines':true}]} | DUPLICATE_FIELD_NAME | $.template[2].name",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'mark'},{'quad':Q,'name':'a','kind':'mark'}]} | DUPLICATE_FIELD_NAME | $.template[1].name",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'code','group':'g'}]} | INVALID_FIELD | $.template[0].group",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','optional':'no'}]} | INVALID_FIELD | $.template[0].optional",
        "{'type':'add','img':'A','template':[{'name':'a'}]}| MISSING_FIELD     | $.template[0].quad",
        "{'type':'add','img':'A','template':[{'quad':Q}]}| MISSING_FIELD       | $.template[0].name",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'TEXT'}]}| INVALID_FIELD | $.template[0].kind",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'enumeration'}]}| MISSING_FIELD | $.template[0].values",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','values':['b']}]}| INVALID_FIELD | $.template[0].values",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'pattern'}]}| MISSING_FIELD | $.template[0].pattern",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'pattern','pattern':'['}]}| INVALID_FIELD | $.template[0].pattern",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'pattern','pattern':'(a{1000}){1000}'}]}| INVALID_FIELD | $.template[0].pattern",
        "{'type':'add','img':'A','template':[[[[1,2],[3,4],[5,6]],'a']]} | INVALID_QUAD | $.template[0][0]",
        "{'type':'add','img':'A','template':[[[[1,2],[3],[5,6],[7,8]],'a']]} | INVALID_QUAD | $.template[0][0][1]",
        "{'type':'add','img':'A','template':[[[[1,2],[3,'4'],[5,6],[7,8]],'a']]} | INVALID_QUAD | $.template[0][0][1][1]",
        "{'type':'add','img':'A','template':[[[[1,2],[3,1e400],[5,6],[7,8]],'a']]} | INVALID_QUAD | $.template[0][0][1][1]",
        "{'type':'add','img':'A','template':[{'name':'a','quad':[[10,10],[90,10],[10,30],[90,30]]}]} | INVALID_QUAD | $.template[0].quad",
        "{'type':'add','img':'A','review_below':101,'template':[[Q,'a']]} | INVALID_FIELD | $.review_below",
        "{'type':'add','img':'A','name':'','template':[[Q,'a']]} | INVALID_FIELD | $.name",
        "{'type':'add','url':'','template':[[Q,'a']]}   | INVALID_FIELD        | $.url",
        "{'type':'list','id':''}                        | INVALID_FIELD        | $.id",
        "{'type':'list','id':7}                         | INVALID_FIELD        | $.id",
        "{'type':'list','page_size':0}                  | INVALID_FIELD        | $.page_size",
        "{'type':'list','page_size':1001}               | INVALID_FIELD        | $.page_size",
        "{'type':'list','page_size':1.5}                | INVALID_FIELD        | $.page_size",
        "{'type':'list','after':''}                     | INVALID_FIELD        | $.after",
        "{'type':'del'}                                 | MISSING_FIELD        | $.template_id",
        "{'type':'del','template_id':[]}                | INVALID_FIELD        | $.template_id",
        "{'type':'del','template_id':['../x']}          | INVALID_FIELD        | $.template_id[0]",
        "{'body':{'type':'del'}}                        | MISSING_FIELD        | $.body.template_id",
        "{'body':7}                                     | INVALID_FIELD        | $.body",
        "{'body':'{'}                                   | MALFORMED_JSON       | $.body",
        "{'type':'del','type':'list'}                   | MALFORMED_JSON       | $.type",
        "{'type':'list','x':[{'y':1},{'y':1,'y':2}]}    | MALFORMED_JSON       | $.x[1].y",
      })
  void badBodiesAreRefusedWithTheirPlace(String body, ErrorCode code, String path) {
    CommandException e = refusal(bytes(body.replace("Q", QUAD)), TEMPLATES);

    assertThat(e.code()).isEqualTo(code);
    assertThat(e.path()).isEqualTo(path);
    assertThat(e.getMessage()).isNotBlank();
  }

  @Test
  void fiveHundredFieldsAreTakenAndNotOneMore() {
    assertThat(((TemplateCommand.AddTemplate) template(addWith(500))).fields()).hasSize(500);
    assertThat(refusal(bytes(addWith(501)), TEMPLATES).path()).isEqualTo("$.template");
  }

  @Test
  void aRefusalSaysWhichCommandItBefell() {
    CommandException e =
        refusal(bytes("{'id':'q-9','template_id':'%s'}".formatted(ID)), RECOGNITIONS);

    assertThat(e.outline()).isEqualTo(new CommandOutline("q-9", "query", ID));
  }

  private static String addWith(int fields) {
    return "{'type':'add','img':'A','template':["
        + IntStream.range(0, fields)
            .mapToObj(i -> "[" + QUAD + ",'f" + i + "']")
            .collect(Collectors.joining(","))
        + "]}";
  }

  private static Command template(String body) {
    return CommandParser.parse(bytes(body), TEMPLATES);
  }

  private static CommandException refusal(byte[] value, CommandFamily family) {
    return catchThrowableOfType(CommandException.class, () -> CommandParser.parse(value, family));
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(UTF_8);
  }
}
