package dev.grille.vision.reading;

import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser.Choice;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.ink.FieldReference;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Settles the case of letters that have one shape in both, such as c and x, where nothing stands
 * beside them that tells their size. What tells it then is how high the field's registered value
 * is, else how high the form's other values are.
 */
final class LetterCase {
  /** All in one case: where both stand beside each other, their heights have told them apart. */
  private static final Pattern ONE_SHAPE = Pattern.compile("[COSVWXZ]+|[cosvwxz]+");

  /** Text as high as a capital: something tall in it, and nothing that hangs below the line. */
  private static final Pattern TALL =
      Pattern.compile("(?=.*[A-IK-PR-Zbdfhkl0-9])[A-IK-PR-Za-fhik-or-xz0-9 .:\\-]+");

  /** Height of a small letter against a capital's: 0.75 in the faces where it is most. */
  private static final double SMALL = 0.8;

  private static final double CAPITAL = 0.88;

  /** Agreement where nothing tells the case: one of two readings, and rather not that one. */
  private static final double DISPUTED = 0.45;

  private final double[] heights;

  /** Knows the lines of all values of one picture. */
  LetterCase(List<List<LineChoice>> fields) {
    this.heights =
        fields.stream()
            .flatMap(List::stream)
            .filter(line -> isTall(line.best().value()))
            .mapToDouble(line -> line.line().lineHeight())
            .sorted()
            .toArray();
  }

  private static boolean isTall(String text) {
    return TALL.matcher(text).matches() && !ONE_SHAPE.matcher(text).matches();
  }

  /** The line with its letters in the case that they have, or with doubt where nothing tells it. */
  LineChoice settled(LineChoice line, FieldReference reference, Expectation expectation) {
    Candidate best = line.best();
    String value = best.value();
    if (!ONE_SHAPE.matcher(value).matches() || !line.line().cells().isEmpty()) {
      return line;
    }
    double share = line.line().lineHeight() / capitalHeight(reference);
    boolean certain = share <= SMALL || share >= CAPITAL;
    String sized = share >= CAPITAL ? value.toUpperCase(Locale.ROOT) : lower(value, certain);
    Choice choice = line.choice();
    boolean same = sized.equals(value);
    Stream<String> other =
        same && certain ? Stream.empty() : Stream.of(same ? swapped(value) : value);
    List<String> others = Stream.concat(other, choice.others().stream()).distinct().toList();
    Choice settled =
        new Choice(
            same ? best : best.read(sized, expectation.judge(sized)),
            certain ? choice.agreement() : Math.min(DISPUTED, choice.agreement()),
            others,
            same ? choice.decidedBy() : "letter-height",
            same ? choice.otherwise() : best);
    return new LineChoice(line.line(), line.candidates(), settled);
  }

  private static String lower(String value, boolean certain) {
    return certain ? value.toLowerCase(Locale.ROOT) : value;
  }

  private static String swapped(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    return upper.equals(value) ? value.toLowerCase(Locale.ROOT) : upper;
  }

  /** NaN, which is neither small nor large against anything, where nothing tells it. */
  private double capitalHeight(FieldReference reference) {
    if (reference.lineHeight() > 0 && isTall(reference.text())) {
      return reference.lineHeight();
    }
    return heights.length == 0 ? Double.NaN : heights[heights.length / 2];
  }
}
