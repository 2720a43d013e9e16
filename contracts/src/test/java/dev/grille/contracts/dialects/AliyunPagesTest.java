package dev.grille.contracts.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.LineResult;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TemplateChoice;
import dev.grille.contracts.TemplateOption;
import dev.grille.contracts.TemplateRef;
import dev.grille.contracts.TextResult;
import dev.grille.contracts.Value;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Aliyun's examples of custom templates and of general text. */
class AliyunPagesTest {
  @Test
  void aTemplateIsNamedByTheVendorsIdAndItsValuesStandUnderTheirNames() {
    VendorRecord record = Examples.read(Dialect.ALIYUN, "ocr_sdt", "aliyun-sdt-request");
    assertThat(((Command.Query) record.command()).choice())
        .isEqualTo(
            new TemplateChoice.Named(
                new TemplateRef.ByName("95d551ee-8b2b-4ad0-89a9-ed13417f4a781536146904"), null));
    Examples.assertSays(
        record,
        form(
            "20180723151536_fa0edbe7408fc589b93119f7a53a1260",
            text("cash_id", ":11535001"),
            text("cash_name", ":李伟"),
            text("change", "￥0.00"),
            text("date", ":2018.03.16 16:46"),
            text("drop", "￥-0.10"),
            text("num", ":2"),
            text("pay", "￥65.50"),
            text("sell_type", "外带"),
            text("seller", "24662"),
            text("shop_name", "TEL:0571-5697229"),
            text("total", "￥65.60")),
        "aliyun-sdt");
  }

  @Test
  void aTableHasItsLabelsAndItsRows() {
    List<String> empty = Collections.nCopies(6, "");
    Examples.assertSays(
        Examples.read(Dialect.ALIYUN, "ocr_sdt", "aliyun-sdt-table-request"),
        form(
            "r2",
            text("item_no", "1313131313"),
            text("mail", "daigou@gmail.com"),
            text("name", "代购小哥"),
            text("nation", "美国"),
            text("phone", "987654321"),
            field(
                "table0",
                new Value.Table(
                    List.of("brand", "model", "name", "quantity", "standard", "total"),
                    List.of(
                        List.of("Iphone", "8p", "手机", "3", "128G", "15000rmb"),
                        List.of("戴森", "V8", "吸尘器", "1", "Absolute", "3500元"),
                        empty,
                        empty,
                        empty)))),
        "aliyun-sdt-table");
  }

  @Test
  void aListOfTemplatesHasItsConditions() {
    VendorRecord record = Examples.read(Dialect.ALIYUN, "ocr_sdt", "aliyun-sdt-list-request");
    assertThat(record.refusal()).isNull();
    TemplateChoice.FirstThatHolds choice =
        (TemplateChoice.FirstThatHolds) ((Command.Query) record.command()).choice();
    assertThat(choice.options())
        .extracting(TemplateOption::template)
        .containsExactly(
            new TemplateRef.ByName("fc7b375c-8e98-48ef-81fb-ec3843b2fb371534902155"),
            new TemplateRef.ByName("7bc26bd7-41ad-4145-9f5a-4af21b26de9a"));
    assertThat(choice.options()).allMatch(option -> option.condition() != null);
    assertThat(new String(record.write(form("r3", text("a", "b"))), StandardCharsets.UTF_8))
        .startsWith("{\"config_str\":\"{\\\"template_list\\\":[{\\\"template_id\\\":\\\"fc7b375c")
        .endsWith("\"items\":{\"a\":\"b\"},\"request_id\":\"r3\",\"success\":true}");
  }

  @Test
  void textHasRotatedRectanglesAndProbabilitiesWhereTheyAreAskedFor() {
    VendorRecord record = Examples.read(Dialect.ALIYUN, "ocr_general", "aliyun-general-request");
    Command.ReadText command = (Command.ReadText) record.command();
    assertThat(command.options().minSize()).isEqualTo(16);
    assertThat(command.prob()).isTrue();
    Examples.assertSays(
        record,
        lines(
            "20170301160849_918cfcae128fc919ad6d6e3b865d2973",
            new LineResult("文字内容", turned(0), 99, 0.95983, false),
            new LineResult("文字内容", turned(-10), 99, 0.95983, false)),
        "aliyun-general");
    assertThat(
            new String(
                record.write(lines("r", new LineResult("a", turned(0), 99, null, false))),
                StandardCharsets.UTF_8))
        .doesNotContain("prob");
  }

  /** 100 by 40 pixels around (100, 70), as the example has it. */
  private static Quad turned(double degrees) {
    return new Quad(
        corner(degrees, -50, -20),
        corner(degrees, 50, -20),
        corner(degrees, 50, 20),
        corner(degrees, -50, 20));
  }

  private static Point corner(double degrees, double x, double y) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return new Point(100 + x * cos - y * sin, 70 + x * sin + y * cos);
  }

  private static Answer lines(String id, LineResult... lines) {
    return new Answer.TextRead(
        Examples.envelope(id, "text"),
        PictureAnswers.of(new TextResult(300, 300, 0, 0, List.of(lines), null)));
  }

  private static Answer form(String id, FieldResult... results) {
    return new Answer.Recognized(
        Examples.envelope(id, "query"),
        "0".repeat(40),
        1,
        PictureAnswers.of(
            new FormResult(
                Stream.of(results).toList(),
                new AlignmentEvidence("orb", 1, 1, 0, 0, null, null, null))));
  }

  private static FieldResult text(String key, String value) {
    return field(key, new Value.Text(value));
  }

  private static FieldResult field(String key, Value value) {
    return new FieldResult(key, value, 90, null, null, null, null, null, List.of());
  }
}
