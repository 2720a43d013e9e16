package dev.grille.contracts;

import static dev.grille.contracts.Agreement.assertRefused;
import static dev.grille.contracts.Agreement.assertRefusedByTheParserAlone;
import static dev.grille.contracts.Agreement.assertTaken;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the schemas say of a command is what the parser does with it. */
class SchemaAgreementTest {
  @ParameterizedTest
  @CsvSource({
    "000-add-url, TEMPLATES",
    "000-add-img, TEMPLATES",
    "000-del, TEMPLATES",
    "000-list, TEMPLATES",
    "000-query, RECOGNITIONS",
    "001-add-url, TEMPLATES",
    "001-add-img, TEMPLATES",
    "001-list, TEMPLATES"
  })
  void theSeedsExamplesAreValid(String example, CommandFamily family) {
    byte[] plain = withoutComments(Resources.bytes("seeds/" + example + ".json"));

    assertThat(Schemas.of(family).errors(plain)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"001-query, RECOGNITIONS", "001-del, TEMPLATES"})
  void theSeedsWordsInPlaceOfIdsAreNot(String example, CommandFamily family) {
    byte[] plain = withoutComments(Resources.bytes("seeds/" + example + ".json"));

    assertThat(Schemas.of(family).errors(plain)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'list'}",
        "{'type':'list','id':'a','page_size':1000,'after':'x'}",
        "{'type':'list','id':null,'page_size':null,'after':null}",
        "{'type':'list','page_size':2.0}",
        "{'type':'list','anything':[1,{}]}",
        "{'type':'list','body':null}",
        "{'body':{'type':'list'}}",
        "{'body':'{\\'type\\':\\'list\\'}'}",
        "{'type':'del','template_id':'ID'}",
        "{'type':'del','template_id':['ID','ID']}",
        "{'type':'add','img':'A','template':[[Q,'a']]}",
        "{'type':'add','url':'s3://b/k','img':'A','template':[[Q,'a']]}",
        "{'type':'add','url':null,'img':'A','template':[[Q,'a']]}",
        "{'type':'add','img':'A','name':'n','review_below':0,'template':[[Q,'a']]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':null,'values':null,'pattern':null}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'vin'},[Q,'b']]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'enumeration','values':['b']}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'pattern','pattern':'[A-Z]+'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','join_han_lines':true}]}",
        "{'type':'add','img':'A','template':[[Q,'a'],[Q,'a'],{'quad':Q,'name':'a','kind':'text'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','optional':true},{'quad':Q,'name':'a','optional':false}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'date','optional':null}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'mark','group':'g','optional':false},{'quad':Q,'name':'b','kind':'mark','group':null}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'barcode','group':null}]}",
        "{'type':'add','img':'A','template':[[Q,'a(hl)'],{'quad':Q,'name':'b(nl)','head':2},{'quad':Q,'name':'c','kind':'table','columns':['d'],'head':0,'ruling':'full','grow':false}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'multiline','join_han_lines':false}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'date','join_han_lines':null}]}",
        "{'type':'add','img':'A','template':[[[[-1,-0.5],[90.25,10],[9e1,30],[10,30]],'a']]}",
      })
  void bothTakeGoodTemplateCommands(String body) {
    assertTaken(body, TEMPLATES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{'type':'query','template_id':'ID','img':'A'}",
        "{'type':['list']}",
        "{'type':'list','id':''}",
        "{'type':'list','id':'a\\n'}",
        "{'type':'list','id':7}",
        "{'type':'list','page_size':0}",
        "{'type':'list','page_size':1001}",
        "{'type':'list','page_size':1.5}",
        "{'type':'list','page_size':'1'}",
        "{'type':'list','after':''}",
        "{'body':{'body':{'type':'list'}}}",
        "{'body':[]}",
        "{'body':false}",
        "{'type':'del'}",
        "{'type':'del','template_id':null}",
        "{'type':'del','template_id':[]}",
        "{'type':'del','template_id':'short'}",
        "{'type':'del','template_id':'ID\\n'}",
        "{'type':'del','template_id':['ID',7]}",
        "{'type':'add','template':[[Q,'a']]}",
        "{'type':'add','image':'A','template':[[Q,'a']]}",
        "{'type':'add','url':'','template':[[Q,'a']]}",
        "{'type':'add','url':'a\\u0000','template':[[Q,'a']]}",
        "{'type':'add','url':'u','img':7,'template':[[Q,'a']]}",
        "{'type':'add','img':'A'}",
        "{'type':'add','img':'A','template':null}",
        "{'type':'add','img':'A','template':[]}",
        "{'type':'add','img':'A','template':{}}",
        "{'type':'add','img':'A','template':['a']}",
        "{'type':'add','img':'A','template':[[Q]]}",
        "{'type':'add','img':'A','template':[[Q,'a','b']]}",
        "{'type':'add','img':'A','template':[['a',Q]]}",
        "{'type':'add','img':'A','template':[[Q,'']]}",
        "{'type':'add','img':'A','template':[[Q,'a\\u0085']]}",
        "{'type':'add','img':'A','template':[{'name':'a'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'VIN'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'enumeration'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'enumeration','values':[]}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'enumeration','values':['']}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'date','values':['b']}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'pattern'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','pattern':'x'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','join_han_lines':'yes'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','optional':1}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','group':'g'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'barcode','group':'g'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'mark','group':''}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'mark','join_han_lines':true}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'date','join_han_lines':true}]}",
        "{'type':'add','img':'A','template':[[[[1,2],[3,4],[5,6]],'a']]}",
        "{'type':'add','img':'A','template':[[[[10,10],[90,10],[90,30],[10]],'a']]}",
        "{'type':'add','img':'A','template':[[[[10,10],[90,10],[90,30],[10,'30']],'a']]}",
        "{'type':'add','img':'A','template':[[[[-2,10],[90,10],[90,30],[10,30]],'a']]}",
        "{'type':'add','img':'A','template':[[[[10,10],[900000,10],[900000,30],[10,30]],'a']]}",
        "{'type':'add','img':'A','review_below':-1,'template':[[Q,'a']]}",
        "{'type':'add','img':'A','review_below':'60','template':[[Q,'a']]}",
        "{'type':'add','img':'A','name':'','template':[[Q,'a']]}",
      })
  void bothRefuseBadTemplateCommands(String body) {
    assertRefused(body, TEMPLATES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'date'},[Q,'a']]}",
        "{'type':'add','img':'A','template':[[[[10,10],[10,30],[90,30],[90,10]],'a']]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','kind':'pattern','pattern':'('}]}",
        "{'body':'no JSON'}",
      })
  void whatASchemaCannotSayTheParserStillRefuses(String body) {
    assertRefusedByTheParserAlone(body, TEMPLATES);
  }

  @Test
  void theSchemasNameEveryKindReasonWarningAndErrorCode() {
    assertThat(enumeration("common.schema.json", "kind"))
        .containsExactlyElementsOf(
            Arrays.stream(FieldKind.values()).map(FieldKind::wireName).toList());
    assertThat(enumeration("answer.schema.json", "reason"))
        .containsExactlyElementsOf(Arrays.stream(Reason.values()).map(Reason::wireName).toList());
    assertThat(enumeration("answer.schema.json", "warningCode"))
        .containsExactlyElementsOf(
            Arrays.stream(WarningCode.values()).map(WarningCode::wireName).toList());
    assertThat(enumeration("answer.schema.json", "errorCode"))
        .containsExactlyElementsOf(Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
  }

  private static List<String> enumeration(String file, String definition) {
    return WireJson.MAPPER
        .readTree(Resources.bytes(file))
        .at("/$defs/" + definition + "/enum")
        .valueStream()
        .map(JsonNode::stringValue)
        .toList();
  }

  /** The tree that the parser sees, since schemas know no comments and no trailing commas. */
  private static byte[] withoutComments(byte[] json) {
    return JsonText.object(json).toString().getBytes(UTF_8);
  }
}
