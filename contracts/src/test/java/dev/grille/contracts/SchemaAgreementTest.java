package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the schemas say of a command is what the parser does with it. */
class SchemaAgreementTest {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final String QUAD = "[[10,10],[90,10],[90,30],[10,30]]";

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
        "{'template_id':'ID','img':'A'}",
        "{'type':'query','template_id':'ID','url':'https://a.test/'}",
        "{'type':null,'template_id':'ID','url':null,'img':'A','id':null,'evidence':null}",
        "{'id':'a','template_id':'ID','template_version':7,'img':'A','evidence':false}",
        "{'template_id':'ID','img':'A','page':1}",
        "{'template_id':'ID','img':'A','page':99999}",
        "{'template_id':'ID','img':'A','page':2.0}",
        "{'template_id':'ID','img':'A','page':null}",
        "{'body':{'template_id':'ID','img':'A'},'headers':{}}",
      })
  void bothTakeGoodQueries(String body) {
    assertTaken(body, RECOGNITIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'text','img':'A'}",
        "{'type':'text','image':'A','id':'a','url':null,'img':null}",
        "{'type':'text','url':'https://a.test/','pages':'2-5,8'}",
        "{'type':'text','data':['A','B'],'image':null}",
        "{'type':'text','pictures':[{'image':'A'},{'url':'s3://b/k','page':2}]}",
        "{'type':'text','img':'A','min_size':0,'output_prob':true,'upright':false,'format':'hocr'}",
        "{'type':'text','img':'A','min_size':5000,'dir_assure':true,'format':'json'}",
        "{'type':'text','img':'A','min_size':null,'output_prob':null,'upright':null,'format':null}",
        "{'type':'text','img':'A','configure':null}",
        "{'type':'text','img':'A','configure':{'min_size':16.0,'dir_assure':true,'format':'text'}}",
        "{'type':'text','img':'A','configure':'{\\'min_size\\':16,\\'output_prob\\':true}'}",
        "{'type':'text','img':'A','configure':{'finance':true,'min_size':null}}",
        "{'type':'text','img':'A','template_id':7}",
        "{'body':{'type':'text','img':'A'}}",
        "{'template_id':'ID','image':'A'}",
        "{'type':'table','img':'A'}",
        "{'type':'table','data':['A','B'],'format':'xlsx'}",
        "{'type':'table','url':'https://a.test/','pages':'2-5,8','format':'html'}",
        "{'type':'table','img':'A','line_less':true,'finance':false,'upright':true,'format':'json'}",
        "{'type':'table','img':'A','line_less':null,'finance':null,'upright':null,'format':null}",
        "{'type':'table','img':'A','configure':{'format':'html','dir_assure':true,'a':1}}",
        "{'type':'table','img':'A','configure':'{\\'format\\':\\'html\\',\\'line_less\\':false}'}",
        "{'type':'documents','img':'A'}",
        "{'type':'documents','data':['A','B'],'type_list':['vat_invoice','taxi_invoice']}",
        "{'type':'documents','url':'https://a.test/','pages':'2-5,8','side':'face'}",
        "{'type':'documents','img':'A','type_list':null,'side':null,'configure':null}",
        "{'type':'documents','img':'A','type_list':['Nobody knows it']}",
        "{'type':'documents','img':'A','configure':{'side':'back','type_list':['a'],'a':1}}",
        "{'type':'documents','img':'A','configure':'{\\'side\\':\\'face\\'}'}",
      })
  void bothTakeGoodCommandsForText(String body) {
    assertTaken(body, RECOGNITIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'text'}",
        "{'type':'TEXT','img':'A'}",
        "{'type':'text','image':7}",
        "{'type':'text','data':['A'],'image':'A'}",
        "{'type':'text','pictures':[{'img':'A'}],'image':'A'}",
        "{'type':'text','img':'A','min_size':-1}",
        "{'type':'text','img':'A','min_size':5001}",
        "{'type':'text','img':'A','min_size':1.5}",
        "{'type':'text','img':'A','min_size':'16'}",
        "{'type':'text','img':'A','output_prob':1}",
        "{'type':'text','img':'A','upright':'true'}",
        "{'type':'text','img':'A','dir_assure':0}",
        "{'type':'text','img':'A','format':'html'}",
        "{'type':'text','img':'A','format':'JSON'}",
        "{'type':'text','img':'A','configure':7}",
        "{'type':'text','img':'A','configure':[]}",
        "{'type':'text','img':'A','configure':{'min_size':'16'}}",
        "{'type':'text','img':'A','configure':{'format':1}}",
        "{'type':'table'}",
        "{'type':'table','img':'A','format':'hocr'}",
        "{'type':'table','img':'A','format':'XLSX'}",
        "{'type':'table','img':'A','format':['xlsx']}",
        "{'type':'table','img':'A','line_less':'true'}",
        "{'type':'table','img':'A','finance':0}",
        "{'type':'table','img':'A','dir_assure':'no'}",
        "{'type':'table','img':'A','configure':{'format':'csv'}}",
        "{'type':'table','img':'A','configure':[]}",
        "{'type':'documents'}",
        "{'type':'documents','img':'A','type_list':[]}",
        "{'type':'documents','img':'A','type_list':'vat_invoice'}",
        "{'type':'documents','img':'A','type_list':['']}",
        "{'type':'documents','img':'A','type_list':['a\\n']}",
        "{'type':'documents','img':'A','type_list':[7]}",
        "{'type':'documents','img':'A','type_list':[null]}",
        "{'type':'documents','img':'A','side':'front'}",
        "{'type':'documents','img':'A','side':'FACE'}",
        "{'type':'documents','img':'A','side':['face']}",
        "{'type':'documents','img':'A','configure':{'side':'left'}}",
        "{'type':'documents','img':'A','configure':{'type_list':[]}}",
      })
  void bothRefuseBadCommandsForText(String body) {
    assertRefused(body, RECOGNITIONS);
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
        "{'type':'add','template_id':'ID','img':'A'}",
        "{'template_id':'ID'}",
        "{'img':'A'}",
        "{'template_id':['ID'],'img':'A'}",
        "{'template_id':'ID','img':'A','template_version':0}",
        "{'template_id':'ID','img':'A','template_version':3000000000}",
        "{'template_id':'ID','img':'A','evidence':1}",
        "{'template_id':'ID','img':'A','page':0}",
        "{'template_id':'ID','img':'A','page':-1}",
        "{'template_id':'ID','img':'A','page':1.5}",
        "{'template_id':'ID','img':'A','page':100000}",
        "{'template_id':'ID','img':'A','page':'2'}",
        "{'template_id':'ID','img':'A','page':[1,2]}",
        "{'template_id':'ID','img':['A']}",
      })
  void bothRefuseBadQueries(String body) {
    assertRefused(body, RECOGNITIONS);
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
    assertThat(Schemas.COMMAND_TEMPLATE.errors(bytes(body))).isEmpty();
    assertThatThrownBy(() -> CommandParser.parse(bytes(body), TEMPLATES))
        .isInstanceOf(CommandException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'text','img':'A','image':'B'}",
        "{'type':'text','img':'A','upright':true,'dir_assure':false}",
        "{'type':'text','img':'A','min_size':1,'configure':{'min_size':2}}",
        "{'type':'text','img':'A','configure':'no JSON'}",
        "{'type':'table','img':'A','upright':true,'configure':{'dir_assure':false}}",
        "{'type':'table','img':'A','configure':'{\\'format\\':\\'csv\\'}'}",
        "{'type':'documents','img':'A','side':'face','configure':{'side':'back'}}",
        "{'type':'documents','img':'A','type_list':['a'],'configure':{'type_list':['b']}}",
        "{'type':'documents','img':'A','configure':'{\\'type_list\\':[]}'}",
      })
  void whatASchemaCannotSayOfTextTheParserStillRefuses(String body) {
    assertThat(Schemas.COMMAND_RECOGNITION.errors(bytes(body))).isEmpty();
    assertThatThrownBy(() -> CommandParser.parse(bytes(body), RECOGNITIONS))
        .isInstanceOf(CommandException.class);
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

  private static void assertTaken(String body, CommandFamily family) {
    assertThat(Schemas.of(family).errors(bytes(body))).isEmpty();
    assertThatCode(() -> CommandParser.parse(bytes(body), family)).doesNotThrowAnyException();
  }

  private static void assertRefused(String body, CommandFamily family) {
    assertThat(Schemas.of(family).errors(bytes(body))).isNotEmpty();
    assertThatThrownBy(() -> CommandParser.parse(bytes(body), family))
        .isInstanceOf(CommandException.class);
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').replace("ID", ID).replaceAll("\\bQ\\b", QUAD).getBytes(UTF_8);
  }

  /** The tree that the parser sees, since schemas know no comments and no trailing commas. */
  private static byte[] withoutComments(byte[] json) {
    return JsonText.object(json).toString().getBytes(UTF_8);
  }
}
