package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document says what the records and constants say. */
class AsyncApiTest {
  private static final JsonNode DOCUMENT =
      YAMLMapper.builder().build().readTree(Resources.bytes("asyncapi.yaml"));
  private static final String SCHEMAS = "/components/schemas/";

  @Test
  void theTopicsAreTheOnesOfTheCode() throws IllegalAccessException {
    List<String> addresses =
        DOCUMENT.get("channels").valueStream().map(c -> c.get("address").stringValue()).toList();

    assertThat(addresses).containsExactlyInAnyOrderElementsOf(constants(TopicNames.class));
  }

  @Test
  void theHeadersAreTheOnesOfTheCode() throws IllegalAccessException {
    assertThat(Schemas.described(DOCUMENT.at("/components/schemas")))
        .containsExactlyInAnyOrderElementsOf(constants(RecordHeaders.class));
    assertThat(DOCUMENT.at(SCHEMAS + "echoedHeaders/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(RecordHeaders.ECHOED);
    assertThat(DOCUMENT.at(SCHEMAS + "deadLetterHeaders/allOf/1/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(RecordHeaders.DEAD_LETTER);
  }

  @Test
  void theCategoriesAreTheOnesOfTheCode() {
    JsonNode categories =
        DOCUMENT.at(SCHEMAS + "deadLetterHeaders/allOf/1/properties/grille-error-category/enum");

    assertThat(categories.valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(
            Arrays.stream(ErrorCategory.values())
                .map(category -> category.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("references")
  void everyReferenceLeadsSomewhere(String reference) {
    String[] parts = reference.split("#", 2);
    JsonNode target =
        parts[0].isEmpty()
            ? DOCUMENT
            : WireJson.MAPPER.readTree(Resources.bytes(parts[0].substring("./".length())));

    assertThat(target.at(parts.length < 2 ? "" : parts[1]).isMissingNode()).isFalse();
  }

  @Test
  void theExamplesOfCommandsAreValidAndAreParsed() {
    for (JsonNode payload : payloads("templateCommand")) {
      assertTaken(payload, CommandFamily.TEMPLATES);
    }
    for (JsonNode payload : payloads("recognitionCommand")) {
      assertTaken(payload, CommandFamily.RECOGNITIONS);
    }
  }

  @Test
  void theExamplesOfAnswersAreValidAndAreWhatGrilleWrites() {
    for (JsonNode payload : payloads("answer")) {
      byte[] bytes = payload.toString().getBytes(UTF_8);

      assertThat(Schemas.ANSWER.errors(bytes)).isEmpty();
      assertThat(WireJson.MAPPER.readTree(AnswerWriter.write(AnswerReader.read(bytes))).toString())
          .isEqualTo(payload.toString());
    }
  }

  @Test
  void theExamplesOfErrorsSayWhatTheCatalogueSays() {
    List<JsonNode> errors =
        payloads("answer").stream()
            .map(payload -> payload.path("error"))
            .filter(JsonNode::isObject)
            .toList();

    assertThat(errors)
        .extracting(error -> ErrorCode.valueOf(error.get("code").stringValue()))
        .contains(ErrorCode.MISSING_FIELD, ErrorCode.NO_TEMPLATE_MATCHED);
    assertThat(errors)
        .allSatisfy(
            error ->
                assertThat(error.get("remedy").stringValue())
                    .isEqualTo(ErrorCode.valueOf(error.get("code").stringValue()).remedy()));
  }

  @Test
  void theExampleOfADeadLetterHasTheHeadersThatItMust() {
    JsonNode example = DOCUMENT.at("/components/messages/deadLetter/examples/0");
    List<String> required =
        DOCUMENT
            .at(SCHEMAS + "deadLetterHeaders/allOf/1/required")
            .valueStream()
            .map(JsonNode::stringValue)
            .toList();

    assertThat(example.get("headers").propertyNames()).containsAll(required);
    assertThat(ErrorCode.valueOf(example.at("/headers/grille-error-code").stringValue()))
        .isEqualTo(ErrorCode.MALFORMED_JSON);
  }

  static Stream<String> references() {
    return DOCUMENT.findValues("$ref").stream().map(JsonNode::stringValue).distinct();
  }

  private static void assertTaken(JsonNode payload, CommandFamily family) {
    byte[] bytes = payload.toString().getBytes(UTF_8);

    assertThat(Schemas.of(family).errors(bytes)).isEmpty();
    assertThat(CommandParser.parse(bytes, family).unknownProperties()).isEmpty();
  }

  private static List<JsonNode> payloads(String message) {
    List<JsonNode> payloads = new ArrayList<>();
    DOCUMENT
        .at("/components/messages/" + message + "/examples")
        .forEach(example -> payloads.add(example.get("payload")));
    assertThat(payloads).isNotEmpty();
    return payloads;
  }

  private static List<String> constants(Class<?> holder) throws IllegalAccessException {
    List<String> constants = new ArrayList<>();
    for (Field field : holder.getDeclaredFields()) {
      if (field.getType() == String.class) {
        constants.add((String) field.get(null));
      }
    }
    return constants;
  }
}
