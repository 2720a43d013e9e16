package dev.grille.vision.onnx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The activation of PP-LCNetV3 as it is exported, after a convolution: scaled and shifted, hard
 * swish (x · min(max(x + 3, 0), 6) ÷ 6; Howard et al., "Searching for MobileNetV3", 2019), scaled
 * and shifted again; eight passes over the data.
 *
 * @param scale before the hard swish
 * @param shift before it
 * @param outerScale after it; positive
 * @param outerShift after it
 * @param nodes the eight nodes
 */
record ScaledHardSwish(
    float scale, float shift, float outerScale, float outerShift, List<OnnxNode> nodes) {
  private static final float OFFSET = 3;
  private static final float SIX = 6;

  ScaledHardSwish {
    nodes = List.copyOf(nodes);
  }

  /** The name of what the activation gives. */
  String output() {
    return nodes.get(nodes.size() - 1).output();
  }

  /** A node that reads one tensor and one number. */
  private record Step(OnnxNode node, float number) {}

  /** The activation after a convolution; null where there is none of this form. */
  static @Nullable ScaledHardSwish after(OnnxNode convolution, OnnxGraph graph) {
    Step scale = only(graph, convolution.output(), "Mul");
    Step shift = scale == null ? null : only(graph, scale.node().output(), "Add");
    if (shift == null) {
      return null;
    }
    String x = shift.node().output();
    List<OnnxNode> readers = graph.readers(x);
    if (readers.size() != 2) {
      return null;
    }
    Step offset = step(graph, readers.get(0), "Add");
    OnnxNode product = readers.get(1);
    OnnxNode clip = offset == null ? null : single(graph, offset.node().output(), "Clip");
    if (clip == null
        || offset.number() != OFFSET
        || !isFromZeroToSix(clip, graph)
        || product != single(graph, clip.output(), "Mul")) {
      return null;
    }
    Step sixth = only(graph, product.output(), "Div");
    Step outer = sixth == null ? null : only(graph, sixth.node().output(), "Mul");
    Step end = outer == null ? null : only(graph, outer.node().output(), "Add");
    if (end == null || sixth.number() != SIX || outer.number() <= 0) {
      return null;
    }
    return new ScaledHardSwish(
        scale.number(),
        shift.number(),
        outer.number(),
        end.number(),
        List.of(
            scale.node(),
            shift.node(),
            offset.node(),
            clip,
            product,
            sixth.node(),
            outer.node(),
            end.node()));
  }

  private static boolean isFromZeroToSix(OnnxNode clip, OnnxGraph graph) {
    List<String> inputs = clip.inputs();
    return inputs.size() == 3
        && Float.valueOf(0).equals(graph.scalar(inputs.get(1)))
        && Float.valueOf(SIX).equals(graph.scalar(inputs.get(2)));
  }

  private static @Nullable OnnxNode single(OnnxGraph graph, String name, String type) {
    List<OnnxNode> readers = graph.readers(name);
    return readers.size() == 1 && readers.get(0).type().equals(type) ? readers.get(0) : null;
  }

  private static @Nullable Step only(OnnxGraph graph, String name, String type) {
    OnnxNode node = single(graph, name, type);
    return node == null ? null : step(graph, node, type);
  }

  private static @Nullable Step step(OnnxGraph graph, OnnxNode node, String type) {
    if (!node.type().equals(type) || node.inputs().size() != 2) {
      return null;
    }
    Float second = graph.scalar(node.inputs().get(1));
    Float first = type.equals("Div") ? null : graph.scalar(node.inputs().get(0));
    Float number = second == null ? first : second;
    return number == null ? null : new Step(node, number);
  }
}
