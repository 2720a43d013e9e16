package dev.grille.lab.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CtcLossTest {
  private static final int STEPS = 7;
  private static final int CLASSES = 4;

  private static float[] logits(long seed) {
    Random random = new Random(seed);
    float[] logits = new float[STEPS * CLASSES];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) random.nextGaussian();
    }
    return logits;
  }

  private static double loss(float[] logits, int... label) {
    return new CtcLoss(STEPS, CLASSES).of(logits, 0, label, new float[logits.length]);
  }

  @Test
  void sumsOverAllPathsThatGiveTheLabel() {
    float[] logits = logits(1);
    int[] label = {1, 1, 3};
    double sum = 0;
    int paths = (int) Math.pow(CLASSES, STEPS);
    for (int path = 0; path < paths; path++) {
      double probability = 1;
      StringBuilder read = new StringBuilder();
      int rest = path;
      int last = 0;
      for (int t = 0; t < STEPS; t++) {
        int type = rest % CLASSES;
        rest /= CLASSES;
        double all = 0;
        for (int k = 0; k < CLASSES; k++) {
          all += Math.exp(logits[t * CLASSES + k]);
        }
        probability *= Math.exp(logits[t * CLASSES + type]) / all;
        if (type != 0 && type != last) {
          read.append(type);
        }
        last = type;
      }
      sum += read.toString().equals("113") ? probability : 0;
    }

    assertThat(loss(logits, label)).isCloseTo(-Math.log(sum), within(1e-5));
  }

  @Test
  void itsGradientIsTheSlopeOfTheLoss() {
    int[] label = {2, 1, 1};
    float[] logits = logits(2);
    float[] gradient = new float[logits.length];
    new CtcLoss(STEPS, CLASSES).of(logits, 0, label, gradient);

    float step = 1e-2f;
    for (int i = 0; i < logits.length; i++) {
      float[] more = logits.clone();
      float[] less = logits.clone();
      more[i] += step;
      less[i] -= step;
      double slope = (loss(more, label) - loss(less, label)) / (2 * step);
      assertThat((double) gradient[i]).isCloseTo(slope, within(1e-3));
    }
  }

  @Test
  void anEmptyLabelIsAllBlanks() {
    float[] logits = new float[STEPS * CLASSES];

    assertThat(loss(logits)).isCloseTo(STEPS * Math.log(CLASSES), within(1e-6));
  }

  @Test
  void refusesALabelThatNeedsMoreSteps() {
    assertThatThrownBy(() -> loss(logits(3), 1, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 characters in 7 steps");
  }
}
