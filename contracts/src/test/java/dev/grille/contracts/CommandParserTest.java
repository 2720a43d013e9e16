package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is taken of a command, and how it is understood. */
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

  @Test
  void unknownPropertiesAreCountedNoFurtherThanTwenty() {
    String many =
        IntStream.range(0, 1000).mapToObj(i -> "'p" + i + "':0").collect(Collectors.joining(","));

    assertThat(template("{'type':'list'," + many + "}").unknownProperties()).hasSize(20);
  }

  private static Command template(String body) {
    return CommandParser.parse(bytes(body), TEMPLATES);
  }

  private static Command query(String body) {
    return CommandParser.parse(bytes(body), RECOGNITIONS);
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(UTF_8);
  }

  private static PictureRequests only(PictureRef picture, @Nullable Integer page) {
    return PictureRequests.of(PictureRequest.only(picture, page));
  }
}
