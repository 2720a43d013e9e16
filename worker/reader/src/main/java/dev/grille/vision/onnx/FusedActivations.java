package dev.grille.vision.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the activations of PP-LCNetV3 ({@link ScaledHardSwish}) so that they cost two or three
 * passes over the data instead of eight: what stands before the hard swish goes into the weights of
 * the convolution in front, what stands after it into its own slope and, where the next convolution
 * looks at single pixels, into that one's bias. The factor is written as a convolution with a clip,
 * which ONNX Runtime computes in its blocked layout; every other form makes it leave that layout
 * and come back. The network's answers stay the same but for rounding.
 */
public final class FusedActivations {
  private final OnnxGraph graph;
  private final List<OnnxNode> rewritten = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();

  /** What was left out of a tensor, for its only reader to add. */
  private final Map<String, Float> pending = new HashMap<>();

  private FusedActivations(OnnxGraph graph) {
    this.graph = graph;
  }

  /**
   * Rewrites a network.
   *
   * @param model an ONNX file
   * @return an ONNX file; as it was where it has no such activation
   * @throws IllegalArgumentException when the file is not ONNX
   */
  public static byte[] of(byte[] model) {
    try {
      return new FusedActivations(OnnxGraph.parse(model)).rewrite();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not an ONNX file: " + e.getMessage(), e);
    }
  }

  private byte[] rewrite() {
    for (OnnxNode node : graph.nodes()) {
      if (replaced.contains(node.output())) {
        continue;
      }
      if (!node.type().equals("Conv") || node.inputs().size() != 3) {
        rewritten.add(node);
        continue;
      }
      FloatTensor kernel = graph.constant(node.inputs().get(1));
      FloatTensor bias = graph.constant(node.inputs().get(2));
      if (kernel == null || bias == null) {
        rewritten.add(node);
      } else {
        rewrite(node, kernel, bias);
      }
    }
    return graph.with(rewritten);
  }

  private void rewrite(OnnxNode convolution, FloatTensor kernel, FloatTensor bias) {
    Float shift = pending.get(convolution.inputs().get(0));
    FloatTensor shifted = shift == null ? bias : bias.plusConstantInput(kernel, shift);
    @Nullable ScaledHardSwish swish = ScaledHardSwish.after(convolution, graph);
    if (swish == null) {
      add(convolution, kernel, shifted);
      return;
    }
    add(convolution, kernel.times(swish.scale()), shifted.times(swish.scale()).plus(swish.shift()));
    swish.nodes().forEach(node -> replaced.add(node.output()));
    activate(convolution.output(), kernel.first(), swish);
  }

  private void add(OnnxNode convolution, FloatTensor kernel, FloatTensor bias) {
    String name = convolution.output();
    rewritten.add(
        convolution.reading(
            List.of(
                convolution.inputs().get(0),
                constant(name + "/kernel", kernel),
                constant(name + "/bias", bias))));
  }

  /** x · min(max(x · a ÷ 6 + a ÷ 2, 0), a) + b, where a and b are the outer scale and shift. */
  private void activate(String x, int channels, ScaledHardSwish swish) {
    float scale = swish.outerScale();
    String slope = x + "/slope";
    String factor = x + "/factor";
    channelwise(x, channels, scale / 6, scale / 2, slope);
    rewritten.add(
        OnnxNode.plain(
            "Clip",
            List.of(
                slope,
                constant(factor + "/least", FloatTensor.scalar(0)),
                constant(factor + "/most", FloatTensor.scalar(scale))),
            factor));
    String output = swish.output();
    List<OnnxNode> readers = graph.readers(output);
    if (readers.size() == 1 && canPay(readers.get(0))) {
      rewritten.add(OnnxNode.plain("Mul", List.of(x, factor), output));
      pending.put(output, swish.outerShift());
    } else {
      String product = x + "/product";
      rewritten.add(OnnxNode.plain("Mul", List.of(x, factor), product));
      channelwise(product, channels, 1, swish.outerShift(), output);
    }
  }

  private boolean canPay(OnnxNode reader) {
    return reader.isPointwise()
        && reader.inputs().size() == 3
        && graph.constant(reader.inputs().get(1)) != null
        && graph.constant(reader.inputs().get(2)) != null;
  }

  private void channelwise(String x, int channels, float scale, float shift, String output) {
    rewritten.add(
        OnnxNode.channelwise(
            x,
            constant(output + "/kernel", FloatTensor.kernel(channels, scale)),
            constant(output + "/bias", FloatTensor.vector(channels, shift)),
            output,
            channels));
  }

  private String constant(String name, FloatTensor value) {
    rewritten.add(OnnxNode.constant(name, value));
    return name;
  }
}
