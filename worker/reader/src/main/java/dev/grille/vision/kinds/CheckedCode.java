package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The rule of a code with a fixed form and a check digit. Where a reading breaks it, the codes that
 * keep it and differ in look-alikes are proposed: by where letters and digits must stand, else by
 * one character alone.
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
  public RuleCheck judge(String raw) {
    String printed = Writing.folded(raw);
    return holds(printed) ? RuleCheck.right(printed) : RuleCheck.wrong(repairs(printed));
  }

  /** Whether a text has the form as it stands, whatever its check digit is. */
  boolean isFormed(String raw) {
    return form.test(Writing.folded(raw));
  }

  private List<String> repairs(String printed) {
    String code = canonical.apply(lettersAndDigits(printed));
    if (holds(code)) {
      return List.of(code);
    }
    // The check digit alone does not say which; the ink has to.
    Stream<String> neighbours =
        form.test(code) ? Confusables.neighbours(code).stream() : Stream.empty();
    return neighbours.map(canonical).filter(this::holds).distinct().toList();
  }

  private boolean holds(String code) {
    return form.test(code) && check.test(code);
  }

  /** Letters and digits alone and what they are taken for, in capitals. */
  static String lettersAndDigits(String raw) {
    return raw.replaceAll("[^0-9A-Za-z$§&|!?]", "").toUpperCase(Locale.ROOT);
  }
}
