package dev.grille.contracts.dialects;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureRef;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Huawei's examples, requests and responses. */
class HuaweiExamplesTest {
  private static final String PATH = "/v1.0/ocr/auto-classification";

  @Test
  void theRequestAsksForEveryKindOfTheVendors() {
    Command.ReadDocuments command =
        (Command.ReadDocuments)
            Examples.read(Dialect.HUAWEI, RECOGNITIONS, "huawei-request").command();
    assertThat(command.pictures().all().get(0).picture())
        .isEqualTo(new PictureRef.Inline("/9j/4AAQSkZJRgABAgEASABIAAD/4RFZRXhpZgAATU0AKgAAAA..."));
    assertThat(command.options().types()).hasSize(16).contains("quota_invoice", "bankcard");
  }

  @Test
  void ofThreeInvoicesTheUnreadableOneHasItsOwnStatus() {
    Examples.assertSays(
        Examples.read(Dialect.HUAWEI, RECOGNITIONS, "huawei-request"),
        page(
            invoice(
                quad(65, 1006, 1388, 1863),
                List.of(
                    entry("code", "13XXXXXX1301", 92.53),
                    entry("number", "40XXXX88", 96.65),
                    entry("amount", "￥50.00", 98.48),
                    entry("location", "上海", 98.47))),
            invoice(
                quad(621, 605, 1328, 1094),
                List.of(
                    entry("code", "13XXXXXX1301", 95.56),
                    entry("number", "40XXXX00", 94.55),
                    entry("amount", "￥100.00", 99.17),
                    entry("location", "上海", 93.47))),
            new DocumentResult(
                "quota_invoice",
                quad(816, 103, 2125, 978),
                DocumentStatus.UNREADABLE,
                List.of(),
                List.of())),
        "huawei-read");
  }

  @Test
  void aFailureIsAnsweredLiterally() {
    VendorRecord record = Examples.read(Dialect.HUAWEI, RECOGNITIONS, "huawei-request");
    Examples.assertSays(record, Examples.failed(ErrorCode.IMAGE_TOO_SMALL), "huawei-failed");
    Examples.assertSays(record, Examples.failed(ErrorCode.IMAGE_TOO_LARGE), "huawei-failed");
  }

  @Test
  void whatIsMissingIsNoNullAndListsHaveTheirScores() {
    VendorRecord record = Examples.read(Dialect.HUAWEI, RECOGNITIONS, "huawei-request");
    Answer answer =
        page(
            invoice(
                quad(0, 0, 9, 9),
                List.of(
                    new DocumentResult.Entry("a", new DocumentValue.Missing()),
                    new DocumentResult.Entry(
                        "b",
                        new DocumentValue.Rows(
                            List.of(Map.of("name", new DocumentValue.Text("茶", 50))))))));
    assertThat(new String(record.write(answer), StandardCharsets.UTF_8))
        .endsWith(
            "\"content\":{\"a\":\"\",\"b\":[{\"name\":\"茶\"}],"
                + "\"confidence\":{\"a\":0.0,\"b\":[{\"name\":0.5}]}}}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'image':'aa','url':'http://x'} | INVALID_FIELD",
        "{} | MISSING_FIELD",
        "{'image':1} | INVALID_FIELD",
        "[] | MALFORMED_JSON"
      })
  void whatTheVendorRefusesIsRefused(String body, ErrorCode code) {
    VendorRecord record = of(body.replace('\'', '"'));
    assertThat(record.refusal().code()).isEqualTo(code);
    assertThat(new String(record.write(Examples.failed(code)), StandardCharsets.UTF_8))
        .contains("\"AIS.0101\"");
  }

  @Test
  void base64OfMoreThanTenMegabytesIsRefused() {
    String most = "A".repeat(HuaweiClassification.MAX_BASE64);
    assertThat(of("{\"image\":\"" + most + "\"}").refusal()).isNull();
    assertThat(of("{\"image\":\"A" + most + "\"}").refusal().code())
        .isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @Test
  void anUnknownPathAndTheWrongTopicAreRefusedInTheDialect() {
    VendorRecord lost = VendorRecord.read(Dialect.HUAWEI, "/v2/x", RECOGNITIONS, () -> null);
    assertThat(lost.refusal().code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(lost.refusal().getMessage()).contains(PATH);
    VendorRecord wrong = VendorRecord.read(Dialect.HUAWEI, PATH, TEMPLATES, () -> null);
    assertThat(wrong.refusal().code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
    assertThat(wrong.command()).isNull();
  }

  /** An answer that the service has no form for must not keep the record from being answered. */
  @Test
  void whatCannotBeWrittenIsAnsweredAsADefect() {
    VendorRecord lost = VendorRecord.read(Dialect.HUAWEI, "/v2/x", RECOGNITIONS, () -> null);
    assertThat(new String(lost.write(page()), StandardCharsets.UTF_8)).contains("AIS.0105");
  }

  private static VendorRecord of(String body) {
    return VendorRecord.read(
        Dialect.HUAWEI, PATH, RECOGNITIONS, () -> body.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer page(DocumentResult... documents) {
    return new Answer.DocumentsRead(
        Examples.envelope("documents"),
        PictureAnswers.of(new PageDocuments(3000, 2000, List.of(documents))));
  }

  private static DocumentResult invoice(Quad at, List<DocumentResult.Entry> content) {
    return new DocumentResult("quota_invoice", at, DocumentStatus.OK, List.of(), content);
  }

  private static DocumentResult.Entry entry(String key, String text, double score) {
    return new DocumentResult.Entry(key, new DocumentValue.Text(text, score));
  }

  private static Quad quad(int left, int top, int right, int bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }
}
