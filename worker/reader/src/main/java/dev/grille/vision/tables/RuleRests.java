package dev.grille.vision.tables;

import java.util.List;

/**
 * What looks like text and is left of rules.
 *
 * @param rules of a page
 * @param letter height of its letters, in pixels
 */
record RuleRests(List<Rule> rules, double letter) {
  /** Height against width of what may be a line that stands, or but a rule. */
  private static final double STANDS = 2.5;

  /** Part of its height that a rule runs through then. */
  private static final double MOST = 0.8;

  /** By which the ink of a rule may reach out of it, in pixels. */
  private static final double BESIDE = 3;

  /** The same where letters are large, against their height. */
  private static final double BLURRED = 0.2;

  /** Height of what may be a rest of a rule: digits and letters are higher, in letters. */
  private static final double DOT = 0.6;

  /** How far behind the end of a rule what is left of it lies at most, in letters. */
  private static final double ALONG = 3;

  RuleRests {
    rules = List.copyOf(rules);
  }

  /** Whether a piece of text is a piece of a rule between columns. */
  boolean hasPiece(TextPiece piece) {
    return rules.stream().anyMatch(rule -> isPieceOf(piece, rule));
  }

  /** Whether a piece of text is what was left of a dotted rule between rows. */
  boolean hasDot(TextPiece piece) {
    return rules.stream().anyMatch(rule -> isDotOf(piece, rule));
  }

  private boolean isPieceOf(TextPiece piece, Rule rule) {
    double reach = ALONG * letter;
    if (rule.level() || !rule.covers(piece.top() - reach, piece.bottom() + reach)) {
      return false;
    }
    double near = rule.thickness() / 2 + Math.max(BESIDE, BLURRED * letter);
    boolean covers = piece.left() >= rule.at() - near && piece.right() <= rule.at() + near;
    double height = piece.bottom() - piece.top();
    boolean stands = height >= STANDS * (piece.right() - piece.left());
    boolean runsThrough =
        rule.at() > piece.left()
            && rule.at() < piece.right()
            && rule.within(piece.top(), piece.bottom()) >= MOST * height;
    return covers || stands && runsThrough;
  }

  private boolean isDotOf(TextPiece piece, Rule rule) {
    double near = rule.thickness() / 2 + DOT * letter;
    return rule.level()
        && piece.bottom() - piece.top() < DOT * letter
        && Math.abs(piece.middle() - rule.at()) <= near
        && piece.right() > rule.from() - ALONG * letter
        && piece.left() < rule.to() + ALONG * letter;
  }
}
