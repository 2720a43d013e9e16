package dev.grille.evaluation;

/**
 * Where a share lies with 95 % confidence when some of a sample are right.
 *
 * <p>The score interval of E. B. Wilson, Probable Inference, the Law of Succession, and Statistical
 * Inference, Journal of the American Statistical Association 22 (1927), 209-212. It holds for small
 * samples and near 0 and 1, where the usual plus or minus leaves the range. It takes the sample's
 * members for independent; fields of one picture are not quite, so the truth is a little wider.
 *
 * @param low its lower end, 0 to 1; NaN where there is no sample
 * @param high its upper end, 0 to 1; NaN where there is no sample
 */
public record WilsonInterval(double low, double high) {
  /** The normal distribution's 97.5 % quantile: 2.5 % are cut off at either end. */
  private static final double Z = 1.959964;

  /** The interval when so many of all are right. */
  public static WilsonInterval of(long right, long all) {
    if (all == 0) {
      return new WilsonInterval(Double.NaN, Double.NaN);
    }
    double share = right / (double) all;
    double shrink = 1 + Z * Z / all;
    double centre = (share + Z * Z / (2 * all)) / shrink;
    double half = Z / shrink * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
    return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
