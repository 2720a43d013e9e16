package dev.grille.vision.alignment;

import java.util.Arrays;

/**
 * Places of the template and where they seem to be in the picture, each with a weight above 0.
 *
 * @param tx template, to the right
 * @param ty template, downwards
 * @param px picture, to the right
 * @param py picture, downwards
 * @param weight trust; 1 is ordinary
 */
record Correspondences(double[] tx, double[] ty, double[] px, double[] py, double[] weight) {
  int size() {
    return tx.length;
  }

  /** Those whose flag is set. */
  Correspondences only(boolean[] keep) {
    int n = 0;
    for (boolean k : keep) {
      n += k ? 1 : 0;
    }
    int[] index = new int[n];
    int next = 0;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        index[next++] = i;
      }
    }
    return new Correspondences(
        pick(tx, index), pick(ty, index), pick(px, index), pick(py, index), pick(weight, index));
  }

  private static double[] pick(double[] values, int[] index) {
    return Arrays.stream(index).mapToDouble(i -> values[i]).toArray();
  }
}
