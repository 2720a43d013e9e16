package dev.grille.child;

/** What a child says in words, which end in logs and answers: a child is not trusted with them. */
final class ChildWords {
  /** So many characters are kept. */
  private static final int MAX_LENGTH = 500;

  private ChildWords() {}

  /** The words without control characters and line ends, cut. */
  static String cleaned(String words) {
    String plain = words.replaceAll("[\\p{C}\\u2028\\u2029]", " ");
    return plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
  }
}
