package dev.grille.contracts.dialects;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS's examples, requests and responses. */
class AwsExamplesTest {
  private static final String SEEDS = "/dev/grille/contracts/seeds/";
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-add-url",
        "000-add-img",
        "001-add-url",
        "001-add-img",
        "000-del",
        "000-list",
        "001-list"
      })
  void requestsAboutTemplatesAreWhatGrilleMakesOfThem(String example) {
    byte[] body = Examples.file(SEEDS + example);
    assertThat(Examples.read(Dialect.AWS, TEMPLATES, SEEDS + example).command())
        .isEqualTo(CommandParser.parse(body, TEMPLATES));
    assertThat(Dialect.AWS.familyOf(null, CommandParser.body(body))).contains(TEMPLATES);
  }

  /** Words stand there for an id: it is the only thing that is wrong. */
  @Test
  void wordsInPlaceOfAnIdAreRefusedAndNothingElseIs() {
    VendorRecord del = Examples.read(Dialect.AWS, TEMPLATES, SEEDS + "001-del");
    VendorRecord query = Examples.read(Dialect.AWS, RECOGNITIONS, SEEDS + "001-query");
    for (VendorRecord record : List.of(del, query)) {
      assertThat(record.refusal().code()).isEqualTo(ErrorCode.INVALID_FIELD);
      assertThat(record.refusal().path()).isEqualTo("$.template_id");
    }
  }

  @Test
  void aQueryIsUnderstoodInItsEnvelope() {
    Command command = Examples.read(Dialect.AWS, RECOGNITIONS, SEEDS + "000-query").command();
    assertThat(((Command.Query) command).namedTemplate().templateId()).isEqualTo(ID);
    assertThat(
            Dialect.AWS.familyOf(
                "custom_ocr", CommandParser.body(Examples.file(SEEDS + "000-query"))))
        .contains(RECOGNITIONS);
  }

  @ParameterizedTest
  @CsvSource({"000, " + ID + ", " + ID + ", " + ID, "001, 模板的ID, 已删除模板的ID, 已存在模板的列表"})
  void anAddedAndADeletedTemplateAndTheListAreAnsweredLiterally(
      String edition, String added, String deleted, String listed) {
    Examples.assertSays(
        Examples.read(Dialect.AWS, TEMPLATES, SEEDS + "000-add-url"),
        new TemplateAnswer.TemplateAdded(
            Examples.envelope("add"), added, 1, 100, 80, false, List.of(), List.of(), null),
        SEEDS + edition + "-add-answer");
    Examples.assertSays(
        Examples.read(Dialect.AWS, TEMPLATES, SEEDS + "000-del"),
        new TemplateAnswer.TemplatesDeleted(Examples.envelope("del"), List.of(deleted), false),
        SEEDS + edition + "-del-answer");
    Examples.assertSays(
        Examples.read(Dialect.AWS, TEMPLATES, SEEDS + "000-list"),
        new TemplateAnswer.TemplatesListed(
            Examples.envelope("list"),
            List.of(new TemplateSummary(listed, null, 1, false, 9, 9, List.of(), List.of())),
            null),
        SEEDS + edition + "-list-answer");
  }

  @Test
  void aQueryIsAnsweredByTheBareList() {
    VendorRecord record = Examples.read(Dialect.AWS, RECOGNITIONS, SEEDS + "000-query");
    Examples.assertSays(record, read(97.98), SEEDS + "000-query-answer");
    assertThat(new String(record.write(read(100)), StandardCharsets.UTF_8))
        .contains("\"score\":100.0");
  }

  private static Answer read(double score) {
    return new Answer.Recognized(
        Examples.envelope("query"),
        ID,
        3,
        List.of(
            value("名称", "亚马逊通技术服务(北京)有限公司", score),
            value("识别号", "91110116592334142D", 99.62),
            value("发票号", "4403212222", 96.58)),
        new AlignmentEvidence("orb", 1, 1, 0, 0, null, null, null));
  }

  private static FieldResult value(String key, String value, double score) {
    return new FieldResult(key, value, score, null, null, null, null, null);
  }

  @Test
  void othersCommandsAreRefusedInTheDialect() {
    VendorRecord record =
        VendorRecord.read(
            Dialect.AWS,
            null,
            TEMPLATES,
            () -> "{\"type\":\"publish\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(record.refusal().code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
    assertThat(
            new String(
                record.write(Examples.failed(ErrorCode.UNKNOWN_TYPE)), StandardCharsets.UTF_8))
        .isEqualTo("{\"errorMessage\":\"what is wrong\",\"errorType\":\"UNKNOWN_TYPE\"}");
  }
}
