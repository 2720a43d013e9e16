package dev.grille.contracts;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Which strings may be taken from a record and echoed: ids, names and addresses. */
public final class Texts {
  /** Longest command id, in Unicode code points. */
  public static final int COMMAND_ID_LENGTH = 200;

  /** The same of ids that were made of a topic's name and its record's place. */
  static final int ANY_COMMAND_ID_LENGTH = 300;

  private static final Pattern TEMPLATE_ID = Pattern.compile("[0-9a-f]{40}");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private Texts() {}

  /** Whether a command id from a header or a body may be used: 1 to 200 printable characters. */
  public static boolean isCommandId(String id) {
    return hasLength(id, 1, COMMAND_ID_LENGTH) && isPrintable(id);
  }

  /** Whether a template id may be looked up: 40 lower case hexadecimal digits. */
  public static boolean isTemplateId(String id) {
    return TEMPLATE_ID.matcher(id).matches();
  }

  /** Whether programs can know something by it: 1 to 64 lower case letters, digits and _. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Whether a text survives the way to PostgreSQL, to a log line and back to UTF-8: no control
   * characters (Unicode category Cc) and no unpaired surrogates (RFC 7493, section 2.1).
   */
  public static boolean isPrintable(String text) {
    return text.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c));
  }

  /** Whether a text is {@code least} to {@code most} Unicode code points long. */
  static boolean hasLength(String text, int least, int most) {
    if (text.length() > 2L * most) {
      return false;
    }
    int length = text.codePointCount(0, text.length());
    return length >= least && length <= most;
  }

  /** The text with U+FFFD in place of what cannot be written in UTF-8. */
  public static String encodable(String text) {
    if (text.codePoints().noneMatch(Texts::isSurrogate)) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints().map(c -> isSurrogate(c) ? 0xFFFD : c).forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Words as a sentence lists them: {@code add, del and list}. */
  static String list(Collection<String> words) {
    List<String> all = List.copyOf(words);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
