package dev.grille.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values of one document have to be together. It decides the document's status and never
 * changes a value.
 *
 * @param rule what they have to be
 * @param keys of the values, in the order that the rule asks for
 */
public record CrossCheck(Rule rule, List<String> keys) {
  /** What values have to be together. */
  public enum Rule {
    /** An identity number (GB 11643), then the birth date and the sex that it has to tell. */
    ID_NUMBER,
    /** A total, then the amounts that add up to it. */
    SUM,
    /** An amount in figures, then in Chinese capitals. */
    CAPITALS,
    /** Dates, each not before the one in front of it. */
    DATES_IN_ORDER,
    /** The second line of a passport's machine readable zone, then number, birth and expiry. */
    MACHINE_READABLE
  }

  public CrossCheck(Rule rule, @Nullable List<String> keys) {
    this.rule = rule;
    this.keys = keys == null ? List.of() : List.copyOf(keys);
    if (this.keys.size() < 2) {
      throw new IllegalArgumentException(rule + " needs at least two keys");
    }
  }
}
