package dev.grille.lab.bench.accuracy;

import dev.grille.evaluation.Reliability;
import dev.grille.evaluation.Reliability.Prediction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The figures of a set of pictures. Shares are 0 to 1 and NaN where there is nothing to share.
 *
 * @param pictures that should be read, without those that might be refused and were
 * @param fields that are judged
 * @param exact share of the fields that are exactly right, refused ones counted as wrong
 * @param characterErrorRate edit distance ÷ length of the truth, over all fields
 * @param accepted share of the right documents that aligned
 * @param strangers pictures of other forms
 * @param falselyAccepted how many of those yielded values
 * @param errorMedian median of the alignment error of flat pictures, in template pixels
 * @param errorHigh 95th percentile of it
 * @param calibration expected calibration error of score ÷ 100
 * @param straightThrough share of the fields above the score at which 99.9 % are right
 * @param millis mean time per picture
 */
public record Figures(
    int pictures,
    int fields,
    double exact,
    double characterErrorRate,
    double accepted,
    int strangers,
    int falselyAccepted,
    double errorMedian,
    double errorHigh,
    double calibration,
    double straightThrough,
    double millis) {
  private static final double NEARLY_ALL = 0.999;

  /** The figures of some pictures. */
  public static Figures of(List<PictureOutcome> outcomes) {
    List<PictureOutcome> own =
        outcomes.stream().filter(o -> o.readable() && !o.refusedRightly()).toList();
    List<FieldOutcome> fields = own.stream().flatMap(o -> o.fields().stream()).toList();
    List<FieldOutcome> read =
        own.stream().filter(PictureOutcome::accepted).flatMap(o -> o.fields().stream()).toList();
    double[] errors = errors(own);
    return new Figures(
        own.size(),
        fields.size(),
        share(fields.stream().filter(FieldOutcome::exact).count(), fields.size()),
        share(
            fields.stream().mapToInt(FieldOutcome::distance).sum(),
            fields.stream().mapToInt(FieldOutcome::length).sum()),
        share(own.stream().filter(PictureOutcome::accepted).count(), own.size()),
        (int) outcomes.stream().filter(o -> !o.readable()).count(),
        (int) outcomes.stream().filter(PictureOutcome::falselyAccepted).count(),
        percentile(errors, 0.5),
        percentile(errors, 0.95),
        reliability(read).calibrationError(),
        straightThrough(read, fields.size()),
        own.stream().mapToDouble(PictureOutcome::millis).average().orElse(Double.NaN));
  }

  /**
   * Whether scores mean what they say. Fields of which the truth asks for a low one are left out.
   */
  public static Reliability reliability(List<FieldOutcome> fields) {
    return Reliability.of(
        fields.stream()
            .filter(field -> field.truth().measuresScores())
            .map(field -> new Prediction(field.score() / 100, field.sameText()))
            .toList());
  }

  /**
   * The largest share of all fields that lies at or above a score at which 99.9 % are right. Fields
   * with the same score stand or fall together.
   */
  static double straightThrough(List<FieldOutcome> read, int all) {
    List<FieldOutcome> best =
        read.stream().sorted(Comparator.comparingDouble(FieldOutcome::score).reversed()).toList();
    int right = 0;
    int passed = 0;
    for (int i = 0; i < best.size(); i++) {
      right += best.get(i).exact() ? 1 : 0;
      boolean last = i + 1 == best.size() || best.get(i + 1).score() < best.get(i).score();
      if (last && right >= NEARLY_ALL * (i + 1)) {
        passed = i + 1;
      }
    }
    return share(passed, all);
  }

  private static double[] errors(List<PictureOutcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> !outcome.curled() && outcome.alignmentError() != null)
        .mapToDouble(PictureOutcome::alignmentError)
        .sorted()
        .toArray();
  }

  /** The smallest value that at least a share of the sorted values does not exceed. */
  static double percentile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double[] copy = sorted.clone();
    Arrays.sort(copy);
    return copy[Math.max(0, (int) Math.ceil(share * copy.length) - 1)];
  }

  private static double share(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
