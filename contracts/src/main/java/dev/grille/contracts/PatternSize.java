package dev.grille.contracts;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression grows when its counted repetitions are written out, told from its
 * text before it is compiled: {@code (a{1000}){1000}} has 15 characters and a million instructions.
 */
final class PatternSize {
  /** Largest estimate taken: RE2/J itself bounds each repetition but not their nesting. */
  static final int LIMIT = 5_000;

  /** RE2's own bound on one repetition; higher counts are a syntax error. */
  private static final int MAX_COUNT = 1000;

  private final String expression;
  private final Deque<Long> outer = new ArrayDeque<>();
  private int position;
  private long sequence;
  private long last;

  private PatternSize(String expression) {
    this.expression = expression;
  }

  /** An upper estimate of the number of instructions, or {@link Long#MAX_VALUE} for {@code \Q}. */
  static long estimate(String expression) {
    PatternSize size = new PatternSize(expression);
    while (size.position < expression.length()) {
      if (!size.step()) {
        return Long.MAX_VALUE;
      }
    }
    long total = size.sequence;
    for (long group : size.outer) {
      total = sum(total, group);
    }
    return total;
  }

  private boolean step() {
    char c = expression.charAt(position++);
    switch (c) {
      case '\\' -> {
        if (position < expression.length() && expression.charAt(position) == 'Q') {
          return false;
        }
        position++;
        atom(1);
      }
      case '[' -> {
        skipClass();
        atom(1);
      }
      case '(' -> {
        outer.push(sequence);
        sequence = 2;
        last = 0;
      }
      case ')' -> close();
      case '{' -> repeat(count());
      case '*', '+', '?' -> sequence = sum(sequence, 1);
      default -> atom(1);
    }
    return true;
  }

  private void close() {
    long group = sequence;
    sequence = outer.isEmpty() ? 0 : outer.pop();
    atom(group);
  }

  private void atom(long size) {
    last = size;
    sequence = sum(sequence, size);
  }

  private void repeat(long count) {
    long grown = last > Long.MAX_VALUE / MAX_COUNT ? Long.MAX_VALUE : last * count;
    sequence = sum(sequence, grown);
    last = grown;
  }

  /** The larger bound of the repetition at the position, 1 where there is none. */
  private long count() {
    long largest = 0;
    long number = 0;
    while (position < expression.length()) {
      char c = expression.charAt(position);
      if (c >= '0' && c <= '9') {
        number = Math.min(MAX_COUNT, number * 10 + (c - '0'));
        largest = Math.max(largest, number);
      } else if (c == ',') {
        number = 0;
      } else {
        break;
      }
      position++;
    }
    return Math.max(1, largest);
  }

  private void skipClass() {
    if (expression.startsWith("^", position)) {
      position++;
    }
    int first = position;
    while (position < expression.length()) {
      int posixEnd =
          expression.startsWith("[:", position) ? expression.indexOf(":]", position + 2) : -1;
      if (posixEnd >= 0) {
        position = posixEnd + 2;
        continue;
      }
      char c = expression.charAt(position++);
      if (c == '\\') {
        position++;
      } else if (c == ']' && position > first + 1) {
        return;
      }
    }
  }

  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }
}
