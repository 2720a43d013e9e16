package dev.grille.lab.bench.accuracy;

/** Why a value is wrong. */
public enum Cause {
  /** The picture was refused. */
  REFUSED,
  /** With the true homography the same reader reads it right. */
  ALIGNMENT,
  /** Nothing was read, or text is missing or too much. */
  SEGMENTATION,
  /** About as many characters as there are, some of them wrong. */
  CHARACTERS;

  /** What the two texts alone tell. */
  static Cause guess(String truth, String read) {
    int lengths = Math.abs(truth.length() - read.length());
    int distance = PlainText.distance(truth, read);
    boolean missing = read.isEmpty() || lengths >= 2 && lengths * 2 >= distance;
    return missing ? SEGMENTATION : CHARACTERS;
  }
}
