package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about the life of a template: what parser and schema take alike, and refuse. */
class TemplateLifeTest {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final String QUAD = "[[10,10],[90,10],[90,30],[10,30]]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'add','img':'A','template':[[Q,'a']],'draft':true}",
        "{'type':'add','img':'A','template':[[Q,'a']],'draft':null,'new_version':null}",
        "{'type':'add','img':'A','template':[[Q,'a']],'name':'n','new_version':true}",
        "{'type':'add','img':'A','template':[[Q,'a']],'new_version':false}",
        "{'type':'update','template_id':'ID','template':[[Q,'a']]}",
        "{'type':'update','template_name':'发票','name':'n','template_version':2}",
        "{'type':'update','template_id':'ID','url':'s3://b/k','img':null,'name':null}",
        "{'type':'update','template_id':'ID','img':'A','review_below':null}",
        "{'type':'update','template_id':'ID','review_below':0,'template':null}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[]}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':null}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[Q,'Total'],{'quad':Q},{'quad':Q,'text':null,'name':'n'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','relative_to':'Total'}],'anchors':[[Q,'Total']]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','relative_to':'n'},[Q,'b']],'anchors':[{'quad':Q,'name':'n'}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','relative_to':null}]}",
        "{'type':'update','template_id':'ID','anchors':[[Q,'Total']]}",
        "{'type':'update','template_id':'ID','anchors':[]}",
        "{'type':'update','template_id':'ID','template':[{'quad':Q,'name':'a','relative_to':'known'}]}",
        "{'type':'try','template_id':'ID','img':'A'}",
        "{'type':'try','template_name':'n','template_id':null,'pictures':[{'url':'u'}]}",
        "{'type':'try','template_id':'ID','template_version':3,'data':['A'],'evidence':true}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','expected':{'a':'b'}}]}",
        "{'type':'evaluate','template_name':'n','template_version':2,'set':null,'pictures':[{'url':'u','page':2,'expected':{'a':''},'or_refuse':true},{'image':'A','refuse':true,'expected':null}]}",
        "{'type':'evaluate','template_id':'ID','set':true}",
        "{'type':'evaluate','template_id':'ID','set':true,'pictures':[{'img':'A','refuse':false,'expected':{'a':'one\\ntwo'}}]}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'}}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'},'picture':50,'image':'A','page':3}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'},'picture':null,'url':'u','img':null}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'},'template_name':'n','url':'u'}",
        "{'type':'publish','template_id':'ID'}",
        "{'type':'publish','template_name':'n','template_version':1}",
        "{'type':'get','template_id':'ID','picture':true,'overlay':false}",
        "{'type':'get','template_name':'n','template_version':null,'picture':null}",
        "{'type':'list','name':'inv','drafts':true}",
        "{'type':'list','name':null,'drafts':null}",
      })
  void bothTake(String body) {
    assertThat(Schemas.of(TEMPLATES).errors(bytes(body))).isEmpty();
    assertThat(CommandParser.parse(bytes(body), TEMPLATES).unknownProperties()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'add','img':'A','template':[[Q,'a']],'draft':'yes'}",
        "{'type':'add','img':'A','template':[[Q,'a']],'new_version':true}",
        "{'type':'add','img':'A','template':[[Q,'a']],'name':null,'new_version':true}",
        "{'type':'add','img':'A','template':[[Q,'a']],'name':'n','new_version':1}",
        "{'type':'update','template_id':'ID'}",
        "{'type':'update','template_id':'ID','template_version':1}",
        "{'type':'update','template':[[Q,'a']]}",
        "{'type':'update','template_id':'ID','template_name':'n','name':'m'}",
        "{'type':'update','template_id':'ID','template':[]}",
        "{'type':'update','template_id':'ID','name':''}",
        "{'type':'update','template_id':'ID','name':7}",
        "{'type':'update','template_id':'ID','review_below':101}",
        "{'type':'update','template_id':'ID','name':'n','template_version':0}",
        "{'type':'update','template_id':'ID','url':''}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':{}}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':['Total']}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[Q]]}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[Q,'']]}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[Q,' ']]}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[Q,'a\\u0007']]}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[{'text':'Total'}]}",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[{'quad':Q,'name':''}]}",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','relative_to':7}]}",
        "{'type':'update','template_id':'ID','anchors':null}",
        "{'type':'try','template_id':'ID'}",
        "{'type':'try','img':'A'}",
        "{'type':'try','template_name':7,'img':'A'}",
        "{'type':'try','template_id':'ID','img':'A','pictures':[{'img':'A'}]}",
        "{'type':'evaluate','template_id':'ID'}",
        "{'type':'evaluate','template_id':'ID','set':false}",
        "{'type':'evaluate','set':true}",
        "{'type':'evaluate','template_id':'ID','set':1}",
        "{'type':'evaluate','template_id':'ID','set':true,'pictures':[]}",
        "{'type':'evaluate','template_id':'ID','pictures':['A']}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A'}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'expected':{'a':'b'}}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','expected':{}}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','expected':[]}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','expected':{'a':7}}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','expected':{'a':null}}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','expected':{'a':'\\u0000'}}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','refuse':true,'expected':{'a':'b'}}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','refuse':true,'or_refuse':true}]}",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','page':0,'expected':{'a':'b'}}]}",
        "{'type':'truth','expected':{'a':'b'}}",
        "{'type':'truth','command_id':'q'}",
        "{'type':'truth','command_id':'','expected':{'a':'b'}}",
        "{'type':'truth','command_id':'q','expected':{}}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'},'picture':0}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'},'picture':51}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'},'template_id':'n'}",
        "{'type':'truth','command_id':'q','expected':{'a':'b'},'img':7}",
        "{'type':'publish'}",
        "{'type':'publish','template_name':''}",
        "{'type':'publish','template_id':['ID']}",
        "{'type':'publish','template_id':'ID','template_version':'1'}",
        "{'type':'get'}",
        "{'type':'get','template_id':'ID','picture':1}",
        "{'type':'get','template_id':'ID','overlay':'png'}",
        "{'type':'list','name':''}",
        "{'type':'list','drafts':'all'}",
      })
  void bothRefuse(String body) {
    assertThat(Schemas.of(TEMPLATES).errors(bytes(body))).isNotEmpty();
    refusal(body, TEMPLATES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'template_name':'n','img':'A'}",
        "{'template_name':'n','template_id':null,'img':'A','template_version':2}",
      })
  void bothTakeQueriesByName(String body) {
    assertThat(Schemas.of(RECOGNITIONS).errors(bytes(body))).isEmpty();
    assertThat(CommandParser.parse(bytes(body), RECOGNITIONS))
        .isInstanceOfSatisfying(
            Command.Query.class,
            query -> assertThat(query.namedTemplate()).isEqualTo(new TemplateRef.ByName("n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'template_name':'n','template_id':'ID','img':'A'}",
        "{'template_name':'','img':'A'}",
        "{'template_name':['n'],'img':'A'}",
      })
  void bothRefuseQueriesByABadName(String body) {
    assertThat(Schemas.of(RECOGNITIONS).errors(bytes(body))).isNotEmpty();
    refusal(body, RECOGNITIONS);
  }

  /** What Aliyun's service answers with 452 to 455, as far as a body alone can be at fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'add','img':'A'}; MISSING_FIELD; $.template",
        "{'type':'update','template_id':'ID'}; NOTHING_TO_UPDATE; $",
        "{'type':'add','img':'A','template':[]}; INVALID_FIELD; $.template",
        "{'type':'update','template_id':'ID','template':[]}; INVALID_FIELD; $.template",
        "{'type':'add','img':'A','template':[[Q,'a']],'new_version':true}; MISSING_FIELD; $.name",
        "{'type':'get','template_id':'ID','template_name':'n'}; INVALID_FIELD; $.template_name",
        "{'type':'publish','template_nam':'n'}; MISSING_FIELD; $.template_id",
        "{'type':'evaluate','template_id':'ID'}; MISSING_FIELD; $.pictures",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A'}]}; MISSING_FIELD; $.pictures[0].expected",
        "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','expected':{'a b':1}}]}; INVALID_FIELD; $.pictures[0].expected['a b']",
        "{'type':'truth','command_id':'q','expected':{}}; INVALID_FIELD; $.expected",
        "{'type':'add','img':'A','template':[[Q,'b'],{'quad':Q,'name':'a','relative_to':'Tax'}],'anchors':[[Q,'Total']]}; INVALID_FIELD; $.template[1].relative_to",
        "{'type':'add','img':'A','template':[{'quad':Q,'name':'a','relative_to':'Tax'}]}; INVALID_FIELD; $.template[0].relative_to",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[Q,'Total'],[Q,'to tal']]}; INVALID_ANCHOR; $.anchors[1]",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[Q,'n'],{'quad':Q,'name':'n'}]}; INVALID_ANCHOR; $.anchors[1]",
        "{'type':'add','img':'A','template':[[Q,'a']],'anchors':[[[[9,9],[9,8],[8,8],[8,9]],'n']]}; INVALID_QUAD; $.anchors[0][0][0]",
      })
  void eachMisuseHasItsCodeAndItsPlace(String body, ErrorCode code, String path) {
    CommandException refusal = refusal(body, TEMPLATES);

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.path()).isEqualTo(path);
  }

  @Test
  void anEvaluationHasWhatStandsInEachPicture() {
    assertThat(
            CommandParser.parse(
                bytes(
                    "{'type':'evaluate','template_id':'ID','pictures':[{'img':'A','page':2,"
                        + "'expected':{'b':'1','a':'2'},'or_refuse':true,'c':1},"
                        + "{'url':'u','refuse':true}],'evidence':true}"),
                TEMPLATES))
        .isInstanceOfSatisfying(
            TemplateCommand.EvaluateTemplate.class,
            evaluate -> {
              assertThat(evaluate.unknownProperties()).containsExactly("$.pictures[0].c");
              assertThat(evaluate.weight()).isEqualTo(4);
              assertThat(evaluate.evidence()).isTrue();
              LabelledPicture first = evaluate.pictures().get(0);
              assertThat(first.labels().values()).containsExactly(entry("b", "1"), entry("a", "2"));
              assertThat(first.labels().orRefuse()).isTrue();
              assertThat(first.labelsPlace()).isEqualTo("$.pictures[0].expected");
              assertThat(first.picture().page()).isEqualTo(2);
              assertThat(first.picture().picturePlace()).isEqualTo("$.pictures[0].img");
              assertThat(evaluate.pictures().get(1).labels().refuse()).isTrue();
            });
  }

  @Test
  void aTruthNamesTheFirstPictureAndBringsNoneUnlessItSaysSo() {
    assertThat(
            CommandParser.parse(
                bytes("{'type':'truth','command_id':'q','expected':{'a':'b'}}"), TEMPLATES))
        .isEqualTo(
            new TemplateCommand.StateTruth(
                null, "q", 1, null, Labels.of(Map.of("a", "b")), null, List.of()));
    assertThat(
            CommandParser.parse(
                bytes("{'type':'truth','command_id':'q','picture':2,'refuse':true}"), TEMPLATES))
        .isEqualTo(
            new TemplateCommand.StateTruth(
                null, "q", 2, null, new Labels(Map.of(), true, false), null, List.of()));
    assertThat(refusal("{'type':'truth','command_id':'q'}", TEMPLATES).path())
        .isEqualTo("$.expected");
  }

  @Test
  void anUpdateSaysOnlyWhatChanges() {
    assertThat(
            CommandParser.parse(
                bytes("{'type':'update','template_id':'ID','name':'n','colour':1}"), TEMPLATES))
        .isEqualTo(
            new TemplateCommand.UpdateTemplate(
                null,
                new TemplateRef.ById(ID),
                null,
                null,
                null,
                "n",
                null,
                null,
                null,
                List.of("$.colour")));
  }

  private static CommandException refusal(String body, CommandFamily family) {
    CommandException refusal =
        catchThrowableOfType(
            CommandException.class, () -> CommandParser.parse(bytes(body), family));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').replace("ID", ID).replaceAll("\\bQ\\b", QUAD).getBytes(UTF_8);
  }
}
