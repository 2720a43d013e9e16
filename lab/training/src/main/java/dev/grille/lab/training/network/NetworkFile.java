package dev.grille.lab.training.network;

import dev.grille.vision.onnx.FloatTensor;
import dev.grille.vision.onnx.OnnxFile;
import dev.grille.vision.onnx.OnnxNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes the network as ONNX: batch normalisation goes into the convolutions' weights (it is linear
 * once it is trained), the logits become probabilities.
 */
public final class NetworkFile {
  /** What batch normalisation adds to a variance; DJL's default. */
  private static final double EPSILON = 1e-5;

  private final Iterator<float[]> weights;
  private final List<OnnxNode> nodes = new ArrayList<>();
  private String last = INPUT;

  private static final String INPUT = "line";
  private static final String OUTPUT = "probabilities";

  private NetworkFile(Iterator<float[]> weights) {
    this.weights = weights;
  }

  /**
   * The file of a trained network. Its input is 1 × 1 × 32 × width, 0 paper to 1 ink; its output 1
   * × 1 × steps × classes.
   *
   * @param weights as {@link NetworkTrainer#weights} gives them
   */
  public static byte[] of(Map<String, float[]> weights, int classes) {
    NetworkFile file = new NetworkFile(weights.values().iterator());
    for (int i = 0; i < Layer.ALL.size(); i++) {
      file.add(Layer.ALL.get(i), "layer" + (i + 1));
    }
    file.addHead(Layer.ALL.get(Layer.ALL.size() - 1).outputs(), classes);
    return OnnxFile.of("print", file.nodes, INPUT, Layer.HEIGHT, OUTPUT, classes);
  }

  private void add(Layer layer, String name) {
    float[] kernel = weights.next().clone();
    float[] gamma = weights.next();
    float[] beta = weights.next();
    float[] mean = weights.next();
    float[] variance = weights.next();
    float[] bias = new float[layer.outputs()];
    int each = kernel.length / layer.outputs();
    for (int c = 0; c < layer.outputs(); c++) {
      double factor = gamma[c] / Math.sqrt(variance[c] + EPSILON);
      bias[c] = (float) (beta[c] - mean[c] * factor);
      for (int i = 0; i < each; i++) {
        kernel[c * each + i] *= (float) factor;
      }
    }
    String convolved = name + "/convolved";
    nodes.add(
        OnnxNode.convolution(
            List.of(
                last,
                constant(
                    name + "/kernel",
                    FloatTensor.of(
                        kernel, layer.outputs(), layer.inputs(), layer.high(), layer.wide())),
                constant(name + "/bias", FloatTensor.of(bias, layer.outputs()))),
            convolved,
            new int[] {layer.high(), layer.wide()},
            new int[] {layer.down(), layer.along()},
            new int[] {layer.padHigh(), layer.padWide(), layer.padHigh(), layer.padWide()}));
    String rectified = name + "/rectified";
    nodes.add(OnnxNode.plain("Relu", List.of(convolved), rectified));
    if (layer.residual()) {
      nodes.add(OnnxNode.plain("Add", List.of(last, rectified), name));
      last = name;
    } else {
      last = rectified;
    }
  }

  private void addHead(int inputs, int classes) {
    String logits = "logits";
    nodes.add(
        OnnxNode.convolution(
            List.of(
                last,
                constant(
                    "head/kernel", FloatTensor.of(weights.next().clone(), classes, inputs, 1, 1)),
                constant("head/bias", FloatTensor.of(weights.next().clone(), classes))),
            logits,
            new int[] {1, 1},
            new int[] {1, 1},
            new int[] {0, 0, 0, 0}));
    nodes.add(OnnxNode.transpose(logits, "steps", 0, 2, 3, 1));
    nodes.add(OnnxNode.plain("Softmax", List.of("steps"), OUTPUT));
  }

  private String constant(String name, FloatTensor value) {
    nodes.add(OnnxNode.constant(name, value));
    return name;
  }
}
