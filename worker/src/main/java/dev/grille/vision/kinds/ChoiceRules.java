package dev.grille.vision.kinds;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Rules of fields that declare what they hold. */
final class ChoiceRules {
  private ChoiceRules() {}

  /**
   * One of the declared values: the nearest, where it is nearer than any other and at most a third
   * of its characters differ.
   */
  static Verdict nearest(String raw, List<String> values) {
    String read = folded(raw);
    String best = null;
    double least = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (String value : values) {
      String target = folded(value);
      double distance =
          distance(read, target) / (double) Math.max(1, Math.max(read.length(), target.length()));
      if (distance < least) {
        second = least;
        least = distance;
        best = value;
      } else {
        second = Math.min(second, distance);
      }
    }
    return best != null && least <= 0.34 && least < second
        ? new Verdict(best, true)
        : new Verdict(raw.strip(), false);
  }

  /** Text that matches a declared pattern as a whole, with or without its spaces. */
  static Verdict pattern(String raw, @Nullable String pattern) {
    if (pattern == null) {
      return new Verdict(raw.strip(), null);
    }
    try {
      Pattern whole = Pattern.compile(pattern);
      for (String form :
          List.of(raw.strip(), raw.replaceAll("\\s+", ""), Confusables.digits(raw.strip()))) {
        if (whole.matcher(form).matches()) {
          return new Verdict(form, true);
        }
      }
      return new Verdict(raw.strip(), false);
    } catch (PatternSyntaxException e) {
      return new Verdict(raw.strip(), null);
    }
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
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
