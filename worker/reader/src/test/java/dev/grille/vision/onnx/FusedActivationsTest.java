package dev.grille.vision.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FusedActivationsTest {
  @Test
  void theNetworkAnswersAsBeforeWithoutItsHardSwishes() throws IOException, OrtException {
    byte[] published = published();
    byte[] fused = FusedActivations.of(published);
    assertThat(count(fused, "Div")).isEqualTo(count(published, "Div") - 28);
    for (int width : new int[] {48, 133, 320}) {
      float[] pixels = noise(width);
      assertThat(answer(fused, pixels, width))
          .containsExactly(answer(published, pixels, width), Offset.offset(1e-4f));
    }
  }

  @Test
  void whatIsNotSuchANetworkStaysAsItIs() throws IOException {
    byte[] once = FusedActivations.of(published());
    assertThat(count(FusedActivations.of(once), "Conv")).isEqualTo(count(once, "Conv"));
  }

  @Test
  void whatIsNoNetworkIsRefused() {
    byte[] text = "no network".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> FusedActivations.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an ONNX file");
  }

  private static byte[] published() throws IOException {
    String name = "/models/ch_PP-OCRv4_rec_infer.onnx";
    try (InputStream in = FusedActivationsTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static long count(byte[] model, String type) throws IOException {
    return OnnxGraph.parse(model).nodes().stream().filter(node -> node.type().equals(type)).count();
  }

  private static float[] noise(int width) {
    var random = new SplittableRandom(width);
    float[] pixels = new float[3 * 48 * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) random.nextDouble(-1, 1);
    }
    return pixels;
  }

  private static float[] answer(byte[] model, float[] pixels, int width) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, 3, 48, width};
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), shape);
        OrtSession.Result result =
            session.run(Map.of(session.getInputNames().iterator().next(), input))) {
      FloatBuffer answer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[answer.remaining()];
      answer.get(values);
      return values;
    }
  }
}
