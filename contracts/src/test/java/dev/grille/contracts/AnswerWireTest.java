package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Answers on the wire: golden files, their schema, and back again. */
class AnswerWireTest {
  static Stream<String> names() {
    return GoldenAnswers.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAreWrittenByteForByte(String name) {
    assertThat(new String(AnswerWriter.write(answer(name)), UTF_8)).isEqualTo(golden(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void goldenAnswersAreValid(String name) {
    assertThat(Schemas.ANSWER.errors(golden(name).getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAreReadBack(String name) {
    assertThat(AnswerReader.read(golden(name).getBytes(UTF_8))).isEqualTo(answer(name));
  }

  @Test
  void theSchemaDescribesEveryPropertyThatIsWritten() {
    Set<String> described = new TreeSet<>();
    for (String file : List.of("answer.schema.json", "common.schema.json")) {
      described.addAll(Schemas.described(WireJson.MAPPER.readTree(Resources.bytes(file))));
    }
    for (String name : GoldenAnswers.all().keySet()) {
      assertThat(described).containsAll(propertyNames(WireJson.MAPPER.readTree(golden(name))));
    }
  }

  @Test
  void theResultsAreTheSeedsOwn() {
    JsonNode seeds = JsonText.object("{\"results\":" + seed("000-query-answer") + "}", "$");
    JsonNode ours = WireJson.MAPPER.readTree(golden("query"));

    assertThat(ours.get("results")).isEqualTo(seeds.get("results"));
  }

  @Test
  void addDelAndListAnswerWithTheSeedsProperties() {
    Map<String, String> goldenBySeed =
        new TreeMap<>(
            Map.of("000-add-answer", "add", "000-del-answer", "del", "000-list-answer", "list"));

    goldenBySeed.forEach(
        (seed, golden) -> {
          JsonNode shown = JsonText.object(seed(seed).getBytes(UTF_8));
          JsonNode ours = WireJson.MAPPER.readTree(golden(golden));
          for (String property : shown.propertyNames()) {
            assertThat(ours.get(property).getNodeType())
                .isEqualTo(shown.get(property).getNodeType());
          }
        });
  }

  @Test
  void scoresHaveTwoDecimalsAtMost() {
    assertThat(written(result("v", 97.98499))).contains("\"score\":97.98}");
    assertThat(written(result("v", 99.999))).contains("\"score\":100}");
    assertThat(written(result("v", Double.NaN))).contains("\"score\":0}");
  }

  @Test
  void whatIsNotANumberIsNeverSent() {
    AlignmentEvidence broken =
        new AlignmentEvidence(
            "orb",
            0,
            0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            List.of(1., 0., 0., 0., 1., 0., 0., 0., Double.NaN),
            null,
            "scale");
    Answer.Failed failed =
        new Answer.Failed(envelope(), ErrorCode.TEMPLATE_MISMATCH, "no", null, null, broken);

    byte[] bytes = AnswerWriter.write(failed);

    assertThat(Schemas.ANSWER.errors(bytes)).isEmpty();
    assertThat(new String(bytes, UTF_8)).doesNotContain("NaN", "Infinity", "homography");
  }

  @Test
  void unpairedSurrogatesAreReplacedNotThrown() {
    assertThat(written(result("a\ud800b", 50))).contains("a\ufffdb");
  }

  @Test
  void theOrderOfTimingsDoesNotDependOnTheMap() {
    assertThat(golden("add")).contains("\"timings_ms\":{\"align\":84,\"fetch\":12,\"read\":131}");
  }

  @Test
  void propertiesOfANewerGrilleArePassedOver() {
    String newer = golden("query").replace("\"status\"", "\"later\":{\"a\":[1]},\"status\"");

    assertThat(AnswerReader.read(newer.getBytes(UTF_8))).isEqualTo(answer("query"));
  }

  @Test
  void aStageOfANewerGrilleIsPassedOver() {
    String newer = golden("query").replace("\"timings_ms\":{", "\"timings_ms\":{\"later\":5,");

    assertThat(AnswerReader.read(newer.getBytes(UTF_8))).isEqualTo(answer("query"));
  }

  @Test
  void warningsOfANewerGrilleAndSentencesOfAnOlderOneArePassedOver() {
    String other =
        golden("add")
            .replace("\"warnings\":[", "\"warnings\":[\"unknown property $.size\",")
            .replace(
                "\"remedy\"",
                "\"later\":1,\"remedy\":\"\"},{\"code\":\"eaten\",\"message\":\"\",\"remedy\"");

    assertThat(AnswerReader.read(other.getBytes(UTF_8))).isEqualTo(answer("add"));
  }

  @Test
  void aReasonOfANewerGrilleIsPassedOverAndReviewStaysBesideIt() {
    String newer = golden("query-reasons").replace("\"cut_off\"", "\"eaten_by_mice\"");

    FieldResult first =
        ((Answer.Recognized) AnswerReader.read(newer.getBytes(UTF_8))).results().get(0);

    assertThat(first.reason()).isNull();
    assertThat(first.review()).isTrue();
  }

  @Test
  void anAnswerFromBeforeTemplatesWereReadHasNoResults() {
    assertThat(golden("add")).doesNotContain("results");
    assertThat(
            ((TemplateAnswer.TemplateAdded) AnswerReader.read(golden("add").getBytes(UTF_8)))
                .results())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"id\":\"a\",\"type\":\"list\"}"})
  void whatIsNoAnswerIsSaidToBeNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnswerReader.read(text.getBytes(UTF_8)))
        .withMessageStartingWith("not an answer");
  }

  private static Answer answer(String name) {
    return Objects.requireNonNull(GoldenAnswers.all().get(name));
  }

  private static String golden(String name) {
    return new String(Resources.bytes("golden/" + name + ".json"), UTF_8).strip();
  }

  private static String seed(String name) {
    return new String(Resources.bytes("seeds/" + name + ".json"), UTF_8);
  }

  private static String written(FieldResult result) {
    AlignmentEvidence alignment = new AlignmentEvidence("orb", 1, 1, 0, 0, null, null, null);
    Answer answer =
        new Answer.Recognized(envelope(), "0".repeat(40), 1, List.of(result), alignment);
    return new String(AnswerWriter.write(answer), UTF_8);
  }

  private static FieldResult result(String value, double score) {
    return new FieldResult("k", value, score, null, null, null, null, null);
  }

  private static Answer.Envelope envelope() {
    return new Answer.Envelope("i", "query", 1, null, List.of(), "0", Map.of());
  }

  private static List<String> propertyNames(JsonNode node) {
    // A kind of document names its values as it likes.
    if (node.has(DocumentResult.CONFIDENCE)) {
      return List.of(DocumentResult.CONFIDENCE);
    }
    List<String> names = new ArrayList<>();
    for (JsonNode child : node) {
      names.addAll(propertyNames(child));
    }
    if (node.isObject()) {
      names.addAll(node.propertyNames());
    }
    names.removeAll(List.of("align", "fetch", "read"));
    return names;
  }
}
