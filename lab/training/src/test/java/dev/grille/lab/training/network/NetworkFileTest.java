package dev.grille.lab.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written computes what was trained: each layer with its normalisation as it stands. */
class NetworkFileTest {
  private static final int CLASSES = 5;
  private static final int WIDTH = 22;

  private final Random random = new Random(4);

  @Test
  void computesConvolutionsNormalisationAndSums() throws OrtException {
    Map<String, float[]> weights = weights();
    float[] line = values(Layer.HEIGHT * WIDTH, 1, 0);
    byte[] file = NetworkFile.of(weights, CLASSES);

    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file);
        OnnxTensor input =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(line), new long[] {1, 1, Layer.HEIGHT, WIDTH});
        OrtSession.Result result = session.run(Map.of("line", input))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      float[] expected = probabilities(new Planes(1, Layer.HEIGHT, WIDTH, line), weights);
      float[] seen = new float[expected.length];
      output.getFloatBuffer().get(seen);

      assertThat(output.getInfo().getShape())
          .containsExactly(1, 1, LabelledLine.steps(WIDTH), CLASSES);
      for (int i = 0; i < seen.length; i++) {
        assertThat(seen[i]).isCloseTo(expected[i], within(1e-4f));
      }
    }
  }

  private record Planes(int channels, int height, int width, float[] values) {
    float at(int c, int y, int x) {
      boolean inside = y >= 0 && y < height && x >= 0 && x < width;
      return inside ? values[(c * height + y) * width + x] : 0;
    }
  }

  private Map<String, float[]> weights() {
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (Layer layer : Layer.ALL) {
      String name = "layer" + weights.size();
      int each = layer.inputs() * layer.high() * layer.wide();
      weights.put(name + "k", values(layer.outputs() * each, 1 / Math.sqrt(each), 0));
      weights.put(name + "g", values(layer.outputs(), 0.2, 1));
      weights.put(name + "b", values(layer.outputs(), 0.2, 0));
      weights.put(name + "m", values(layer.outputs(), 0.2, 0));
      weights.put(name + "v", values(layer.outputs(), 0.1, 1));
    }
    weights.put("hk", values(CLASSES * 128, 0.1, 0));
    weights.put("hb", values(CLASSES, 0.1, 0));
    return weights;
  }

  private float[] values(int count, double deviation, double mean) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (mean + deviation * Math.max(-2, Math.min(2, random.nextGaussian())));
    }
    return values;
  }

  private static float[] probabilities(Planes line, Map<String, float[]> weights) {
    var rest = weights.values().iterator();
    Planes planes = line;
    for (Layer layer : Layer.ALL) {
      planes =
          layer(planes, layer, rest.next(), rest.next(), rest.next(), rest.next(), rest.next());
    }
    float[] kernel = rest.next();
    float[] bias = rest.next();
    float[] all = new float[planes.width() * CLASSES];
    for (int x = 0; x < planes.width(); x++) {
      double sum = 0;
      for (int k = 0; k < CLASSES; k++) {
        double logit = bias[k];
        for (int c = 0; c < planes.channels(); c++) {
          logit += kernel[k * planes.channels() + c] * planes.at(c, 0, x);
        }
        all[x * CLASSES + k] = (float) Math.exp(logit);
        sum += Math.exp(logit);
      }
      for (int k = 0; k < CLASSES; k++) {
        all[x * CLASSES + k] /= (float) sum;
      }
    }
    return all;
  }

  private static Planes layer(
      Planes from,
      Layer layer,
      float[] kernel,
      float[] gamma,
      float[] beta,
      float[] mean,
      float[] variance) {
    int height = (from.height() + 2 * layer.padHigh() - layer.high()) / layer.down() + 1;
    int width = (from.width() + 2 * layer.padWide() - layer.wide()) / layer.along() + 1;
    float[] to = new float[layer.outputs() * height * width];
    for (int o = 0; o < layer.outputs(); o++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double sum = 0;
          for (int c = 0; c < layer.inputs(); c++) {
            for (int i = 0; i < layer.high(); i++) {
              for (int j = 0; j < layer.wide(); j++) {
                int at = ((o * layer.inputs() + c) * layer.high() + i) * layer.wide() + j;
                sum +=
                    kernel[at]
                        * from.at(
                            c,
                            y * layer.down() + i - layer.padHigh(),
                            x * layer.along() + j - layer.padWide());
              }
            }
          }
          double normal = (sum - mean[o]) / Math.sqrt(variance[o] + 1e-5) * gamma[o] + beta[o];
          double out = Math.max(0, normal) + (layer.residual() ? from.at(o, y, x) : 0);
          to[(o * height + y) * width + x] = (float) out;
        }
      }
    }
    return new Planes(layer.outputs(), height, width, to);
  }
}
