package dev.grille.vision.reading;

import dev.grille.vision.ink.FieldInk;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.pixels.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an edge of a window runs through print: through a character, or between two of a word. It
 * cuts a label then, or the value itself.
 */
final class WindowEdges {
  /** Gap between two characters of one word at most, in heights of the line. */
  private static final double WITHIN_WORD = 0.2;

  /** Heights and least width of a character, in heights of the line: not rules, dots or frames. */
  private static final double MIN_HEIGHT = 0.35;

  private static final double MAX_HEIGHT = 1.6;
  private static final double MIN_WIDTH = 0.2;

  /** Share of two parts' heights that stands in both where they are of one line. */
  private static final double ONE_LINE = 0.5;

  /** Share of a character on either side of an upper or lower edge: descenders reach out less. */
  private static final double CUT = 0.3;

  /** Characters that an upper or lower edge cuts where it is print: one may be a stamp. */
  private static final int SEVERAL = 2;

  /** Line height where nothing stands in the window, as a share of its own. */
  private static final double USUAL_LINE = 0.62;

  private final Box window;
  private final FieldInk ink;
  private final double lineHeight;

  /**
   * Examines a window.
   *
   * @param window in its own frame
   * @param ink in and around it
   */
  WindowEdges(Box window, FieldInk ink) {
    this.window = window;
    this.ink = ink;
    this.lineHeight = ink.lineHeight() > 0 ? ink.lineHeight() : USUAL_LINE * window.height();
  }

  /** The edge that runs through print: left, right, upper or lower; the first of them. */
  Optional<String> cut() {
    if (ink.lines().stream().anyMatch(line -> !line.cells().isEmpty())) {
      // Of print from top to bottom the line height is a character's, and the ends are others.
      return Optional.empty();
    }
    if (cutsLine(true)) {
      return Optional.of("left");
    }
    if (cutsLine(false)) {
      return Optional.of("right");
    }
    if (cutsAcross(window.top())) {
      return Optional.of("upper");
    }
    return cutsAcross(window.bottom()) ? Optional.of("lower") : Optional.empty();
  }

  /** Whether a word goes on beyond the left or the right edge. */
  private boolean cutsLine(boolean left) {
    List<Box> beyond =
        ink.foreign().stream()
            .filter(this::isCharacter)
            .filter(box -> left ? box.centreX() < window.left() : box.centreX() > window.right())
            .toList();
    return ink.lines().stream()
        .flatMap((InkLine line) -> line.own().stream())
        .filter(box -> box.height() >= MIN_HEIGHT * lineHeight)
        .anyMatch(own -> beyond.stream().anyMatch(box -> isOneWord(own, box)));
  }

  private boolean isOneWord(Box own, Box other) {
    double gap = Math.max(own.left() - other.right(), other.left() - own.right());
    double shared = Math.min(own.bottom(), other.bottom()) - Math.max(own.top(), other.top());
    return gap <= WITHIN_WORD * lineHeight
        && shared >= ONE_LINE * Math.min(own.height(), other.height());
  }

  /** Whether characters stand on both sides of an edge. */
  private boolean cutsAcross(double edge) {
    return Stream.concat(ink.foreign().stream(), ink.own().stream())
            .filter(this::isCharacter)
            .filter(box -> box.centreX() > window.left() && box.centreX() < window.right())
            .filter(box -> edge - box.top() >= CUT * box.height())
            .filter(box -> box.bottom() - edge >= CUT * box.height())
            .distinct()
            .count()
        >= SEVERAL;
  }

  private boolean isCharacter(Box box) {
    return box.height() >= MIN_HEIGHT * lineHeight
        && box.height() <= MAX_HEIGHT * lineHeight
        && box.width() >= MIN_WIDTH * lineHeight;
  }
}
