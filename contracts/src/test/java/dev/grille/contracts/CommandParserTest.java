package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken, what is refused, with which code and at which place. */
class CommandParserTest {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final String OTHER_ID = "0123456789abcdef0123456789abcdef01234567";
  private static final String QUAD = "[[10,10],[90,10],[90,30],[10,30]]";

  @Test
  void extrasOfAQueryAreRead() {
    assertThat(
            query(
                "{'id':'q-1','type':'query','template_id':'%s','template_version':2,'img':'AA==','page':3,'evidence':true}"
                    .formatted(ID)))
        .isEqualTo(
            new Command.Query(
                "q-1",
                new TemplateRef.ById(ID),
                2,
                only(new PictureRef.Inline("AA=="), 3),
                true,
                List.of()));
  }

  @Test
  void rulesOfAnAddAreRead() {
    TemplateCommand.AddTemplate add =
        (TemplateCommand.AddTemplate)
            template(
                ("{'type':'add','img':'AA==','template':["
                        + "{'name':'net','quad':%1$s,'kind':'amount'},"
                        + "{'name':'total','quad':%1$s,'kind':'amount'},"
                        + "[%1$s,'no']],"
                        + "'rules':[{'sum':['net'],'is':'total','within':0.5},"
                        + "{'in_order':['net','total']},{'equal':['no','total']}]}")
                    .formatted(QUAD));

    assertThat(add.rules())
        .containsExactly(
            new FieldRule.Sum(List.of("net"), "total", new BigDecimal("0.5")),
            new FieldRule.InOrder(List.of("net", "total")),
            new FieldRule.Equal(List.of("no", "total")));
  }

  @Test
  void aTextMayGoOnBelowItsWindow() {
    TemplateCommand.AddTemplate add =
        (TemplateCommand.AddTemplate)
            template(
                ("{'type':'add','img':'AA==','template':["
                        + "[%1$s,'address(cr)'],[%1$s,'address'],"
                        + "{'name':'remarks','quad':%1$s,'kind':'multiline'},"
                        + "{'name':'note','quad':%1$s,'kind':'multiline','grow':false},"
                        + "{'name':'place(cr)','quad':%1$s},"
                        + "[%1$s,'(cr)']]}")
                    .formatted(QUAD));

    assertThat(add.fields())
        .extracting(field -> field.name() + " " + field.grow())
        .containsExactly(
            "address false",
            "address true",
            "remarks true",
            "note false",
            "place true",
            "(cr) false");
  }

  @Test
  void extrasOfAnAddAreRead() {
    TemplateCommand.AddTemplate add =
        (TemplateCommand.AddTemplate)
            template(
                ("{'id':'a-1','type':'add','name':'Invoice','img':'AA==','review_below':62.5,'template':["
                        + "{'name':'kind','quad':%1$s,'kind':'enumeration','values':['普通','专用']},"
                        + "{'name':'no','quad':%1$s,'kind':'pattern','pattern':'[0-9]{8}'},"
                        + "{'name':'plain','quad':%1$s},"
                        + "[%1$s,'pair']]}")
                    .formatted(QUAD));
    Quad quad =
        new Quad(new Point(10, 10), new Point(90, 10), new Point(90, 30), new Point(10, 30));

    assertThat(add.id()).isEqualTo("a-1");
    assertThat(add.name()).isEqualTo("Invoice");
    assertThat(add.reviewBelow()).isEqualTo(62.5);
    assertThat(add.fields())
        .containsExactly(
            new FieldSpec("kind", quad, FieldKind.ENUMERATION, List.of("普通", "专用"), null),
            new FieldSpec("no", quad, FieldKind.PATTERN, List.of(), "[0-9]{8}"),
            FieldSpec.text("plain", quad),
            FieldSpec.text("pair", quad));
  }

  @Test
  void delTakesAListAndNamesEachTemplateOnce() {
    assertThat(
            template("{'type':'del','template_id':['%1$s','%2$s','%1$s']}".formatted(ID, OTHER_ID)))
        .isEqualTo(
            new TemplateCommand.DeleteTemplates(null, List.of(ID, OTHER_ID), true, List.of()));
  }

  @Test
  void listTakesAPage() {
    assertThat(template("{'type':'list','id':'l','page_size':50,'after':'%s'}".formatted(ID)))
        .isEqualTo(new TemplateCommand.ListTemplates("l", 50, ID, null, false, List.of()));
  }

  @Test
  void urlWinsOverImg() {
    Command.Query query =
        (Command.Query)
            query("{'template_id':'%s','img':'AA==','url':'https://a.test/b.png'}".formatted(ID));

    assertThat(query.pictures().all().get(0).picture())
        .isEqualTo(new PictureRef.At("https://a.test/b.png"));
  }

  @Test
  void aBodyMayItselfBeAString() {
    Command.Query query =
        (Command.Query)
            query(
                "{'body':'{\\'template_id\\':\\'%s\\',\\'img\\':\\'AA==\\',\\'sure\\':1}'}"
                    .formatted(ID));

    assertThat(query.namedTemplate()).isEqualTo(new TemplateRef.ById(ID));
    assertThat(query.unknownProperties()).containsExactly("$.body.sure");
  }

  @Test
  void unknownPropertiesAreCollectedWithTheirPlace() {
    Command add =
        template(
            ("{'type':'add','img':'AA==','colour':1,'o d\\u0007d':2,'template':["
                    + "[%1$s,'a'],{'quad':%1$s,'name':'b','lang':'zh'}]}")
                .formatted(QUAD));

    assertThat(add.unknownProperties())
        .containsExactlyInAnyOrder("$.colour", "$['o d\\u0007d']", "$.template[1].lang");
  }

  @Test
  void whatStandsBesideABodyIsUnknown() {
    assertThat(
            query("{'httpMethod':'POST','body':{'template_id':'%s','img':'AA=='}}".formatted(ID))
                .unknownProperties())
        .containsExactly("$.httpMethod");
  }

  @Test
  void nullCountsAsAbsent() {
    assertThat(
            query(
                "{'id':null,'type':null,'template_id':'%s','url':null,'img':'AA==','evidence':null}"
                    .formatted(ID)))
        .isEqualTo(
            new Command.Query(
                null,
                new TemplateRef.ById(ID),
                null,
                only(new PictureRef.Inline("AA=="), null),
                false,
                List.of()));
  }

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
  void unknownPropertiesAreCountedNoFurtherThanTwenty() {
    String many =
        IntStream.range(0, 1000).mapToObj(i -> "'p" + i + "':0").collect(Collectors.joining(","));

    assertThat(template("{'type':'list'," + many + "}").unknownProperties()).hasSize(20);
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

  private static Command query(String body) {
    return CommandParser.parse(bytes(body), RECOGNITIONS);
  }

  private static CommandException refusal(byte[] value, CommandFamily family) {
    return catchThrowableOfType(CommandException.class, () -> CommandParser.parse(value, family));
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(UTF_8);
  }

  private static PictureRequests only(PictureRef picture, @Nullable Integer page) {
    return PictureRequests.of(PictureRequest.only(picture, page));
  }
}
