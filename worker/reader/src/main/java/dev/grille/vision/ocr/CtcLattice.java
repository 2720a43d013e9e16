package dev.grille.vision.ocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network saw of a line, step by step: how likely each character is at each place. Tells how
 * likely any text is, also one that another engine read. Immutable.
 */
public final class CtcLattice {
  /** Classes below are not kept; a character that is not among the kept has this. */
  private static final float MIN_PROBABILITY = 1e-5f;

  private final Alphabet alphabet;
  private final List<Step> steps;

  private CtcLattice(Alphabet alphabet, List<Step> steps) {
    this.alphabet = alphabet;
    this.steps = List.copyOf(steps);
  }

  /** The classes of one step that are not out of the question, in ascending order. */
  record Step(int[] classes, float[] probabilities) {
    static Step of(float[] row) {
      int[] classes = new int[row.length];
      float[] probabilities = new float[row.length];
      int kept = 0;
      for (int type = 0; type < row.length; type++) {
        if (row[type] > MIN_PROBABILITY) {
          classes[kept] = type;
          probabilities[kept] = row[type];
          kept++;
        }
      }
      return new Step(Arrays.copyOf(classes, kept), Arrays.copyOf(probabilities, kept));
    }

    /** The likeliest class; the blank where none is kept. */
    int likeliest() {
      int best = -1;
      for (int i = 0; i < classes.length; i++) {
        best = best < 0 || probabilities[i] > probabilities[best] ? i : best;
      }
      return best < 0 ? Alphabet.BLANK : classes[best];
    }

    float probability(int type) {
      int at = Arrays.binarySearch(classes, type);
      return at < 0 ? 0 : probabilities[at];
    }
  }

  /**
   * Keeps a network's output.
   *
   * @param probabilities steps × classes, each step's sum is 1
   * @throws IllegalArgumentException when the alphabet has another number of classes
   */
  public static CtcLattice of(
      FloatBuffer probabilities, int steps, int classes, Alphabet alphabet) {
    if (classes != alphabet.size()) {
      throw new IllegalArgumentException(classes + " classes for " + alphabet.size() + " texts");
    }
    float[] row = new float[classes];
    List<Step> kept = new ArrayList<>(steps);
    for (int t = 0; t < steps; t++) {
      probabilities.get(t * classes, row);
      kept.add(Step.of(row));
    }
    return new CtcLattice(alphabet, kept);
  }

  Alphabet alphabet() {
    return alphabet;
  }

  List<Step> steps() {
    return steps;
  }

  /**
   * Logarithm of the probability of a text: the sum over all its paths (the forward variables of
   * Graves et al., "Connectionist temporal classification", 2006, section 4.1). Spaces and the
   * width of characters do not count.
   *
   * @return 0 at most; far below for a text that was not seen
   */
  public double logLikelihood(String text) {
    List<int[]> wanted =
        Alphabet.folded(text)
            .codePoints()
            .filter(c -> !Character.isWhitespace(c))
            .mapToObj(c -> alphabet.classes(Character.toString(c)))
            .toList();
    // Blanks stand before, between and after the characters: state 2i + 1 is character i.
    double[] states = new double[2 * wanted.size() + 1];
    states[0] = 1;
    double logarithm = 0;
    for (Step step : steps) {
      states = next(states, step, wanted);
      double sum = Arrays.stream(states).sum();
      for (int s = 0; s < states.length; s++) {
        states[s] /= sum;
      }
      logarithm += Math.log(sum);
    }
    double end = states[states.length - 1] + (states.length > 1 ? states[states.length - 2] : 0);
    return logarithm + Math.log(Math.max(Double.MIN_NORMAL, end));
  }

  private double[] next(double[] before, Step step, List<int[]> wanted) {
    double[] after = new double[before.length];
    for (int s = 0; s < before.length; s++) {
      double reached = before[s];
      if (s > 0) {
        reached += before[s - 1];
      }
      boolean character = s % 2 == 1;
      if (character && s > 1 && wanted.get(s / 2) != wanted.get(s / 2 - 1)) {
        // Different characters need no blank between them.
        reached += before[s - 2];
      }
      if (reached > 0) {
        after[s] = reached * (character ? likelihood(step, wanted.get(s / 2)) : empty(step));
      }
    }
    return after;
  }

  private static double likelihood(Step step, int[] classes) {
    double sum = MIN_PROBABILITY;
    for (int type : classes) {
      sum += step.probability(type);
    }
    return sum;
  }

  private double empty(Step step) {
    double sum = MIN_PROBABILITY;
    for (int i = 0; i < step.classes().length; i++) {
      sum += alphabet.isEmpty(step.classes()[i]) ? step.probabilities()[i] : 0;
    }
    return sum;
  }
}
