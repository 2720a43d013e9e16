package dev.grille.lab.training.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines that go through the network together, filled up with paper to one width.
 *
 * @param lines in this order
 * @param width of the widest, a multiple of {@link Layer#STRIDE}
 */
record Batch(List<LabelledLine> lines, int width) {
  Batch {
    lines = List.copyOf(lines);
  }

  /** Cuts lines into batches of like widths. */
  static List<Batch> of(List<LabelledLine> lines, int size) {
    List<LabelledLine> sorted =
        lines.stream().sorted(Comparator.comparingInt(LabelledLine::width)).toList();
    return IntStream.range(0, (sorted.size() + size - 1) / size)
        .mapToObj(i -> sorted.subList(i * size, Math.min(sorted.size(), (i + 1) * size)))
        .map(part -> new Batch(part, roundedUp(part.get(part.size() - 1).width())))
        .toList();
  }

  private static int roundedUp(int width) {
    return (width + Layer.STRIDE - 1) / Layer.STRIDE * Layer.STRIDE;
  }

  int steps() {
    return width / Layer.STRIDE;
  }

  /** Lines × rows × columns, 0 paper to 1 ink. */
  float[] pixels() {
    float[] all = new float[lines.size() * Layer.HEIGHT * width];
    for (int i = 0; i < lines.size(); i++) {
      LabelledLine line = lines.get(i);
      for (int y = 0; y < Layer.HEIGHT; y++) {
        int to = (i * Layer.HEIGHT + y) * width;
        for (int x = 0; x < line.width(); x++) {
          all[to + x] = (line.pixels()[y * line.width() + x] & 0xff) / 255f;
        }
      }
    }
    return all;
  }

  /**
   * The mean loss of the lines and its gradient over their logits.
   *
   * @param logits lines × steps × classes
   * @param gradient as long, written
   */
  double loss(float[] logits, int classes, float[] gradient) {
    CtcLoss loss = new CtcLoss(steps(), classes);
    int each = steps() * classes;
    double[] losses = new double[lines.size()];
    IntStream.range(0, lines.size())
        .parallel()
        .forEach(i -> losses[i] = loss.of(logits, i * each, lines.get(i).label(), gradient));
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] /= lines.size();
    }
    return Arrays.stream(losses).average().orElse(0);
  }
}
