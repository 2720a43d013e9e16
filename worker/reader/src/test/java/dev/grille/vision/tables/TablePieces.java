package dev.grille.vision.tables;

import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text of a page that a test puts where it wants it, and the table that it makes. */
abstract class TablePieces {
  static final double LETTER = 16;

  final List<TextPiece> pieces = new ArrayList<>();

  /** Writes a text, its middle at that height. */
  final void write(double y, double from, double to) {
    TextRegion region = new TextRegion((from + to) / 2, y, to - from, LETTER, 0, 1);
    pieces.add(new TextPiece(region, region));
  }

  final FoundTable table(@Nullable RuleGroup rules) {
    return Objects.requireNonNull(new TextGrid(LETTER).of(rules, TextRow.of(pieces)));
  }

  static RuleGroup rules(double... ys) {
    List<Rule> level = new ArrayList<>();
    for (double y : ys) {
      level.add(new Rule(true, y, -10, 400, 2));
    }
    return new RuleGroup(level, List.of());
  }
}
