package dev.grille.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What values of one form have to be together. Where a picture shows otherwise, either a value was
 * misread or the form is filled in wrongly: values are put in doubt, and none is changed.
 */
public sealed interface FieldRule {
  /** The names of all fields that it speaks of. */
  List<String> fields();

  /**
   * Some fields add up to another.
   *
   * @param of numbers or amounts, at least one; an empty one counts as zero
   * @param is their sum
   * @param within how much it may be off, for sums of rounded numbers; not negative
   */
  record Sum(List<String> of, String is, BigDecimal within) implements FieldRule {
    public Sum {
      of = List.copyOf(of);
      Objects.requireNonNull(is, "is");
      if (of.isEmpty() || within.signum() < 0) {
        throw new IllegalArgumentException("a sum of " + of + " within " + within);
      }
    }

    @Override
    public List<String> fields() {
      List<String> all = new ArrayList<>(of);
      all.add(is);
      return List.copyOf(all);
    }
  }

  /**
   * Fields that say the same, as far as they say something.
   *
   * @param fields at least two
   */
  record Equal(List<String> fields) implements FieldRule {
    public Equal {
      fields = several(fields);
    }
  }

  /**
   * Dates, or numbers, none of which is less than the one before, as far as they say something.
   *
   * @param fields at least two
   */
  record InOrder(List<String> fields) implements FieldRule {
    public InOrder {
      fields = several(fields);
    }
  }

  private static List<String> several(List<String> fields) {
    if (fields.size() < 2) {
      throw new IllegalArgumentException("a rule for one field: " + fields);
    }
    return List.copyOf(fields);
  }
}
