package dev.grille.contracts.dialects;

import static dev.grille.contracts.dialects.AliyunCardExamples.TURNED;
import static dev.grille.contracts.dialects.AliyunCardExamples.UPRIGHT;
import static dev.grille.contracts.dialects.AliyunCardExamples.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Aliyun's examples of single cards, requests and responses. */
class AliyunCardsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.grille.contracts.dialects.AliyunCardExamples#examples")
  void theRequestIsUnderstoodAndTheContentAnsweredAsTheExampleHasIt(
      String name, String path, String id, List<DocumentResult> documents) {
    VendorRecord record = Examples.read(Dialect.ALIYUN, path, "aliyun-" + name + "-request");
    Command.ReadDocuments command = (Command.ReadDocuments) record.command();
    assertThat(command.options().types()).containsExactly(documents.get(0).type());
    assertThat(command.pictures().all().get(0).picture())
        .isEqualTo(new PictureRef.Inline("aW1hZ2U="));
    assertThat(command.unknownProperties()).isEmpty();
    Examples.assertSays(record, one(id, documents), "aliyun-" + name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.grille.contracts.dialects.AliyunCardExamples#typedExamples")
  void inputsAreAnsweredByOutputs(
      String name, String path, String id, List<DocumentResult> documents) {
    VendorRecord record = Examples.read(Dialect.ALIYUN, path, "aliyun-" + name + "-request");
    assertThat(((Command.ReadDocuments) record.command()).pictures().asList()).isTrue();
    Examples.assertSays(
        record,
        new Answer.DocumentsRead(
            Examples.envelope(id, "documents"),
            new PictureAnswers<>(
                List.of(new PictureAnswer.Read<>(null, new PageDocuments(800, 800, documents))),
                true)),
        "aliyun-" + name);
  }

  @Test
  void whatIsNotRecognisedHasTheVendorsWordForIt() {
    DocumentResult unreadable =
        new DocumentResult(
            "driver_license_front", UPRIGHT, DocumentStatus.UNREADABLE, List.of(), List.of());
    assertThat(said("ocr_driver_license", unreadable))
        .contains("\"name\":\"InvalidInput\",\"num\":\"InvalidInput\",\"vehicle_type\":\"\"");
    assertThat(said("ocr_driver_license", card("driver_license_front", UPRIGHT, "name")))
        .contains("\"name\":\"NoResult\",\"num\":\"NoResult\"");
    assertThat(said("ocr_household_register", card("household_register_page", UPRIGHT, "name")))
        .contains("\"name\":\"FailInRecognition\"");
    assertThat(said("ocr_train_ticket", card("train_ticket", UPRIGHT, "ticket_price=免费")))
        .contains("\"price\":0,");
  }

  @Test
  void aLicenceWithoutAnEndIsValidUntilTheVendorsLastDay() {
    for (String term :
        List.of("business_term=长期", "business_term", "business_term=2014年04月16日至长期")) {
      assertThat(said("ocr_business_license", card("business_licence", UPRIGHT, term)))
          .contains("\"valid_period\":\"29991231\"");
    }
    assertThat(
            said(
                "ocr_business_license",
                card("business_licence", UPRIGHT, "business_term=至2034年04月15日")))
        .contains("\"angle\":0.0", "\"valid_period\":\"20340415\"");
  }

  @Test
  void ofSeveralCardsTheUppermostIsAnsweredAndWithoutOneThePictureIsOfAnotherCategory() {
    assertThat(
            said(
                "ocr_vin",
                card("plate", UPRIGHT, "plate_number=沪A0M084"),
                card("vin", UPRIGHT, "vin=FIRST"),
                card("vin", UPRIGHT, "vin=SECOND")))
        .isEqualTo("{\"success\":true,\"vin\":\"FIRST\",\"request_id\":\"c1\"}");
    assertThat(said("ocr_vin"))
        .isEqualTo(
            "{\"error_code\":463,\"error_msg\":\"Invalid Input - wrong category\","
                + "\"success\":false}");
    assertThat(said("ocr_official_seal")).isEqualTo("{\"result\":[],\"success\":true}");
  }

  @Test
  void severalCropsAskForMoreCertainty() {
    DocumentResult doubtful = card("plate", UPRIGHT, "plate_number=沪A0M084@90");
    VendorRecord strict =
        Examples.read(Dialect.ALIYUN, "ocr_vehicle_plate", "aliyun-plate-request");
    assertThat(new String(strict.write(one("c1", List.of(doubtful))), StandardCharsets.UTF_8))
        .contains("\"plates\":[]");
    assertThat(said("ocr_vehicle_plate", doubtful))
        .contains("\"detail\":\"沪A0M084,0.9\"", "\"config_str\":\"null\\n\"");
  }

  @Test
  void aReceiptThatIsTurnedTellsHowToTurnItUpright() {
    assertThat(said("ocr_taxi_invoice", card("taxi_invoice", TURNED, "code=1")))
        .endsWith(
            "\"roi\":{\"h\":100,\"w\":60,\"x\":0,\"y\":0},\"rotate_type\":3}],\"success\":true}");
  }

  private static String said(String path, DocumentResult... documents) {
    VendorRecord record = Examples.read(Dialect.ALIYUN, path, "aliyun-vin-request");
    return new String(record.write(one("c1", List.of(documents))), StandardCharsets.UTF_8);
  }

  private static Answer one(String id, List<DocumentResult> documents) {
    return new Answer.DocumentsRead(
        Examples.envelope(id, "documents"),
        PictureAnswers.of(new PageDocuments(800, 800, documents)));
  }
}
