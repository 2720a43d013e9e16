package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.StoredTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderQuestionTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private final ReaderQuestion<?> question =
      new ReaderQuestion.Read(
          new StoredTemplate(
              "t:1", new byte[1], List.of(FieldSpec.text("name", QUAD)), new byte[1]),
          new byte[1],
          1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "READING | {\"fields\":[",
        "READING | null",
        "READING | {}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[null],\"timings\":{}}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[],\"timings\":{}}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[{\"name\":\"other\"}],\"timings\":{}}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[{\"name\":\"name\"}],\"timings\":{\"read\":null}}",
        "LEARNED | {\"width\":1,\"height\":1}",
        "HELLO | {}",
        "FAILED | {}",
        "FAILED | {\"code\":\"NO_SUCH_CODE\",\"message\":\"\"}",
        "FAILED | {\"code\":\"INTERNAL\"}",
      })
  void whatIsNoAnswerIsAFaultOfTheChild(FrameKind kind, String header) {
    Frame frame = new Frame(kind, header.getBytes(StandardCharsets.UTF_8), List.of());
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> question.answer(frame));
  }
}
