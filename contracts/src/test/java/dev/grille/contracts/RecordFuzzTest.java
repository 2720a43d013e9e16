package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whatever the bytes are, the answer is defined. The ordinary build replays the inputs in {@code
 * RecordFuzzTestInputs}; a longer, coverage-guided run of one method is
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl contracts test -Dtest='RecordFuzzTest#commands'</pre>
 *
 * which ends after ten minutes or at the first finding. A finding is written beside the inputs and
 * stays there as a regression test.
 */
class RecordFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void commands(byte[] value) {
    for (CommandFamily family : CommandFamily.values()) {
      try {
        Command command = CommandParser.parse(value, family);
        assertUsable(command);
      } catch (CommandException e) {
        assertAnswerable(e);
      }
    }
  }

  @FuzzTest(maxDuration = "10m")
  void quads(FuzzedDataProvider data) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      corners.add(new Point(coordinate(data), coordinate(data)));
    }
    Quad quad = new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    try {
      QuadRules.check(quad, "$");
    } catch (CommandException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUAD);
      return;
    }
    assertThat(diagonalsCross(quad)).as("diagonals of %s cross", quad).isTrue();
  }

  @FuzzTest(maxDuration = "10m")
  void patterns(byte[] expression) {
    FieldPattern pattern;
    try {
      pattern = FieldPattern.compile(new String(expression, UTF_8));
    } catch (IllegalArgumentException e) {
      return;
    }
    assertThat(pattern.size()).isLessThan(8 * PatternSize.LIMIT);
  }

  @FuzzTest(maxDuration = "10m")
  void answers(byte[] value) {
    Answer answer;
    try {
      answer = AnswerReader.read(value);
    } catch (IllegalArgumentException e) {
      return;
    }
    byte[] written = AnswerWriter.write(answer);
    assertThat(AnswerWriter.write(AnswerReader.read(written))).isEqualTo(written);
  }

  private static double coordinate(FuzzedDataProvider data) {
    return data.consumeBoolean()
        ? data.consumeInt(-10, 5000)
        : data.consumeRegularDouble(-1e6, 1e6);
  }

  /** In a convex quadrilateral each diagonal has the other two corners on either side. */
  private static boolean diagonalsCross(Quad q) {
    return side(q.upperLeft(), q.lowerRight(), q.upperRight()) < 0
        && side(q.upperLeft(), q.lowerRight(), q.lowerLeft()) > 0
        && side(q.upperRight(), q.lowerLeft(), q.lowerRight()) < 0
        && side(q.upperRight(), q.lowerLeft(), q.upperLeft()) > 0;
  }

  private static double side(Point from, Point to, Point p) {
    return (to.x() - from.x()) * (p.y() - from.y()) - (to.y() - from.y()) * (p.x() - from.x());
  }

  private static void assertUsable(Command command) {
    if (command instanceof TemplateCommand.AddTemplate add) {
      assertThat(FieldSpecs.fromJson(FieldSpecs.toJson(add.fields()))).isEqualTo(add.fields());
    }
    if (command.id() != null) {
      assertThat(Texts.isCommandId(command.id())).isTrue();
    }
    assertThat(command.unknownProperties()).allMatch(Texts::isPrintable);
  }

  private static void assertAnswerable(CommandException e) {
    assertThat(e.code().category()).isEqualTo(ErrorCategory.COMMAND);
    assertThat(Texts.isPrintable(String.valueOf(e.getMessage()))).isTrue();
    assertThat(e.path() == null || Texts.isPrintable(e.path())).isTrue();
    CommandOutline outline = e.outline();
    Answer answer =
        new Answer.Failed(
            new Answer.Envelope(
                outline.id() == null ? "topic-0-1" : outline.id(),
                outline.type(),
                1,
                null,
                List.of(),
                "0",
                Map.of()),
            e.code(),
            String.valueOf(e.getMessage()),
            e.path(),
            outline.templateId(),
            null);
    assertThat(AnswerReader.read(AnswerWriter.write(answer))).isEqualTo(answer);
  }
}
