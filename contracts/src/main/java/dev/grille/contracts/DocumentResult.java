package dev.grille.contracts;

import java.util.List;
import java.util.Objects;

/**
 * A document in a picture.
 *
 * @param type its kind, as {@code type_list} names it
 * @param location its corners in the picture as its file says it is to be shown, in pixels; the
 *     first corner is the document's own upper left one. A corner that is cut off lies outside
 * @param status how far its values can be gone by
 * @param doubts what speaks against them; none where the status is {@link DocumentStatus#OK}, at
 *     least one where it is {@link DocumentStatus#DOUBTFUL}
 * @param content its values in the order of its kind, each key once; none where it is {@link
 *     DocumentStatus#UNREADABLE}
 */
public record DocumentResult(
    String type,
    Quad location,
    DocumentStatus status,
    List<DocumentDoubt> doubts,
    List<Entry> content) {
  /** What no key may be, since the keys' scores stand under it. */
  public static final String CONFIDENCE = "confidence";

  private static final int MAX_KEY = 64;

  /**
   * One of its values.
   *
   * @param key what its kind calls it
   * @param value what stands there
   */
  public record Entry(String key, DocumentValue value) {
    public Entry {
      Objects.requireNonNull(value, "value");
      if (!isKey(key)) {
        throw new IllegalArgumentException("no key: " + key);
      }
    }
  }

  public DocumentResult {
    Objects.requireNonNull(location, "location");
    doubts = List.copyOf(doubts);
    content = List.copyOf(content);
    if (!isType(type)) {
      throw new IllegalArgumentException("no kind of document: " + type);
    }
    if (content.stream().map(Entry::key).distinct().count() < content.size()) {
      throw new IllegalArgumentException("two values of one key");
    }
    boolean agrees =
        switch (status) {
          case OK -> doubts.isEmpty();
          case DOUBTFUL -> !doubts.isEmpty();
          case UNREADABLE -> content.isEmpty();
        };
    if (!agrees) {
      throw new IllegalArgumentException(
          status + " with " + doubts.size() + " doubts and " + content.size() + " values");
    }
  }

  /** Whether a kind of document may be called so: lower case words and digits, joined by _. */
  public static boolean isType(String name) {
    return Texts.isName(name);
  }

  /** Whether a value may be called so: 1 to 64 printable characters, but {@link #CONFIDENCE}. */
  public static boolean isKey(String name) {
    return Texts.hasLength(name, 1, MAX_KEY) && Texts.isPrintable(name) && !name.equals(CONFIDENCE);
  }
}
