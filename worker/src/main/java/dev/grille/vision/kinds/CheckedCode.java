package dev.grille.vision.kinds;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The rule of a code with a fixed form and a check digit. One look-alike character is repaired when
 * exactly one such repair makes the check digit right.
 */
final class CheckedCode implements KindRule {
  private final UnaryOperator<String> canonical;
  private final Predicate<String> form;
  private final Predicate<String> check;

  /**
   * A rule.
   *
   * @param canonical puts letters and digits where the form demands them
   * @param form whether a text has the code's length and alphabet
   * @param check whether its check digit is right
   */
  CheckedCode(UnaryOperator<String> canonical, Predicate<String> form, Predicate<String> check) {
    this.canonical = canonical;
    this.form = form;
    this.check = check;
  }

  @Override
  public Verdict apply(String raw) {
    String bare = bare(raw);
    String code = canonical.apply(bare);
    if (holds(code)) {
      return new Verdict(code, true);
    }
    if (!form.test(code)) {
      return new Verdict(bare, false);
    }
    List<String> repairs =
        Confusables.neighbours(code).stream()
            .map(canonical)
            .filter(this::holds)
            .distinct()
            .toList();
    return repairs.size() == 1 ? new Verdict(repairs.get(0), true) : new Verdict(code, false);
  }

  private boolean holds(String code) {
    return form.test(code) && check.test(code);
  }

  /** Letters and digits alone, in capitals. */
  static String bare(String raw) {
    return raw.replaceAll("[^0-9A-Za-z$§&|!?]", "").toUpperCase(Locale.ROOT);
  }
}
