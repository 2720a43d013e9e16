package dev.grille.contracts.dialects;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.dialects.CtyunAnswers.PLACE;
import static dev.grille.contracts.dialects.CtyunAnswers.document;
import static dev.grille.contracts.dialects.CtyunAnswers.documents;
import static dev.grille.contracts.dialects.CtyunAnswers.entry;
import static dev.grille.contracts.dialects.CtyunAnswers.line;
import static dev.grille.contracts.dialects.CtyunAnswers.list;
import static dev.grille.contracts.dialects.CtyunAnswers.page;
import static dev.grille.contracts.dialects.CtyunAnswers.quad;
import static dev.grille.contracts.dialects.CtyunAnswers.single;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.PictureRef;
import dev.grille.contracts.TextResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** China Telecom's examples, requests and responses. */
class CtyunExamplesTest {
  static final String TEXT = "/v1/aiop/api/2f3p1pnxpqm8/ocrdetect/ocr/v1/image.json";
  static final String ID_CARDS = "/v1/aiop/api/2f3os7qq79xc/IdentityCard/ocr/v1/idcard.json";
  static final String PLATES = "/v1/aiop/api/2gt54ed8660w/driven-plate-ocr/platelicense.json";
  static final String LICENCE = "/v1/aiop/api/2z0yhhrzgv0g/tts/predict";
  static final String LICENCE_OF_EXAMPLE =
      "/v1/aiop/api/2k8jo3ghhjwg/businesslicense/ocr/v1/BusinessLicense.json";

  @Test
  void textIsAskedForAndAnsweredLiterally() {
    VendorRecord record = example(TEXT, "ctyun-text-request");
    Command.ReadText command = (Command.ReadText) record.command();
    assertThat(command.pictures().asList()).isTrue();
    assertThat(command.pictures().all().get(0).picture())
        .isEqualTo(new PictureRef.Inline("AAAAAAAAA...."));
    Examples.assertSays(
        record,
        new Answer.TextRead(
            Examples.envelope("text"),
            list(
                new TextResult(
                    700,
                    400,
                    0,
                    0,
                    List.of(
                        line(
                            "社会主义核心价值观",
                            quad(
                                43.3963039677,
                                157.3534469991,
                                610.5843128949,
                                169.5419591656,
                                609.1529514034,
                                236.1498488994,
                                41.9649424762,
                                223.9613367328)),
                        line(
                            "富强、民主、文明、和谐",
                            quad(
                                84.6885821036,
                                244.0079416001,
                                573.8530589198,
                                248.174096093,
                                573.4117596933,
                                299.9887625014,
                                84.2472828771,
                                295.8226080086))),
                    null))),
        "ctyun-text-read");
  }

  @Test
  void anIdentityCardIsAskedForAndItsEmblemSideIsAnsweredLiterally() {
    VendorRecord record = example(ID_CARDS, "ctyun-cards-request");
    Command.ReadDocuments command = (Command.ReadDocuments) record.command();
    assertThat(command.options().types())
        .containsExactly("id_card_portrait_side", "id_card_emblem_side");
    assertThat(command.pictures().all().get(0).picture())
        .isEqualTo(new PictureRef.Inline("_9j_4AAQSkZJRg..."));
    Examples.assertSays(
        record,
        documents(
            document(
                "id_card_emblem_side",
                entry("issue", "兰州市公安局城关分局"),
                entry("valid_from", "2007.07.27"),
                entry("valid_to", "2027.07.27"))),
        "ctyun-id-card-read");
  }

  /** The page shows no example of this side; its table has the form of the date. */
  @Test
  void thePortraitSideHasItsValuesAndAnotherNote() {
    String body =
        written(
            example(ID_CARDS, "ctyun-cards-request"),
            documents(
                document(
                    "id_card_portrait_side",
                    entry("name", "陈某"),
                    entry("sex", "男"),
                    entry("ethnicity", "汉"),
                    entry("birth", "1995年3月25日"),
                    entry("address", "上海市某区某路1号"),
                    entry("number", "310100199503250016"))));
    assertThat(body)
        .contains(
            "{\"note\":\"back\",\"detail\":{\"name\":\"陈某\",\"sex\":\"男\",\"nation\":\"汉\","
                + "\"birthday\":\"19950325\",\"idn\":\"310100199503250016\","
                + "\"addr\":\"上海市某区某路1号\",\"org\":\"\",\"validperiod\":\"\"}");
  }

  @Test
  void aPlateIsAskedForAndAnsweredLiterally() {
    VendorRecord record = example(PLATES, "ctyun-cards-request");
    assertThat(((Command.ReadDocuments) record.command()).options().types())
        .containsExactly("plate");
    Examples.assertSays(
        record,
        documents(
            document("plate", entry("plate_number", "浙C80000"), entry("plate_color", "blue"))),
        "ctyun-plate-read");
  }

  @Test
  void platesThatCannotBeReadAreNotCountedAndOtherColoursHaveNoName() {
    DocumentResult unreadable =
        new DocumentResult("plate", PLACE, DocumentStatus.UNREADABLE, List.of(), List.of());
    String body =
        written(
            example(PLATES, "ctyun-cards-request"),
            documents(
                unreadable,
                document(
                    "plate", entry("plate_number", "京A12345"), entry("plate_color", "white"))));
    assertThat(body)
        .contains("\"number of plate licenses\":1")
        .contains("\"plate_type\":\"\",\"platelicense\":\"京A12345\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {LICENCE, LICENCE_OF_EXAMPLE})
  void aLicenceIsAskedForAtBothPathsAndAnsweredLiterally(String path) {
    VendorRecord record = example(path, "ctyun-licence-request");
    Command.ReadDocuments command = (Command.ReadDocuments) record.command();
    assertThat(command.options().types()).containsExactly("business_licence");
    assertThat(command.pictures().asList()).isFalse();
    assertThat(command.pictures().all().get(0).picture())
        .isEqualTo(new PictureRef.Inline("9j_4AAQSkZJRgABAQAAAQABAAD_4QAwRXhpZgAATU0AKgAAA..."));
    Examples.assertSays(
        record,
        new Answer.DocumentsRead(
            Examples.envelope("documents"),
            PictureAnswers.of(
                page(
                    document(
                        "business_licence",
                        entry("registration_number", "32050XXXXXX8749"),
                        entry("name", "苏州市XXXX有限公司"),
                        entry("type", "有限公司（自然人控股）"),
                        entry("address", "苏州市相城区XXXXXXXXX"),
                        entry("legal_representative", "潘X"),
                        entry("registered_capital", "200万元人民币"),
                        entry("paid_in_capital", "200万元人民币"),
                        entry("found_date", "2005年6月9日"),
                        entry("business_term", "2005年06月09日至2015年06月08日"))))),
        "ctyun-licence-read");
  }

  @Test
  void aCreditCodeIsNoRegistrationNumberAndWhatIsMissingIsAnEmptyText() {
    VendorRecord record = example(LICENCE, "ctyun-licence-request");
    DocumentResult licence =
        document(
            "business_licence",
            entry("registration_number", "91350211M000100Y43"),
            new DocumentResult.Entry("name", new DocumentValue.Missing()));
    assertThat(written(record, single(licence)))
        .contains("\"union_id\":\"91350211M000100Y43\",\"regist_no\":\"\",\"name\":\"\"")
        .doesNotContain("real_captial", "null");
    assertThat(written(record, single()))
        .contains("{\"license_type\":\"Not Business License\",\"detail\":{\"union_id\":\"\"");
  }

  @Test
  void failuresAreAnsweredLiterally() {
    assertFails(TEXT, "", "ctyun-text-failed");
    assertFails(ID_CARDS, "{\"data\": \"_9j_\"}", "ctyun-cards-failed");
    assertFails(PLATES, "{\"data\": \"_9j_\"}", "ctyun-cards-failed");
    assertFails(LICENCE, "{\"Action\":\"OCR\",\"ImageData\":\"9j_4\"}", "ctyun-licence-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {ID_CARDS, PLATES})
  void anOnlyPictureThatFailsIsNoFailureOfTheRequest(String path) {
    Examples.assertSays(
        example(path, "ctyun-cards-request"),
        allFailed(ErrorCode.IMAGE_BASE64_INVALID),
        "ctyun-cards-picture-failed");
  }

  @Test
  void aPictureThatFailsStandsInItsPlaceAmongTheOthers() {
    VendorRecord record = of(ID_CARDS, "{\"data\": [\"a\", \"b\", \"c\"]}");
    Answer answer =
        new Answer.DocumentsRead(
            Examples.envelope("documents"),
            new PictureAnswers<>(
                List.of(
                    new PictureAnswer.Read<>(null, page()),
                    failed(ErrorCode.IMAGE_DAMAGED),
                    new PictureAnswer.Read<>(
                        null, page(document("id_card_emblem_side", entry("issue", "x"))))),
                true));
    assertThat(written(record, answer))
        .startsWith(
            "{\"statusCode\":0,\"message\":{\"success\":2,\"fail\":1},\"returnObj\":[{\"note\":\"\"")
        .contains("},{\"err_code\":4009,\"err_msg\":\"请求文件格式不合法，仅支持 jpeg/png/jpg/bmp 格式\"},{");
  }

  @Test
  void aFileOfTooManyBytesIsToldFromAPictureOfTooManyPixels() {
    String heavy = "A".repeat((10 << 20) / 3 * 4 + 400);
    assertThat(
            written(
                of(TEXT, "{\"data\": [\"" + heavy + "\", \"AA\"]}"),
                allFailed(ErrorCode.IMAGE_TOO_LARGE, ErrorCode.IMAGE_TOO_LARGE)))
        .contains("[{\"err_code\":400013,", "},{\"err_code\":410002,");
    assertThat(written(example(LICENCE, "ctyun-licence-request"), large())).contains("400015");
    String seven = "A".repeat((7 << 20) / 3 * 4);
    assertThat(licence(seven).refusal()).isNull();
    VendorRecord refused = licence(seven + "A".repeat(400));
    assertThat(refused.refusal().code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(written(refused, large())).contains("AI_OP_400013");
  }

  static VendorRecord of(String path, String body) {
    return VendorRecord.read(
        Dialect.CTYUN, path, RECOGNITIONS, () -> body.getBytes(StandardCharsets.UTF_8));
  }

  static String written(VendorRecord record, Answer answer) {
    return new String(record.write(answer), StandardCharsets.UTF_8);
  }

  private static void assertFails(String path, String request, String example) {
    VendorRecord record = of(path, request);
    Examples.assertSays(record, Examples.failed(record.refusal().code()), example);
  }

  private static VendorRecord licence(String image) {
    return of(LICENCE, "{\"Action\":\"BusinessCardOCR\",\"ImageData\":\"" + image + "\"}");
  }

  private static VendorRecord example(String path, String name) {
    return VendorRecord.read(Dialect.CTYUN, path, RECOGNITIONS, () -> Examples.file(name));
  }

  private static Answer.Failed large() {
    return Examples.failed(ErrorCode.IMAGE_TOO_LARGE);
  }

  private static Answer.Failed allFailed(ErrorCode... codes) {
    List<PictureFailure> failures = new ArrayList<>();
    for (ErrorCode code : codes) {
      failures.add(failed(code).failure());
    }
    return new Answer.Failed(Examples.envelope("documents"), null, failures);
  }

  private static PictureAnswer.Failed<PageDocuments> failed(ErrorCode code) {
    return new PictureAnswer.Failed<>(new PictureFailure(null, code, "wrong", null, null));
  }
}
