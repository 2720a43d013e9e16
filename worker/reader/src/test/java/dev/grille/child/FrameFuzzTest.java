package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Whatever a child sends is a frame or a {@link FrameException}, never anything else. The ordinary
 * build replays the inputs in {@code FrameFuzzTestInputs}; a longer, coverage-guided run is
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl worker/reader -am test -Dtest='FrameFuzzTest#frames' \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class FrameFuzzTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final StoredTemplate TEMPLATE =
      new StoredTemplate("t:1", new byte[1], List.of(FieldSpec.text("name", QUAD)), new byte[1]);

  private static final Picture PICTURE = new Picture(new byte[0], PictureKind.PNG, 1, 1);

  private final FrameCodec codec = new FrameCodec(1 << 20);

  @FuzzTest(maxDuration = "10m")
  void frames(byte[] body) throws Exception {
    Frame frame;
    try {
      frame = codec.decode(ByteBuffer.wrap(body));
    } catch (FrameException e) {
      return;
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    for (ByteBuffer buffer : codec.encode(frame)) {
      again.write(buffer.array(), 0, buffer.limit());
    }
    byte[] written = again.toByteArray();
    assertThat(Arrays.copyOfRange(written, FrameCodec.PREFIX, written.length)).isEqualTo(body);
  }

  @FuzzTest(maxDuration = "10m")
  void answers(byte[] header) {
    Question<Reading> question = Question.about(new Task.ReadForm(TEMPLATE, PICTURE));
    for (FrameKind kind : FrameKind.values()) {
      try {
        Reading reading = question.answer(new Frame(kind, header, List.of()));
        assertThat(reading.fields()).hasSize(1);
      } catch (FrameException e) {
        assertThat(e.getMessage()).isNotNull();
      } catch (CommandException e) {
        assertThat(kind).isEqualTo(FrameKind.FAILED);
        assertThat(String.valueOf(e.getMessage())).doesNotContain("\n");
      }
    }
  }
}
