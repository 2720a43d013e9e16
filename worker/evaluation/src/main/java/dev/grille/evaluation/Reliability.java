package dev.grille.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities mean what they say, by tenths of them: the reliability diagram of DeGroot
 * and Fienberg, The Comparison and Evaluation of Forecasters, The Statistician 32 (1983), 12-22.
 *
 * @param bins ten of equal width, from the least probabilities to the greatest
 */
public record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * What was foretold and what came true.
   *
   * @param probability 0 to 1
   */
  public record Prediction(double probability, boolean right) {
    public Prediction {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability is 0 to 1, not " + probability);
      }
    }
  }

  /**
   * Predictions whose probabilities fall into one tenth.
   *
   * @param count how many; 0 where the others mean nothing
   * @param probability their mean
   * @param right the share that came true
   */
  public record Bin(int count, double probability, double right) {}

  /** The reliability of some predictions. */
  public static Reliability of(List<Prediction> predictions) {
    int[] count = new int[BINS];
    double[] probability = new double[BINS];
    double[] right = new double[BINS];
    for (Prediction prediction : predictions) {
      int bin = Math.min(BINS - 1, (int) (prediction.probability() * BINS));
      count[bin]++;
      probability[bin] += prediction.probability();
      right[bin] += prediction.right() ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int n = Math.max(1, count[i]);
      bins.add(new Bin(count[i], probability[i] / n, right[i] / n));
    }
    return new Reliability(bins);
  }

  /** The mean of all probabilities; NaN without predictions. */
  public double meanProbability() {
    double sum = 0;
    int count = 0;
    for (Bin bin : bins) {
      sum += bin.count() * bin.probability();
      count += bin.count();
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /**
   * The expected calibration error: how far a bin's mean probability is from the share that came
   * true, on average over the predictions; NaN without predictions. From Naeini, Cooper and
   * Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015, in the
   * form of Guo et al., On Calibration of Modern Neural Networks, ICML 2017, section 2.
   */
  public double calibrationError() {
    double error = 0;
    int count = 0;
    for (Bin bin : bins) {
      error += bin.count() * Math.abs(bin.probability() - bin.right());
      count += bin.count();
    }
    return count == 0 ? Double.NaN : error / count;
  }
}
