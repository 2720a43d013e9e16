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
import org.junit.jupiter.params.provider.ValueSource;

/** AWS's examples, requests and responses. */
class AwsExamplesTest {
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
    byte[] body = Examples.file("/dev/grille/contracts/seeds/" + example);
    assertThat(
            Examples.read(Dialect.AWS, TEMPLATES, "/dev/grille/contracts/seeds/" + example)
                .command())
        .isEqualTo(CommandParser.parse(body, TEMPLATES));
    assertThat(Dialect.AWS.familyOf(null, CommandParser.body(body))).contains(TEMPLATES);
  }

  @Test
  void aQueryIsUnderstoodInItsEnvelope() {
    Command command =
        Examples.read(Dialect.AWS, RECOGNITIONS, "/dev/grille/contracts/seeds/000-query").command();
    assertThat(((Command.Query) command).namedTemplate().templateId()).isEqualTo(ID);
    assertThat(
            Dialect.AWS.familyOf(
                "custom_ocr",
                CommandParser.body(Examples.file("/dev/grille/contracts/seeds/000-query"))))
        .contains(RECOGNITIONS);
  }

  @Test
  void anAddedAndADeletedTemplateAndTheListAreAnsweredLiterally() {
    Examples.assertSays(
        Examples.read(Dialect.AWS, TEMPLATES, "/dev/grille/contracts/seeds/000-add-url"),
        new TemplateAnswer.TemplateAdded(
            Examples.envelope("add"), ID, 1, 100, 80, false, List.of(), List.of()),
        "aws-added");
    Examples.assertSays(
        Examples.read(Dialect.AWS, TEMPLATES, "/dev/grille/contracts/seeds/000-del"),
        new TemplateAnswer.TemplatesDeleted(Examples.envelope("del"), List.of(ID), false),
        "aws-deleted");
    Examples.assertSays(
        Examples.read(Dialect.AWS, TEMPLATES, "/dev/grille/contracts/seeds/000-list"),
        new TemplateAnswer.TemplatesListed(
            Examples.envelope("list"),
            List.of(new TemplateSummary(ID, null, 1, false, 9, 9, List.of(), List.of())),
            null),
        "aws-listed");
  }

  @Test
  void aQueryIsAnsweredByTheBareList() {
    VendorRecord record =
        Examples.read(Dialect.AWS, RECOGNITIONS, "/dev/grille/contracts/seeds/000-query");
    Examples.assertSays(record, read(97.98), "aws-read");
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
