package dev.grille.lab.training.network;

import java.util.Arrays;

/**
 * The loss of a network that labels lines without knowing where their characters are, and its
 * gradient over the logits (Graves et al., "Connectionist temporal classification", 2006, equations
 * 14 to 16): forward and backward variables in logarithms. Class 0 is the blank.
 */
public final class CtcLoss {
  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  private final int steps;
  private final int classes;

  /**
   * For lines of one length.
   *
   * @param steps of time, at least 1
   * @param classes the blank among them
   */
  public CtcLoss(int steps, int classes) {
    if (steps < 1 || classes < 2) {
      throw new IllegalArgumentException(steps + " steps of " + classes + " classes");
    }
    this.steps = steps;
    this.classes = classes;
  }

  /** How many steps a text needs at least: one a character, one more between two that are alike. */
  public static int leastSteps(int[] label) {
    int least = label.length;
    for (int i = 1; i < label.length; i++) {
      least += label[i] == label[i - 1] ? 1 : 0;
    }
    return least;
  }

  /**
   * The loss of one line.
   *
   * @param logits steps × classes, from {@code offset} on
   * @param label the line's classes, none of them the blank
   * @param gradient where the gradient over the logits is written, from {@code offset} on
   * @return the negative logarithm of the label's probability
   * @throws IllegalArgumentException when the label does not fit into the steps
   */
  public double of(float[] logits, int offset, int[] label, float[] gradient) {
    if (leastSteps(label) > steps) {
      throw new IllegalArgumentException(label.length + " characters in " + steps + " steps");
    }
    double[] logs = logSoftmax(logits, offset);
    int states = 2 * label.length + 1;
    double[] forward = forward(logs, label, states);
    double[] backward = backward(logs, label, states);
    int last = (steps - 1) * states + states - 1;
    double total = states > 1 ? add(forward[last], forward[last - 1]) : forward[last];
    for (int t = 0; t < steps; t++) {
      int row = offset + t * classes;
      for (int k = 0; k < classes; k++) {
        gradient[row + k] = (float) Math.exp(logs[t * classes + k]);
      }
      for (int s = 0; s < states; s++) {
        // The backward variable has this step's probability in it as the forward one has.
        double posterior =
            forward[t * states + s]
                + backward[t * states + s]
                - logs[t * classes + type(label, s)]
                - total;
        gradient[row + type(label, s)] -= (float) Math.exp(posterior);
      }
    }
    return -total;
  }

  private double[] forward(double[] logs, int[] label, int states) {
    double[] forward = new double[steps * states];
    Arrays.fill(forward, IMPOSSIBLE);
    forward[0] = logs[0];
    if (states > 1) {
      forward[1] = logs[label[0]];
    }
    for (int t = 1; t < steps; t++) {
      int before = (t - 1) * states;
      for (int s = 0; s < states; s++) {
        double reached = forward[before + s];
        if (s > 0) {
          reached = add(reached, forward[before + s - 1]);
        }
        if (maySkip(label, s)) {
          reached = add(reached, forward[before + s - 2]);
        }
        forward[t * states + s] = reached + logs[t * classes + type(label, s)];
      }
    }
    return forward;
  }

  private double[] backward(double[] logs, int[] label, int states) {
    double[] backward = new double[steps * states];
    Arrays.fill(backward, IMPOSSIBLE);
    int end = (steps - 1) * states + states - 1;
    int row = (steps - 1) * classes;
    backward[end] = logs[row];
    if (states > 1) {
      backward[end - 1] = logs[row + label[label.length - 1]];
    }
    for (int t = steps - 2; t >= 0; t--) {
      int after = (t + 1) * states;
      for (int s = 0; s < states; s++) {
        double reached = backward[after + s];
        if (s + 1 < states) {
          reached = add(reached, backward[after + s + 1]);
        }
        if (s + 2 < states && maySkip(label, s + 2)) {
          reached = add(reached, backward[after + s + 2]);
        }
        backward[t * states + s] = reached + logs[t * classes + type(label, s)];
      }
    }
    return backward;
  }

  /** Whether a state may be reached over the blank before it: only from another character. */
  private static boolean maySkip(int[] label, int state) {
    return state > 1 && state % 2 == 1 && label[state / 2] != label[state / 2 - 1];
  }

  /** Blanks stand before, between and after the characters: state 2i + 1 is character i. */
  private static int type(int[] label, int state) {
    return state % 2 == 0 ? 0 : label[state / 2];
  }

  private double[] logSoftmax(float[] logits, int offset) {
    double[] logs = new double[steps * classes];
    for (int t = 0; t < steps; t++) {
      int from = offset + t * classes;
      double most = IMPOSSIBLE;
      for (int k = 0; k < classes; k++) {
        most = Math.max(most, logits[from + k]);
      }
      double sum = 0;
      for (int k = 0; k < classes; k++) {
        sum += Math.exp(logits[from + k] - most);
      }
      double norm = most + Math.log(sum);
      for (int k = 0; k < classes; k++) {
        logs[t * classes + k] = logits[from + k] - norm;
      }
    }
    return logs;
  }

  private static double add(double a, double b) {
    if (a == IMPOSSIBLE) {
      return b;
    }
    if (b == IMPOSSIBLE) {
      return a;
    }
    double most = Math.max(a, b);
    return most + Math.log1p(Math.exp(Math.min(a, b) - most));
  }
}
