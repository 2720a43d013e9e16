package dev.grille.vision.kinds;

import dev.grille.contracts.FieldPattern;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Rules of fields that declare what they hold. */
final class ChoiceRules {
  /** Share of a listed value's characters that may be read otherwise: one of three. */
  private static final double MOST_DIFFERENCE = 0.34;

  private ChoiceRules() {}

  /** One of the declared values; those that differ little are proposed, the nearest first. */
  static RuleCheck listed(String raw, List<String> values) {
    String read = Bare.of(raw);
    for (String value : values) {
      if (read.equals(Bare.of(value))) {
        return RuleCheck.right(value);
      }
    }
    return RuleCheck.wrong(
        values.stream()
            .filter(value -> difference(read, Bare.of(value)) <= MOST_DIFFERENCE)
            .sorted(Comparator.comparingDouble(value -> difference(read, Bare.of(value))))
            .toList());
  }

  private static double difference(String read, String value) {
    return distance(read, value) / (double) Math.max(1, Math.max(read.length(), value.length()));
  }

  /** Text that matches a declared pattern as a whole, with or without its spaces. */
  static RuleCheck pattern(String raw, FieldPattern pattern) {
    for (String form : List.of(raw.strip(), raw.replaceAll("\\s+", ""), Bare.of(raw))) {
      if (pattern.matches(form)) {
        return RuleCheck.right(form);
      }
    }
    return RuleCheck.wrong(
        Stream.of(raw.strip(), Bare.of(raw))
            .map(Confusables::digits)
            .filter(pattern::matches)
            .distinct()
            .toList());
  }

  /** Levenshtein's distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
