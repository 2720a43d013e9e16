package dev.grille.contracts;

import java.util.List;

/**
 * What speaks against some values of a document, or against the document as a whole. It changes no
 * character of them.
 *
 * @param code which rule it is that they break, for programs: lower case words joined by {@code _}
 * @param keys of the values that the rule is about; none where it is about the whole document
 * @param message the same for people; holds no values
 */
public record DocumentDoubt(String code, List<String> keys, String message) {
  public DocumentDoubt {
    keys = List.copyOf(keys);
    if (!Texts.isName(code)) {
      throw new IllegalArgumentException("no code of a doubt: " + code);
    }
    if (message.isBlank()) {
      throw new IllegalArgumentException("a doubt says what is doubted");
    }
  }
}
