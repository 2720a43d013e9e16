package dev.grille.jpeg2000;

/**
 * A rectangle of one of the coordinate systems of annex B.
 *
 * @param x0 first column
 * @param y0 first row
 * @param x1 behind the last column
 * @param y1 behind the last row
 */
record Rect(int x0, int y0, int x1, int y1) {
  int width() {
    return Math.max(0, x1 - x0);
  }

  int height() {
    return Math.max(0, y1 - y0);
  }

  boolean isEmpty() {
    return x1 <= x0 || y1 <= y0;
  }

  Rect within(Rect other) {
    return new Rect(
        Math.max(x0, other.x0),
        Math.max(y0, other.y0),
        Math.min(x1, other.x1),
        Math.min(y1, other.y1));
  }

  /** Each corner over a power of two, rounded up, as B-14 has it. */
  Rect halved(int times) {
    return new Rect(up(x0, times), up(y0, times), up(x1, times), up(y1, times));
  }

  /** Each corner over a sub-sampling, rounded up, as B-12 has it. */
  Rect sampled(int dx, int dy) {
    return new Rect(over(x0, dx), over(y0, dy), over(x1, dx), over(y1, dy));
  }

  /**
   * The part of a subband that covers this, B-15.
   *
   * @param level of decomposition, from 1
   * @param right 1 for the subbands of high frequencies of columns
   * @param down 1 for those of rows
   */
  Rect band(int level, int right, int down) {
    long half = 1L << (level - 1);
    return new Rect(
        up(x0 - half * right, level),
        up(y0 - half * down, level),
        up(x1 - half * right, level),
        up(y1 - half * down, level));
  }

  private static int over(int value, int divisor) {
    return (int) (((long) value + divisor - 1) / divisor);
  }

  private static int up(long value, int times) {
    return (int) ((value + (1L << times) - 1) >> times);
  }
}
