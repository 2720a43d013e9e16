package dev.grille.contracts;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the text of a picture has to say for a template to be the one that reads it. Text is held
 * against text as people mean it: NFKC, letters of either case, no accents, no white space. So
 * keywords are found that run on from one line to the next.
 */
public sealed interface Condition {
  /** Longest keyword, in characters. */
  int MAX_KEYWORD = 200;

  /** Conditions within conditions, at most. */
  int MAX_DEPTH = 10;

  /**
   * Whether the text is as it has to be.
   *
   * @param text by {@link #folded}
   */
  boolean holds(String text);

  /**
   * Of a condition that holds, the parts by which it does: of those joined by {@code or} the first
   * that holds.
   *
   * @param text by {@link #folded}
   */
  Condition reason(String text);

  /**
   * Of a condition that does not hold, what is the matter, as the rest of a sentence.
   *
   * @param text by {@link #folded}
   */
  String lack(String text);

  /** A text as conditions see it. */
  static String folded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isUnseen(c) && !isAccent(c))
        // One by one: of a whole text the small form of a letter depends on where its word ends.
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(plain::appendCodePoint);
    return Normalizer.normalize(plain, Normalizer.Form.NFKC);
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isIdentifierIgnorable(c);
  }

  /** Of letters that the reader writes without: marks that make other syllables are none. */
  private static boolean isAccent(int c) {
    return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS;
  }

  /** The text has a keyword. */
  record Include(String keyword) implements Condition {
    @Override
    public boolean holds(String text) {
      return text.contains(folded(keyword));
    }

    @Override
    public Condition reason(String text) {
      return this;
    }

    @Override
    public String lack(String text) {
      return "\"" + keyword + "\" is missing";
    }
  }

  /** The text does not have a keyword. */
  record Exclude(String keyword) implements Condition {
    @Override
    public boolean holds(String text) {
      return !text.contains(folded(keyword));
    }

    @Override
    public Condition reason(String text) {
      return this;
    }

    @Override
    public String lack(String text) {
      return "\"" + keyword + "\" stands there";
    }
  }

  /** All of them hold. */
  record And(List<Condition> all) implements Condition {
    public And {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(String text) {
      return all.stream().allMatch(condition -> condition.holds(text));
    }

    @Override
    public Condition reason(String text) {
      return new And(all.stream().map(condition -> condition.reason(text)).toList());
    }

    @Override
    public String lack(String text) {
      return all.stream()
          .filter(condition -> !condition.holds(text))
          .findFirst()
          .map(condition -> condition.lack(text))
          .orElse("nothing is missing");
    }
  }

  /** One of them holds. */
  record Or(List<Condition> any) implements Condition {
    public Or {
      any = List.copyOf(any);
    }

    @Override
    public boolean holds(String text) {
      return any.stream().anyMatch(condition -> condition.holds(text));
    }

    @Override
    public Condition reason(String text) {
      return any.stream()
          .filter(condition -> condition.holds(text))
          .findFirst()
          .map(condition -> condition.reason(text))
          .orElse(this);
    }

    @Override
    public String lack(String text) {
      return any.stream().map(condition -> condition.lack(text)).collect(Collectors.joining(", "));
    }
  }
}
