package dev.grille.vision.choice;

import dev.grille.vision.text.Writing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a code whose letters and digits have their places, such as SH20194865 or B0-601,
 * learned from the template's own. For a reading that differs from it in look-alikes alone (0 for
 * O, II for H) it proposes what the form demands.
 */
final class CodeForm {
  private static final Pattern FORM =
      Pattern.compile("(?=.*[A-Z])(?=.*\\d)[A-Z0-9][A-Z0-9./\\-]{3,}");
  private static final Pattern SPLIT_H = Pattern.compile("[I1l|\\[][I1l|\\]]");
  private static final Pattern RUN = Pattern.compile("[A-Z]+|\\d+");
  private static final String LETTERS = "OISZBGDZ";
  private static final String DIGITS = "01528607";

  private final String known;

  /** Places in a run of letters or digits of which at least one cannot be mistaken. */
  private final BitSet sure = new BitSet();

  /** The form of a known value; any other form when that is no code. */
  CodeForm(String known) {
    String narrow = Normalizer.normalize(known, Normalizer.Form.NFKC);
    this.known = FORM.matcher(narrow).matches() ? narrow : "";
    Matcher runs = RUN.matcher(this.known);
    while (runs.find()) {
      trust(runs.group(), runs.start());
    }
  }

  /**
   * A run is one of letters or of digits where one of its characters has no double, and a run of
   * digits where it has more than 0 and 1. Of other letters each stands for itself: in BO-601 the O
   * may be a zero, the B is none.
   */
  private void trust(String run, int start) {
    boolean digits = Character.isDigit(run.charAt(0));
    String doubtful = digits ? "01" : LETTERS + DIGITS;
    if (run.chars().anyMatch(c -> doubtful.indexOf(c) < 0)) {
      sure.set(start, start + run.length());
      return;
    }
    for (int i = 0; i < run.length() && !digits; i++) {
      sure.set(start + i, "OI".indexOf(run.charAt(i)) < 0);
    }
  }

  /** Whether there is a form at all. */
  boolean isKnown() {
    return !known.isEmpty();
  }

  /** Whether a reading has the form as it stands. */
  boolean fits(String raw) {
    String bare = Writing.folded(raw);
    return bare.equals(fitted(bare));
  }

  /** What has the form and differs from a reading in look-alikes alone; none where it fits. */
  List<String> proposals(String raw) {
    String bare = Writing.folded(raw);
    return readings(joined(raw)).stream()
        .map(this::fitted)
        .filter(fitted -> fitted != null && !fitted.equals(bare))
        .distinct()
        .toList();
  }

  /** Without white space, but for that where the form has a dash: a faint one reads as a gap. */
  private String joined(String raw) {
    StringBuilder joined = new StringBuilder(raw.strip());
    for (int i = 0; joined.length() == known.length() && i < known.length(); i++) {
      if (known.charAt(i) == '-' && Character.isWhitespace(joined.charAt(i))) {
        joined.setCharAt(i, '-');
      }
    }
    return Writing.folded(joined.toString());
  }

  /** The reading itself, then with two strokes taken for the H that they may be. */
  private static List<String> readings(String bare) {
    List<String> readings = new ArrayList<>();
    readings.add(bare);
    Matcher strokes = SPLIT_H.matcher(bare);
    for (int from = 0; strokes.find(from); from = strokes.start() + 1) {
      readings.add(bare.substring(0, strokes.start()) + "H" + bare.substring(strokes.end()));
    }
    return readings;
  }

  /** The reading with look-alikes put right; null where more than look-alikes differ. */
  private @Nullable String fitted(String reading) {
    if (known.isEmpty() || reading.length() != known.length()) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < known.length(); i++) {
      char wanted = known.charAt(i);
      char seen = reading.charAt(i);
      char fitting = seen;
      if (sure.get(i)) {
        fitting =
            Character.isDigit(wanted)
                ? swapped(seen, LETTERS, DIGITS)
                : swapped(seen, DIGITS, LETTERS);
      }
      if (!fits(wanted, fitting, sure.get(i))) {
        return null;
      }
      out.append(fitting);
    }
    return out.toString();
  }

  private static boolean fits(char wanted, char seen, boolean certain) {
    if (!Character.isLetterOrDigit(wanted)) {
      return wanted == seen;
    }
    boolean digit = Character.isDigit(seen);
    boolean letter = seen >= 'A' && seen <= 'Z';
    return certain ? (Character.isDigit(wanted) ? digit : letter) : digit || letter;
  }

  private static char swapped(char seen, String from, String to) {
    int at = from.indexOf(seen);
    return at < 0 ? seen : to.charAt(at);
  }
}
