package dev.grille.contracts.dialects;

import static dev.grille.contracts.dialects.AliyunCardExamples.UPRIGHT;
import static dev.grille.contracts.dialects.AliyunCardExamples.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CellResult;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.PictureRef;
import dev.grille.contracts.TableFormat;
import dev.grille.contracts.TableResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both forms of Aliyun's requests, its tables and its failures. */
class AliyunFormsTest {
  @Test
  void tablesAreAnsweredInTheFormatThatIsAskedFor() {
    VendorRecord record = Examples.read(Dialect.ALIYUN, "ocr_table_parse", "aliyun-table-request");
    Command.ReadTables command = (Command.ReadTables) record.command();
    assertThat(command.format()).isEqualTo(TableFormat.HTML);
    assertThat(command.options().lineless()).isFalse();
    assertThat(command.options().upright()).isFalse();
    Examples.assertSays(
        record,
        tables(
            List.of(),
            "<html>\n<table \"id\"=0>\n<tr><td colspan=1 rowspan=1>合计</td></tr></table></html>\n"),
        "aliyun-table-html");
    Examples.assertSays(
        record, tables(List.of(), "UEsDBBQAAAAIAAAAIQAR0e9YNAoAAIpUAAAYAAAA"), "aliyun-table-xlsx");
    Examples.assertSays(
        record,
        tables(
            List.of(
                List.of(
                    List.of(new CellResult(0, 0, 1, 1, 573, 96, List.of("项", "目"), UPRIGHT, 9)),
                    List.of(new CellResult(0, 1, 1, 2, 572, 94, List.of("合计"), UPRIGHT, 9)))),
            null),
        "aliyun-table-json");
  }

  @Test
  void aServiceIsKnownByTheLastPartOfItsUri() {
    for (String uri : List.of("ocr_vin", "/api/predict/ocr_vin", "/rest/160601/ocr/ocr_vin.json")) {
      assertThat(Dialect.ALIYUN.at(uri)).hasSize(1);
      assertThat(Dialect.ALIYUN.at(uri).get(0)).isInstanceOf(AliyunVin.class);
    }
    assertThat(Dialect.ALIYUN.at("ocr_vin.xml")).isEmpty();
    assertThat(Dialect.ALIYUN.at("my_ocr_vin")).isEmpty();
  }

  @Test
  void whereNothingIsTheUrlIsInvalid() {
    VendorRecord lost = of("ocr_nothing", "{}");
    assertThat(lost.refusal().code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(said(lost, Examples.failed(ErrorCode.INVALID_FIELD)))
        .isEqualTo("{\"error_code\":400,\"error_msg\":\"Invalid URL\",\"success\":false}");
  }

  @Test
  void eachInputHasItsOwnSideAndItsOwnFailure() {
    VendorRecord record =
        of(
            "ocr_idcard",
            "{'inputs':[%s,%s,%s]}"
                .formatted(
                    input("a", "{}"), input("b", "{\\\"side\\\":\\\"back\\\"}"), input("c", ""))
                .replace('\'', '"'));
    Command.ReadDocuments command = (Command.ReadDocuments) record.command();
    assertThat(command.options().types())
        .containsExactly("id_card_portrait_side", "id_card_emblem_side");
    PageDocuments both =
        new PageDocuments(
            9,
            9,
            List.of(
                card("id_card_portrait_side", UPRIGHT, "name=张三"),
                card("id_card_emblem_side", UPRIGHT, "issue=杭州市公安局")));
    String said =
        said(
            record,
            new Answer.DocumentsRead(
                Examples.envelope("documents"),
                new PictureAnswers<>(
                    List.of(
                        new PictureAnswer.Read<>(null, both),
                        new PictureAnswer.Read<>(null, both),
                        new PictureAnswer.Failed<>(
                            new PictureFailure(null, ErrorCode.IMAGE_DAMAGED, "cut", null, null))),
                    true)));
    String[] outputs = said.split("outputLabel");
    assertThat(outputs).hasSize(4);
    assertThat(outputs[1]).contains("张三").doesNotContain("杭州市公安局");
    assertThat(outputs[2]).contains("杭州市公安局").doesNotContain("张三");
    assertThat(outputs[3]).contains("\\\"error_code\\\":462,", "\\\"success\\\":false");
  }

  @Test
  void whereEachPictureFailedTheFirstOnesFailureIsAnswered() {
    VendorRecord record = Examples.read(Dialect.ALIYUN, "ocr_bankcard", "aliyun-bankcard-request");
    assertThat(
            said(
                record,
                new Answer.Failed(
                    Examples.envelope("documents"),
                    null,
                    List.of(
                        new PictureFailure(
                            null, ErrorCode.IMAGE_BASE64_INVALID, "no base64", null, null)))))
        .isEqualTo(
            "{\"error_code\":462,\"error_msg\":\"Invalid Input - image data error - base64decode"
                + " error, please check your image binary data\",\"success\":false}");
  }

  @Test
  void anImageMayBeAnAddress() {
    Command.OfPictures command =
        (Command.OfPictures) of("ocr_vin", "{\"image\":\"https://example.org/a.jpg\"}").command();
    assertThat(command.pictures().all().get(0).picture())
        .isEqualTo(new PictureRef.At("https://example.org/a.jpg"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ocr_vin | [] | MALFORMED_JSON | 460 | Invalid Input - failed to parse json",
        "ocr_vin | {} | MISSING_FIELD | 461 | missing key: image",
        "ocr_vin | {'image':7} | INVALID_FIELD | 461 | image format error",
        "ocr_vin | {'inputs':{}} | INVALID_FIELD | 461 | value of inputs must be a array",
        "ocr_vin | {'inputs':[{'image':'a'}]} | INVALID_FIELD | 461 | image format error",
        "ocr_vin | {'inputs':[{}]} | MISSING_FIELD | 461 | missing key: image",
        "ocr_vin | {'image':'a','configure':'x'} | INVALID_FIELD | 461 | failed to parse config str",
        "ocr_idcard | {'image':'a','configure':{'side':'top'}} | INVALID_FIELD | 461 | config str",
        "ocr_table_parse | {'image':'a','configure':{'format':'pdf'}} | INVALID_FIELD | 461 | config",
        "ocr_sdt | {'image':'a'} | MISSING_FIELD | 461 | missing key: template_id"
      })
  void whatTheVendorRefusesIsRefusedInItsWords(
      String path, String body, ErrorCode code, String number, String words) {
    VendorRecord record = of(path, body.replace('\'', '"'));
    assertThat(record.refusal()).isNotNull();
    assertThat(record.refusal().code()).isEqualTo(code);
    Answer.Failed failed =
        new Answer.Failed(
            Examples.envelope("unknown"),
            code,
            record.refusal().getMessage(),
            record.refusal().path(),
            null,
            null);
    assertThat(said(record, failed)).contains("\"error_code\":" + number + ",").contains(words);
  }

  @Test
  void whatACommandHasOnceCannotDifferBetweenInputs() {
    String inputs = "{'inputs':[%s,%s]}".replace('\'', '"');
    String some = input("a", "{\\\"min_size\\\":16}");
    VendorRecord differing = of("ocr_general", inputs.formatted(some, input("b", "")));
    assertThat(differing.refusal().path()).isEqualTo("$.inputs[1].configure");
    assertThat(of("ocr_general", inputs.formatted(some, some)).refusal()).isNull();
  }

  private static String input(String image, String configure) {
    return "{'image':{'dataType':50,'dataValue':'%s'},'configure':{'dataType':50,'dataValue':'%s'}}"
        .replace('\'', '"')
        .formatted(image, configure);
  }

  private static Answer tables(List<List<List<CellResult>>> cells, String content) {
    return new Answer.TablesRead(
        Examples.envelope("table"),
        PictureAnswers.of(new TableResult(600, 600, 0, 0, cells, content, List.of())));
  }

  private static VendorRecord of(String path, String body) {
    return VendorRecord.read(
        Dialect.ALIYUN,
        path,
        CommandFamily.RECOGNITIONS,
        () -> body.getBytes(StandardCharsets.UTF_8));
  }

  private static String said(VendorRecord record, Answer answer) {
    return new String(record.write(answer), StandardCharsets.UTF_8);
  }
}
