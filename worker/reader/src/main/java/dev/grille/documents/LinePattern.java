package dev.grille.documents;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * The regular expression of a definition, in the syntax of RE2: users write them, so that they run
 * in time linear in the text.
 */
public final class LinePattern {
  /** Longest expression, in characters. */
  private static final int MAX_LENGTH = 512;

  /** Instructions that an expression is compiled to, at most: a cell of memory each. */
  private static final int MAX_SIZE = 20_000;

  private final Pattern pattern;

  private LinePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * What was found in a text.
   *
   * @param from first character
   * @param to the one behind the last
   */
  public record Found(int from, int to) {}

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is too long, too large or none
   */
  public static LinePattern compile(String expression) {
    if (expression.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a pattern has at most " + MAX_LENGTH + " characters");
    }
    try {
      Pattern pattern = Pattern.compile(expression);
      if (pattern.programSize() > MAX_SIZE) {
        throw new IllegalArgumentException("the pattern repeats too much: " + expression);
      }
      return new LinePattern(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the pattern is not RE2: " + expression + ": " + e.getDescription(), e);
    }
  }

  public boolean matches(String text) {
    return pattern.matches(text);
  }

  /** All places where it matches, the first group where it has one. */
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int group = matcher.groupCount() > 0 ? 1 : 0;
    while (matcher.find()) {
      if (matcher.start(group) >= 0 && matcher.end(group) > matcher.start(group)) {
        found.add(new Found(matcher.start(group), matcher.end(group)));
      }
    }
    return found;
  }
}
