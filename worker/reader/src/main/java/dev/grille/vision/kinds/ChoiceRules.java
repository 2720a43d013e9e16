package dev.grille.vision.kinds;

import dev.grille.contracts.EditDistance;
import dev.grille.contracts.FieldPattern;
import dev.grille.vision.text.Writing;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Rules of fields that declare what they hold. */
final class ChoiceRules {
  /** Share of a listed value's characters that may be read otherwise: one of three. */
  private static final double MAX_DIFFERENCE = 0.34;

  private ChoiceRules() {}

  /** One of the declared values; those that differ little are proposed, the nearest first. */
  static RuleCheck listed(String raw, List<String> values) {
    String read = Writing.folded(raw);
    for (String value : values) {
      if (read.equals(Writing.folded(value))) {
        return RuleCheck.right(value);
      }
    }
    return RuleCheck.wrong(
        values.stream()
            .filter(value -> difference(read, Writing.folded(value)) <= MAX_DIFFERENCE)
            .sorted(Comparator.comparingDouble(value -> difference(read, Writing.folded(value))))
            .toList());
  }

  private static double difference(String read, String value) {
    return EditDistance.levenshtein(read, value)
        / (double) Math.max(1, Math.max(read.length(), value.length()));
  }

  /** Text that matches a declared pattern as a whole, with or without its spaces. */
  static RuleCheck pattern(String raw, FieldPattern pattern) {
    for (String form : List.of(raw.strip(), raw.replaceAll("\\s+", ""), Writing.folded(raw))) {
      if (pattern.matches(form)) {
        return RuleCheck.right(form);
      }
    }
    return RuleCheck.wrong(
        Stream.of(raw.strip(), Writing.folded(raw))
            .map(Confusables::digits)
            .filter(pattern::matches)
            .distinct()
            .toList());
  }
}
