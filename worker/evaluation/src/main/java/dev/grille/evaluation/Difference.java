package dev.grille.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two readings of the same pictures, such as by a template's draft and by what
 * is published.
 *
 * @param compared fields that were judged both times
 * @param fields those of them whose text or verdict changed
 * @param pictures those that were read once and refused once, or whose refusal was right once
 */
public record Difference(int compared, List<FieldChange> fields, List<PictureChange> pictures) {
  public Difference {
    fields = List.copyOf(fields);
    pictures = List.copyOf(pictures);
  }

  /** A field that did not come out the same. */
  public record FieldChange(String picture, FieldOutcome before, FieldOutcome after) {
    private boolean gains() {
      return !before.exact() && after.exact();
    }

    private boolean loses() {
      return before.exact() && !after.exact();
    }
  }

  /** A picture that did not come out the same. */
  public record PictureChange(String picture, PictureVerdict before, PictureVerdict after) {}

  /**
   * The difference.
   *
   * @throws IllegalArgumentException when they do not judge the same pictures, each once, against
   *     the same truth
   */
  public static Difference between(List<PictureOutcome> before, List<PictureOutcome> after) {
    Map<String, PictureOutcome> earlier = byName(before);
    Map<String, PictureOutcome> later = byName(after);
    if (!earlier.keySet().equals(later.keySet())) {
      throw new IllegalArgumentException(
          "both must judge the same pictures, but one alone has " + oddOnes(earlier, later));
    }
    int compared = 0;
    List<FieldChange> fields = new ArrayList<>();
    List<PictureChange> pictures = new ArrayList<>();
    for (PictureOutcome old : before) {
      PictureOutcome now = later.getOrDefault(old.picture(), old);
      if (!old.truth().equals(now.truth())) {
        throw new IllegalArgumentException(
            old.picture() + " was judged against another truth each time");
      }
      if (old.verdict() != now.verdict()) {
        pictures.add(new PictureChange(old.picture(), old.verdict(), now.verdict()));
      }
      Map<String, FieldOutcome> values = new LinkedHashMap<>();
      now.fields().forEach(field -> values.put(field.field(), field));
      for (FieldOutcome field : old.fields()) {
        FieldOutcome other = values.get(field.field());
        if (other != null) {
          compared++;
          if (differ(field, other)) {
            fields.add(new FieldChange(old.picture(), field, other));
          }
        }
      }
    }
    return new Difference(compared, fields, pictures);
  }

  /** Fields that were wrong and are exact. */
  public List<FieldChange> gained() {
    return fields.stream().filter(FieldChange::gains).toList();
  }

  /** Fields that were exact and are wrong. */
  public List<FieldChange> lost() {
    return fields.stream().filter(FieldChange::loses).toList();
  }

  /**
   * How probable it is that two readings which are right equally often differ by chance as much as
   * these, or more: small where the difference means something. The exact test of McNemar, Note on
   * the Sampling Error of the Difference Between Correlated Proportions or Percentages,
   * Psychometrika 12 (1947), 153-157, on both sides: under chance, what was gained is as often
   * lost. It takes fields for independent; those of one picture are not quite, so the truth is
   * larger.
   */
  public double chance() {
    int gained = gained().size();
    int lost = lost().size();
    return Math.min(1, 2 * tail(gained + lost, Math.min(gained, lost)));
  }

  /** The probability of at most so many heads in some throws of a coin. */
  private static double tail(int throwsOfCoin, int most) {
    double logOfOne = -throwsOfCoin * Math.log(2);
    double sum = 0;
    for (int heads = 0; heads <= most; heads++) {
      sum += Math.exp(logOfOne);
      // One more head: as many choices more as throws are left, over the heads that there are.
      logOfOne += Math.log(throwsOfCoin - heads) - Math.log(heads + 1.0);
    }
    return sum;
  }

  private static boolean differ(FieldOutcome a, FieldOutcome b) {
    return a.cause() != b.cause() || !PlainText.same(a.value(), b.value());
  }

  private static Map<String, PictureOutcome> byName(List<PictureOutcome> outcomes) {
    Map<String, PictureOutcome> named = new LinkedHashMap<>();
    for (PictureOutcome outcome : outcomes) {
      if (named.put(outcome.picture(), outcome) != null) {
        throw new IllegalArgumentException("two outcomes have the name " + outcome.picture());
      }
    }
    return named;
  }

  private static List<String> oddOnes(
      Map<String, PictureOutcome> earlier, Map<String, PictureOutcome> later) {
    List<String> odd = new ArrayList<>(earlier.keySet());
    odd.removeAll(later.keySet());
    later.keySet().stream().filter(name -> !earlier.containsKey(name)).forEach(odd::add);
    return odd;
  }
}
