package dev.grille.contracts.dialects;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static dev.grille.contracts.dialects.CtyunExamplesTest.ID_CARDS;
import static dev.grille.contracts.dialects.CtyunExamplesTest.LICENCE;
import static dev.grille.contracts.dialects.CtyunExamplesTest.PLATES;
import static dev.grille.contracts.dialects.CtyunExamplesTest.TEXT;
import static dev.grille.contracts.dialects.CtyunExamplesTest.of;
import static dev.grille.contracts.dialects.CtyunExamplesTest.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ErrorCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of China Telecom's services: what each lists, from what. */
class CtyunErrorsTest {
  /** All that each service lists but the codes of HTTP's method. */
  private static final Map<CtyunErrors, Set<Integer>> LISTED =
      Map.of(
          CtyunErrors.TEXT,
          Set.of(
              400001, 400003, 400004, 400005, 400006, 400008, 400009, 400011, 400012, 400013,
              400018, 410001, 410002, 500001),
          CtyunErrors.ID_CARDS,
          Set.of(4001, 4002, 4003, 4004, 4005, 4006, 4008, 4009, 4010, 4011, 4013, 5000),
          CtyunErrors.PLATES,
          Set.of(4001, 4002, 4003, 4004, 4005, 4006, 4008, 4009, 4010, 4011, 5000),
          CtyunErrors.LICENCE,
          Set.of(
              400003, 400004, 400005, 400006, 400007, 400008, 400009, 400010, 400011, 400012,
              400013, 400014, 400015, 500001));

  @Test
  void eachServiceHasTheCodesThatItListsAndNoOthers() {
    LISTED.forEach(
        (errors, listed) ->
            assertThat(
                    Arrays.stream(CtyunFault.values())
                        .map(fault -> errors.body(fault).get("statusCode").intValue())
                        .collect(Collectors.toSet()))
                .isEqualTo(listed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 400003 | 4001 | 400003",
        "' ' | 400003 | 4001 | 400003",
        "{ | 400004 | 4001 | 400004",
        "{}{} | 400004 | 4001 | 400004",
        "no | 400004 | 4001 | 400004",
        "[1] | 400005 | 4002 | 400005",
        "[1 | 400004 | 4001 | 400004",
        "7 | 400005 | 4002 | 400005",
        "{} | 400006 | 4003 | 400006",
      })
  void whatIsNoRequestHasTheCodeOfEachService(String body, int text, int card, int licence) {
    assertThat(code(TEXT, body)).isEqualTo("AI_OP_" + text);
    assertThat(code(ID_CARDS, body)).isEqualTo("AI_OP_" + card);
    assertThat(code(PLATES, body)).isEqualTo("AI_OP_" + card);
    assertThat(code(LICENCE, body)).isEqualTo("AI_OP_" + licence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'data':null} | 400006 | 4003",
        "{'data':'a'} | 400008 | 4004",
        "{'data':[7]} | 400008 | 4004",
        "{'data':[]} | 400009 | 4005"
      })
  void wrongListsAreRefused(String body, int text, int card) {
    assertThat(code(TEXT, body.replace('\'', '"'))).isEqualTo("AI_OP_" + text);
    assertThat(code(PLATES, body.replace('\'', '"'))).isEqualTo("AI_OP_" + card);
  }

  @Test
  void fiftyPicturesAreTakenAndNoMore() {
    String fifty = "\"a\"" + ",\"a\"".repeat(49);
    assertThat(of(TEXT, "{\"data\":[" + fifty + "]}").refusal()).isNull();
    String more = "{\"data\":[" + fifty + ",\"a\"]}";
    assertThat(code(TEXT, more)).isEqualTo("AI_OP_400018");
    assertThat(code(ID_CARDS, more)).isEqualTo("AI_OP_4006");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Action':'BusinessCardOCR'} | 400006",
        "{'Action':'BusinessCardOCR','ImageData':'a','x':1} | 400007",
        "{'Action':'BusinessCardOCR','ImageData':['a']} | 400008",
        "{'Action':'x','ImageData':'a'} | 400009",
        "{'Action':'BusinessCardOCR','ImageData':''} | 400010"
      })
  void wrongRequestsForALicenceAreRefused(String body, int code) {
    assertThat(code(LICENCE, body.replace('\'', '"'))).isEqualTo("AI_OP_" + code);
  }

  /** As when the same id came before: what the request itself has wrong is not said then. */
  @Test
  void whatBefallsARefusedRecordIsSaidInstead() {
    VendorRecord record = of(ID_CARDS, "{\"data\":[]}");
    assertThat(written(record, Examples.failed(ErrorCode.COMMAND_QUARANTINED)))
        .contains("AI_OP_5000");
  }

  @Test
  void anUnknownPathAndAnotherTopicHaveTheirCode() {
    for (VendorRecord record :
        new VendorRecord[] {
          VendorRecord.read(Dialect.CTYUN, "/v9", RECOGNITIONS, () -> null),
          VendorRecord.read(Dialect.CTYUN, null, RECOGNITIONS, () -> null),
          VendorRecord.read(Dialect.CTYUN, TEXT, TEMPLATES, () -> null)
        }) {
      assertThat(written(record, Examples.failed(record.refusal().code())))
          .isEqualTo(
              "{\"statusCode\":400001,\"message\":\"error\",\"details\":\"请求路径错误\","
                  + "\"error\":\"AI_OP_400001\"}");
    }
  }

  /** Every answer to a request that was understood is the service's own, too. */
  @Test
  void eachOfOursIsAnsweredInEachServicesCodes() {
    Map<String, CtyunErrors> services =
        Map.of(TEXT, CtyunErrors.TEXT, ID_CARDS, CtyunErrors.ID_CARDS, PLATES, CtyunErrors.PLATES);
    services.forEach(
        (path, errors) -> {
          VendorRecord record = of(path, "{\"data\":[\"a\"]}");
          for (ErrorCode code : ErrorCode.values()) {
            assertThat(written(record, Examples.failed(code)))
                .isEqualTo(errors.body(Examples.failed(code)).toString())
                .contains(errors.code(code));
          }
        });
  }

  private static String code(String path, String body) {
    VendorRecord record = of(path, body);
    assertThat(record.command()).isNull();
    return written(record, Examples.failed(record.refusal().code()))
        .replaceAll(".*\"error\":\"(\\w+)\"}", "$1");
  }
}
