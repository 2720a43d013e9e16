package dev.grille.vision.selftest;

import dev.grille.contracts.SelfTestReport;
import java.util.List;

/**
 * A copy of a registered picture that is read.
 *
 * @param distortion what the answer calls it
 * @param capture how it is photographed
 * @param lines how far values are moved along their text and across it, in heights of their line;
 *     negative for back and upwards
 */
record TestCopy(SelfTestReport.Distortion distortion, Capture capture, double lines) {
  /**
   * How far values are moved. Printers that fill preprinted forms miss their place by a millimetre
   * or two, and their characters are three to five high.
   */
  private static final double MOVE = 0.4;

  /** A careful photograph: nothing but the values is to be out of place. */
  private static final Capture FLAT = new Capture(1, 0.02, 1, 0.3, 0.9, 1, 90);

  /** All of them; where time is short, the first are read alone. */
  static final List<TestCopy> ALL =
      List.of(
          new TestCopy(
              SelfTestReport.Distortion.FROM_ASIDE, new Capture(6, 0.14, 0.9, 0.5, 0.8, 2, 85), 0),
          new TestCopy(SelfTestReport.Distortion.MOVED_DOWN, FLAT, MOVE),
          new TestCopy(
              SelfTestReport.Distortion.FROM_AFAR, new Capture(-3, 0.04, 0.7, 0.3, 0.9, 2, 85), 0),
          new TestCopy(SelfTestReport.Distortion.MOVED_UP, FLAT, -MOVE),
          new TestCopy(SelfTestReport.Distortion.DIM, new Capture(2, 0.06, 1, 1.2, 0.4, 3, 85), 0),
          new TestCopy(
              SelfTestReport.Distortion.NOISY, new Capture(176, 0.1, 0.9, 0.6, 0.6, 7, 50), 0));

  /** Whether its values stand elsewhere than in the registered picture. */
  boolean moves() {
    return lines != 0;
  }
}
