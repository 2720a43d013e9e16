package dev.grille.contracts;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * The regular expression of a {@link FieldKind#PATTERN} field, in the syntax of RE2. It comes from
 * strangers, so it runs in time linear in the text: no look-around, no back references.
 */
public final class FieldPattern {
  /** Longest expression, in characters. */
  public static final int MAX_LENGTH = 512;

  private final Pattern pattern;

  private FieldPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is too long, too large or none
   */
  public static FieldPattern compile(String expression) {
    if (expression.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("the pattern has more than " + MAX_LENGTH + " characters");
    }
    if (PatternSize.estimate(expression) > PatternSize.LIMIT) {
      throw new IllegalArgumentException("the pattern repeats too much");
    }
    try {
      return new FieldPattern(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("the pattern is not RE2: " + e.getDescription(), e);
    }
  }

  /** Whether the expression matches the whole value. */
  public boolean matches(String value) {
    return pattern.matches(value);
  }

  /**
   * A part of a text.
   *
   * @param from its first character
   * @param to the one behind its last
   */
  public record Found(int from, int to) {}

  /** All places where the expression is found: its first group where it has one, none empty. */
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int group = Math.min(1, matcher.groupCount());
    while (matcher.find()) {
      if (matcher.end(group) > matcher.start(group)) {
        found.add(new Found(matcher.start(group), matcher.end(group)));
      }
    }
    return found;
  }

  /** Instructions that the expression was compiled to. */
  int size() {
    return pattern.programSize();
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
