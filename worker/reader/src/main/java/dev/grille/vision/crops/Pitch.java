package dev.grille.vision.crops;

import java.util.Arrays;
import java.util.List;

/**
 * How far apart the characters of a line stand. In type of fixed width every distance is the pitch,
 * or a multiple of it where a space lies between; there gaps mean nothing, for narrow characters
 * have wide ones.
 *
 * @param width from one character's middle to the next one's, in pixels
 * @param fixed whether all distances are multiples of it
 * @param known whether there are enough characters to tell
 */
public record Pitch(double width, boolean fixed, boolean known) {
  /** Of a line that tells nothing. */
  static final Pitch UNKNOWN = new Pitch(0, false, false);

  /** Distances that tell of a pitch at least. */
  private static final int MIN_DISTANCES = 5;

  /** How far a distance may be off a multiple, in pitches. */
  private static final double OFF = 0.2;

  /** Share of the distances that must be multiples, and that must be single ones. */
  private static final double MIN_SHARE = 0.9;

  private static final double SINGLE = 0.5;

  /** From so many pitches on a space lies between, halfway from one to two. */
  private static final double SPACED = 1.5;

  /** How near to that a distance may be either. */
  private static final double DOUBTFUL = 0.22;

  /** Whether characters, by their middles, all stand at one pitch, so that no space is there. */
  public static boolean isEven(List<Double> middles) {
    Pitch pitch = of(middles);
    boolean single = true;
    for (int i = 1; i < middles.size(); i++) {
      double distance = middles.get(i) - middles.get(i - 1);
      single &= Math.abs(distance / pitch.width() - 1) <= OFF;
    }
    return pitch.known() && single;
  }

  /** The pitch of characters by their middles, from left to right. */
  public static Pitch of(List<Double> middles) {
    double[] distances = new double[Math.max(0, middles.size() - 1)];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = middles.get(i + 1) - middles.get(i);
    }
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double width = sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    if (distances.length < MIN_DISTANCES || width <= 0) {
      return new Pitch(width, false, false);
    }
    long single = Arrays.stream(distances).filter(d -> Math.abs(d / width - 1) <= OFF).count();
    long whole =
        Arrays.stream(distances)
            .filter(d -> Math.abs(d / width - Math.max(1, Math.rint(d / width))) <= OFF)
            .count();
    boolean fixed = single >= SINGLE * distances.length && whole >= MIN_SHARE * distances.length;
    return new Pitch(width, fixed, true);
  }

  /** Whether a space lies between two characters of a fixed pitch. */
  public boolean isSpace(double distance) {
    return distance >= SPACED * width;
  }

  /** Whether that leaves no doubt. */
  public boolean isClear(double distance) {
    return Math.abs(distance / width - SPACED) > DOUBTFUL;
  }
}
