package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {
  private final FrameCodec codec = new FrameCodec(1 << 20);

  @Test
  void whatIsEncodedIsDecodedAgain() throws Exception {
    Frame frame =
        new Frame(FrameKind.GIVE, bytes("{\"a\":1}"), List.of(new byte[] {1, 2}, new byte[0]));
    Frame again = codec.decode(joined(frame));
    assertThat(again.kind()).isEqualTo(frame.kind());
    assertThat(again.header()).isEqualTo(frame.header());
    assertThat(again.parts()).containsExactly(new byte[] {1, 2}, new byte[0]);
  }

  @Test
  void aFrameAboveTheBoundIsNeitherSentNorTaken() {
    Frame frame = new Frame(FrameKind.ASK, bytes("{}"), List.of(new byte[1 << 20]));
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> codec.encode(frame));
    ByteBuffer prefix = ByteBuffer.allocate(4).putInt((1 << 20) + 1).flip();
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> codec.length(prefix));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 5, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void lengthsThatNoFrameHasAreRefused(int length) {
    ByteBuffer prefix = ByteBuffer.allocate(4).putInt(length).flip();
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> codec.length(prefix));
  }

  @Test
  void piecesThatDoNotAddUpAreRefused() throws Exception {
    byte[] whole =
        joined(new Frame(FrameKind.ASK, bytes("{}"), List.of(new byte[] {1, 2, 3}))).array();
    for (int cut = 0; cut < whole.length; cut++) {
      ByteBuffer part = ByteBuffer.wrap(whole, 0, cut);
      assertThatExceptionOfType(FrameException.class).isThrownBy(() -> codec.decode(part));
    }
  }

  @Test
  void anUnknownKindIsRefused() throws Exception {
    byte[] whole = joined(new Frame(FrameKind.ASK, bytes("{}"), List.of())).array();
    whole[0] = 99;
    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> codec.decode(ByteBuffer.wrap(whole)))
        .withMessageContaining("99");
  }

  private ByteBuffer joined(Frame frame) throws FrameException {
    ByteBuffer all = ByteBuffer.allocate(1 << 16);
    for (ByteBuffer buffer : codec.encode(frame)) {
      all.put(buffer);
    }
    all.flip();
    byte[] body = new byte[codec.length(all)];
    all.get(body);
    return ByteBuffer.wrap(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
