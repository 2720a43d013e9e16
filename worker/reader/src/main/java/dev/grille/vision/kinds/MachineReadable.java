package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a machine readable zone, ICAO Doc 9303: 44 characters (TD3, MRV-A), 36 (TD2, MRV-B)
 * or 30 (TD1) of A to Z, 0 to 9 and the filler. The second line of TD3 and TD2 and the first two of
 * TD1 carry check digits with the weights 7, 3, 1.
 */
final class MachineReadable implements KindRule {
  private static final Pattern LINE = Pattern.compile("[A-Z0-9<]+");

  /** Zones end in more; tables of contents have points. */
  private static final int MIN_FILLERS = 5;

  private static final List<Integer> LENGTHS = List.of(44, 36, 30);

  /** Document code, issuing state, surname, given names, and fillers to the end: parts 4, 6, 7. */
  private static final String NAMES =
      "[PVAC][A-Z<]([A-Z]{3}|[A-Z]<<)[A-Z]+(<[A-Z]+)*(<<[A-Z]+(<[A-Z]+)*)?<*";

  @Override
  public RuleCheck judge(String raw) {
    String printed = Writing.folded(raw);
    Boolean valid = LINE.matcher(printed).matches() ? valid(printed) : Boolean.FALSE;
    if (Boolean.TRUE.equals(valid)) {
      return RuleCheck.right(printed);
    }
    String repair = corrected(printed);
    List<String> repairs = repair.equals(printed) ? List.of() : List.of(repair);
    return new RuleCheck(valid, null, repairs);
  }

  /** No other print has so many fillers, even where the line is misread. */
  @Override
  public boolean isShownBy(String value) {
    return value.chars().filter(c -> c == '<').count() >= MIN_FILLERS
        || KindRule.super.isShownBy(value);
  }

  /** Fillers stand in the place of spaces. */
  @Override
  public boolean isUnspaced(String value) {
    return true;
  }

  private static @Nullable Boolean valid(String line) {
    if (!LENGTHS.contains(line.length())) {
      return false;
    }
    if (!isNames(line)) {
      return numbers(line).equals(line) && checked(line);
    }
    if (line.matches(NAMES)) {
      return true;
    }
    // Names have no digits; other lines of letters may be of a document that nobody here knows.
    return line.matches(".*\\d.*") ? Boolean.FALSE : null;
  }

  /** The line as it would be with its fillers counted and look-alikes where they must stand. */
  private static String corrected(String printed) {
    String line = fillers(canonical(printed));
    if (!LENGTHS.contains(line.length())) {
      return line;
    }
    return isNames(line) ? letters(line) : numbers(line);
  }

  private static String canonical(String raw) {
    return raw.replaceAll("[«≪《]", "<<")
        .replaceAll("[〈（(\\[{]", "<")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z<]", "");
  }

  /**
   * Corrects the fillers at the end of a line: in a row of fillers a K, C, S, E or X is a filler
   * too, and rows of fillers are counted wrong easily, so that a line a little off gets its length.
   */
  private static String fillers(String line) {
    String corrected = line;
    int run = corrected.indexOf("<<", corrected.length() / 3);
    if (corrected.matches("[PVACI][A-Z0-9<].*") && run > 0) {
      corrected = tail(corrected);
    }
    if (LENGTHS.contains(corrected.length())) {
      return corrected;
    }
    for (int length : LENGTHS) {
      int off = corrected.length() - length;
      if (off != 0 && Math.abs(off) <= 6 && corrected.endsWith("<<<")) {
        return off > 0 ? corrected.substring(0, length) : corrected + "<".repeat(-off);
      }
    }
    return corrected;
  }

  /** From the first run of fillers after the given names on, everything is filler. */
  private static String tail(String line) {
    String similar = line.replaceAll("[KCSEXL<]", "<");
    int end = line.length();
    while (end > 0 && similar.charAt(end - 1) == '<') {
      end--;
    }
    int start = end;
    int first = line.indexOf("<<", end);
    if (first >= 0) {
      start = Math.max(end, first);
      // Letters between the name's end and the first sure filler belong to the name.
      return line.substring(0, start) + "<".repeat(line.length() - start);
    }
    return line;
  }

  private static boolean isNames(String line) {
    return line.length() != 30
        ? line.matches("[PVACI].*<<.*") && !line.matches(".*\\d{4}.*")
        : line.matches("[A-Z]+<.*") && !line.matches(".*\\d{4}.*");
  }

  private static String letters(String line) {
    StringBuilder out = new StringBuilder();
    for (char c : line.toCharArray()) {
      out.append(Character.isDigit(c) ? Confusables.letter(c) : c);
    }
    return out.toString();
  }

  /** Puts digits and letters where ICAO 9303 parts 4 to 6 demand them. */
  private static String numbers(String line) {
    StringBuilder out = new StringBuilder(line);
    boolean first = line.length() == 30 && line.matches("[ACI][A-Z0-9<].*");
    if (first) {
      makeLetters(out, 0, 5);
      makeDigits(out, 14, 15);
    } else if (line.length() == 30) {
      makeDigits(out, 0, 7);
      makeDigits(out, 8, 15);
      makeLetters(out, 15, 18);
      makeDigits(out, 29, 30);
    } else {
      makeDigits(out, 9, 10);
      makeLetters(out, 10, 13);
      makeDigits(out, 13, 20);
      makeDigits(out, 21, 28);
      makeDigits(out, line.length() - 1, line.length());
    }
    return repaired(out.toString());
  }

  /** Look-alikes in the document number are changed when its check digit asks for exactly one. */
  private static String repaired(String line) {
    if (line.length() == 30 || checks(line.substring(0, 9), line.charAt(9))) {
      return line;
    }
    List<String> numbers =
        Confusables.neighbours(line.substring(0, 9)).stream()
            .filter(number -> checks(number, line.charAt(9)))
            .toList();
    return numbers.size() == 1 ? numbers.get(0) + line.substring(9) : line;
  }

  private static void makeDigits(StringBuilder line, int from, int to) {
    for (int i = from; i < to; i++) {
      line.setCharAt(i, Confusables.digit(line.charAt(i)));
    }
  }

  private static void makeLetters(StringBuilder line, int from, int to) {
    for (int i = from; i < to; i++) {
      line.setCharAt(i, Confusables.letter(line.charAt(i)));
    }
  }

  private static boolean checked(String line) {
    if (line.length() == 30) {
      return line.matches("[ACI][A-Z0-9<].*")
          ? checks(line.substring(5, 14), line.charAt(14))
          : checks(line.substring(0, 6), line.charAt(6))
              && checks(line.substring(8, 14), line.charAt(14));
    }
    boolean parts =
        checks(line.substring(0, 9), line.charAt(9))
            && checks(line.substring(13, 19), line.charAt(19))
            && checks(line.substring(21, 27), line.charAt(27));
    if (line.length() == 36) {
      String all = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 35);
      return parts && checks(all, line.charAt(35));
    }
    String all = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
    boolean optional = checks(line.substring(28, 42), line.charAt(42));
    return parts && optional && checks(all, line.charAt(43));
  }

  /** The check digit of ICAO 9303 part 3, 4.9: weights 7, 3, 1, letters from A as 10, fillers 0. */
  static boolean checks(String text, char digit) {
    int[] weights = {7, 3, 1};
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = c == '<' ? 0 : Character.isDigit(c) ? c - '0' : c - 'A' + 10;
      sum += value * weights[i % 3];
    }
    boolean none = digit == '<' && text.matches("<*");
    return none || sum % 10 == digit - '0';
  }
}
