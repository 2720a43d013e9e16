package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Stage;
import dev.grille.documents.DocumentKindJson;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Task;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parent asks of documents, and what it does not believe of a child that was taken over. */
class ReadDocumentsFramesTest {
  private static final Quad QUAD =
      new Quad(new Point(0, -1.5), new Point(9, 0), new Point(9, 4), new Point(0, 4));

  /** Of a user's own: no file of it is where the child could find it. */
  private static final String SLIP =
      """
      {"type": "slip", "proportions": {"least": 0.5, "most": 3}, "enough": 1,
       "signs": [{"text": "SLIP", "weight": 1}],
       "fields": [
         {"key": "number", "from": [{"labels": ["No"]}]},
         {"key": "phones", "list": true, "from": [{"labels": ["Tel"]}]},
         {"key": "items", "rows": {"columns": [
           {"key": "name", "labels": ["Name"]}, {"key": "sum", "labels": ["Sum"]}]}}]}
      """;

  private static final Task.ReadDocuments TASK =
      new Task.ReadDocuments(
          new Picture(new byte[] {1}, PictureKind.PNG, 3, 2),
          List.of(DocumentKindJson.read(SLIP, "a test")));

  @Test
  void aTaskAndItsAnswerCrossWithAllThatTheySay() throws Exception {
    Frame request = Question.about(TASK).request();
    Headers.Ask ask = Headers.parse(request, Headers.Ask.class);
    Task.ReadDocuments crossed =
        (Task.ReadDocuments) ask.task().frames().task(ask.details(), request.parts(), null);
    assertThat(crossed).usingRecursiveComparison().isEqualTo(TASK);

    Map<String, DocumentValue.Text> row = new LinkedHashMap<>();
    row.put("sum", text("1.00"));
    row.put("name", text("茶"));
    DocumentsReading reading =
        reading(
            new Entry("number", text("4711")),
            new Entry("phones", new DocumentValue.Many(List.of(text("1"), text("")))),
            new Entry("items", new DocumentValue.Rows(List.of(row, Map.of()))));
    assertThat(answered(reading)).isEqualTo(reading);
    assertThat(
            ((DocumentValue.Rows)
                    answered(reading).page().documents().get(0).content().get(2).value())
                .rows()
                .get(0)
                .keySet())
        .containsExactly("sum", "name");
    DocumentsReading lost = reading(new Entry("number", new DocumentValue.Missing()));
    assertThat(answered(lost)).isEqualTo(lost);
  }

  @Test
  void aDefinitionThatIsNoneIsNoTask() throws Exception {
    Frame request = Question.about(TASK).request();
    String header = new String(request.header(), StandardCharsets.UTF_8);
    String broken = header.replace("\\\"number\\\"", "\\\"Number\\\"");
    assertThat(broken).isNotEqualTo(header);
    Frame other =
        new Frame(request.kind(), broken.getBytes(StandardCharsets.UTF_8), request.parts());
    Headers.Ask ask = Headers.parse(other, Headers.Ask.class);

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> ask.task().frames().task(ask.details(), other.parts(), null))
        .withMessageContaining("a kind of document");
  }

  @Test
  void whatIsNotAskedForIsNotBelieved() {
    assertRefused(
        reading(new DocumentResult("passport", QUAD, DocumentStatus.OK, List.of(), List.of())));
    assertRefused(reading(new Entry("name", text("a"))));
  }

  @Test
  void aValueOfAnotherShapeThanItsKindSaysIsNotBelieved() {
    assertRefused(reading(new Entry("number", new DocumentValue.Many(List.of()))));
    assertRefused(reading(new Entry("number", new DocumentValue.Rows(List.of()))));
    assertRefused(reading(new Entry("phones", text("1"))));
    assertRefused(reading(new Entry("items", text("1"))));
    assertRefused(reading(new Entry("items", new DocumentValue.Many(List.of()))));
    assertRefused(
        reading(new Entry("items", new DocumentValue.Rows(List.of(Map.of("number", text("1")))))));
    assertThat(TASK.accepts(reading(new Entry("items", new DocumentValue.Missing())))).isTrue();
  }

  @Test
  void moreThanAPageHasRoomForIsNotBelieved() {
    assertRefused(reading(new Entry("number", text("a".repeat(2_001)))));
    List<DocumentValue.Text> many = Collections.nCopies(10_000, text("a"));
    Entry most = new Entry("phones", new DocumentValue.Many(many));
    assertThat(TASK.accepts(reading(most))).isTrue();
    assertRefused(reading(most, new Entry("number", text("a"))));
    assertRefused(
        new DocumentsReading(
            new PageDocuments(30, 20, Collections.nCopies(501, document(List.of()))), Map.of()));
    DocumentDoubt endless = new DocumentDoubt("sum", List.of(), "a".repeat(501));
    assertRefused(
        reading(
            new DocumentResult(
                "slip", QUAD, DocumentStatus.DOUBTFUL, List.of(endless), List.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"width\":30", "\"score\":88.5", "\"shape\":\"TEXT\""})
  void whatNoDocumentCanBeIsNotBelieved(String property) {
    Frame answer = new ReadDocumentsFrames().answer(reading(new Entry("number", text("4711"))));
    String header = new String(answer.header(), StandardCharsets.UTF_8);
    assertThat(header).contains(property);
    String broken = header.replace(property, property.replaceFirst(":.*", ":-777"));

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(
            () ->
                Question.about(TASK)
                    .answer(
                        new Frame(
                            FrameKind.ANSWER, broken.getBytes(StandardCharsets.UTF_8), List.of())));
  }

  private static DocumentsReading answered(DocumentsReading reading) throws FrameException {
    return Question.about(TASK).answer(new ReadDocumentsFrames().answer(reading));
  }

  private static void assertRefused(DocumentsReading reading) {
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> answered(reading));
  }

  private static DocumentsReading reading(Entry... content) {
    return reading(document(List.of(content)));
  }

  private static DocumentsReading reading(DocumentResult document) {
    return new DocumentsReading(
        new PageDocuments(30, 20, List.of(document)), Map.of(Stage.READ, 12L));
  }

  private static DocumentResult document(List<Entry> content) {
    return new DocumentResult(
        "slip",
        QUAD,
        DocumentStatus.DOUBTFUL,
        List.of(new DocumentDoubt("sum", List.of("number"), "no sum")),
        content);
  }

  private static DocumentValue.Text text(String text) {
    return new DocumentValue.Text(text, 88.5);
  }
}
