package dev.grille.vision.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a form that moved up or down as wholes, as a list's rows do where one more stands among
 * them. The form is cut into bands; each takes the displacement under which its fixed print is
 * found, and changes of it cost (dynamic programming, Viterbi 1967).
 *
 * @param shift per band, in pixels of the plane, downwards
 * @param shown per band: whether fixed print is found in it under its displacement
 * @param scale pixels of the plane per template pixel
 * @param gain how much print is explained, in pieces that agree perfectly, less what the changes
 *     cost
 */
record RowShifts(double[] shift, boolean[] shown, double scale, double gain) {
  /** Height of a band, in pixels of the plane. */
  private static final int BAND = 6;

  private static final int MAX_SHIFTS = 8;

  /** Correlation from which a piece counts, and what the best counts more. */
  private static final double MIN_SCORE = 0.7;

  /** Displacements that fewer pieces ask for are chance. */
  private static final int MIN_PIECES = 5;

  /** What a change of displacement costs, in pieces that agree perfectly. */
  private static final double CHANGE = 1.5;

  /** What a stretch must explain to have moved, in the same measure. */
  private static final double MIN_MOVED = 5;

  /** Bands in a stretch that moved: a row and the air around it. */
  private static final int MIN_BANDS = 6;

  /** Share of that which may also be seen unmoved: rows of a table are like each other. */
  private static final double MAX_LEFT_BEHIND = 0.2;

  /** Share of all print that was found which must have moved: a little is chance. */
  private static final double MIN_SHARE = 0.15;

  /** What print must gain for its band to be shown: one piece that agrees well. */
  private static final double SHOWN = 0.4;

  /** Looks for rows that moved. */
  static RowShifts find(RowProfiles profiles, double templateHeight) {
    int bands = (int) Math.ceil(templateHeight * profiles.scale() / BAND);
    int[] shifts = candidates(profiles);
    double[][] gain = new double[bands][shifts.length];
    for (int i = 0; i < profiles.y().length; i++) {
      int band = Math.min(bands - 1, (int) (profiles.y()[i] / BAND));
      for (int k = 0; k < shifts.length; k++) {
        boolean counts = shifts[k] == 0 ? profiles.distinct()[i] : profiles.votes(i, shifts[k]);
        gain[band][k] += counts ? gain(profiles.near(i, shifts[k])) : 0;
      }
    }
    int[] path = path(gain);
    backOut(path, gain);
    double[] shift = Arrays.stream(path).mapToDouble(k -> shifts[k]).toArray();
    return new RowShifts(shift, shown(path, gain), profiles.scale(), explained(path, gain));
  }

  /** Whether any row did. */
  boolean moved() {
    return Arrays.stream(shift).anyMatch(by -> by != 0);
  }

  /** The displacements that occur, none first, in template pixels. */
  List<Double> displacements() {
    List<Double> all = new ArrayList<>(List.of(0.0));
    for (double by : shift) {
      if (!all.contains(by / scale)) {
        all.add(by / scale);
      }
    }
    return all;
  }

  /** Whether fixed print was found anywhere in a stretch of the template. */
  boolean showsWithin(double top, double bottom) {
    for (int b = band(top); b <= band(bottom); b++) {
      if (shown[b]) {
        return true;
      }
    }
    return false;
  }

  /** Whether fixed print was found around a height of the template. */
  boolean shows(double y) {
    return shown[band(y)];
  }

  /** How far down the row went that moved farthest; 0 where all moved up, in template pixels. */
  double farthestDown() {
    return Math.max(0, Arrays.stream(shift).max().orElse(0)) / scale;
  }

  /** How far a place of the template moved down, in template pixels. */
  double at(double y) {
    return shift[band(y)] / scale;
  }

  /**
   * How far a stretch of the template moved down as a whole: as the print in its own rows did, or,
   * where there is none, as the nearest print above and below did.
   *
   * @return in template pixels; NaN where these disagree
   */
  double across(double top, double bottom) {
    int first = band(top);
    int last = band(bottom);
    double known = Double.NaN;
    for (int b = first; b <= last; b++) {
      if (shown[b] && !Double.isNaN(known) && known != shift[b]) {
        return Double.NaN;
      }
      known = shown[b] ? shift[b] : known;
    }
    if (Double.isNaN(known)) {
      int above = nearest(first, -1);
      int below = nearest(last, 1);
      if (above < 0 || below < 0) {
        known = above < 0 && below < 0 ? Double.NaN : shift[Math.max(above, below)];
      } else if (shift[above] == shift[below]) {
        known = shift[above];
      }
    }
    return known / scale;
  }

  /** The nearest band, from one on, that shows print; -1 where none does. */
  private int nearest(int from, int step) {
    for (int b = from; b >= 0 && b < shown.length; b += step) {
      if (shown[b]) {
        return b;
      }
    }
    return -1;
  }

  private int band(double y) {
    return (int) Math.max(0, Math.min(shift.length - 1, y * scale / BAND));
  }

  private static double gain(double score) {
    return score < MIN_SCORE ? 0 : (score - MIN_SCORE + 0.2) * 2;
  }

  /** Displacements that many pieces ask for; the first is none. */
  private static int[] candidates(RowProfiles profiles) {
    int reach = profiles.reach();
    double[] votes = new double[2 * reach + 1];
    for (int i = 0; i < profiles.y().length; i++) {
      if (profiles.distinct()[i] && profiles.near(i, 0) < MIN_SCORE) {
        vote(profiles.score()[i], votes);
      }
    }
    List<Integer> shifts = new ArrayList<>(List.of(0));
    while (shifts.size() < MAX_SHIFTS) {
      int best = 0;
      for (int d = 1; d < votes.length; d++) {
        best = votes[d] > votes[best] ? d : best;
      }
      if (votes[best] < MIN_PIECES) {
        break;
      }
      shifts.add(best - reach);
      for (int d = Math.max(0, best - 3); d <= Math.min(2 * reach, best + 3); d++) {
        votes[d] = 0;
      }
    }
    return shifts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** One vote for the best of a piece's places and those as good, and half to its neighbours. */
  private static void vote(float[] score, double[] votes) {
    float best = 0;
    for (float s : score) {
      best = Math.max(best, s);
    }
    for (int d = 1; d + 1 < score.length && best >= MIN_SCORE; d++) {
      boolean peak = score[d] >= score[d - 1] && score[d] >= score[d + 1];
      if (peak && score[d] >= best - 0.03) {
        votes[d] += 1;
        votes[d - 1] += 0.5;
        votes[d + 1] += 0.5;
      }
    }
  }

  /** The cheapest sequence of displacements from top to bottom. */
  private static int[] path(double[][] gain) {
    int bands = gain.length;
    int shifts = gain[0].length;
    double[] total = gain[0].clone();
    int[][] from = new int[bands][shifts];
    for (int b = 1; b < bands; b++) {
      int best = 0;
      for (int k = 1; k < shifts; k++) {
        best = total[k] > total[best] ? k : best;
      }
      double[] next = new double[shifts];
      for (int k = 0; k < shifts; k++) {
        boolean change = total[best] - CHANGE > total[k];
        from[b][k] = change ? best : k;
        next[k] = gain[b][k] + (change ? total[best] - CHANGE : total[k]);
      }
      total = next;
    }
    int[] path = new int[bands];
    for (int k = 1; k < shifts; k++) {
      path[bands - 1] = total[k] > total[path[bands - 1]] ? k : path[bands - 1];
    }
    for (int b = bands - 1; b > 0; b--) {
      path[b - 1] = from[b][path[b]];
    }
    return path;
  }

  /** Takes moves back that explain little, or hardly more than standing still. */
  private static void backOut(int[] path, double[][] gain) {
    double all = 0;
    double moved = 0;
    for (int start = 0; start < path.length; ) {
      int end = start;
      double there = 0;
      double here = 0;
      while (end < path.length && path[end] == path[start]) {
        there += gain[end][path[end]];
        here += gain[end][0];
        end++;
      }
      boolean little = there < MIN_MOVED || end - start < MIN_BANDS;
      if (path[start] != 0 && (little || here > MAX_LEFT_BEHIND * there)) {
        Arrays.fill(path, start, end, 0);
        there = here;
      }
      moved += path[start] == 0 ? 0 : there;
      all += there;
      start = end;
    }
    if (moved < MIN_SHARE * all) {
      Arrays.fill(path, 0);
    }
  }

  private static double explained(int[] path, double[][] gain) {
    double explained = 0;
    for (int b = 0; b < path.length; b++) {
      explained += gain[b][path[b]] - (b > 0 && path[b] != path[b - 1] ? CHANGE : 0);
    }
    return explained;
  }

  private static boolean[] shown(int[] path, double[][] gain) {
    boolean[] shown = new boolean[path.length];
    for (int b = 0; b < path.length; b++) {
      shown[b] = gain[b][path[b]] > SHOWN;
    }
    return shown;
  }
}
