package dev.grille.lab.cases.families;

import dev.grille.contracts.Reason;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.families.sheets.Page;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a picture is taken of, and what must hold.
 *
 * @param name short: which of the situations it is
 * @param page what lies before the camera; its windows are where it shows the fields
 * @param expected by field; empty where the picture is to be refused
 * @param verdict what may become of it
 * @param view which part is in the picture
 * @param placed whether the form has one true place in it
 */
public record Sight(
    String name,
    Page page,
    Map<String, ExpectedValue> expected,
    Verdict verdict,
    View view,
    boolean placed) {
  public Sight {
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /** A page that is to be read. */
  public static Sight read(String name, Page page, Map<String, String> values) {
    return new Sight(name, page, judged(values), Verdict.READ, View.WHOLE, true);
  }

  /** A page that is to be refused. */
  public static Sight refused(String name, Page page) {
    return new Sight(name, page, Map.of(), Verdict.REFUSE, View.WHOLE, true);
  }

  /** Values as they stand. */
  public static Map<String, ExpectedValue> judged(Map<String, String> values) {
    Map<String, ExpectedValue> expected = new LinkedHashMap<>();
    values.forEach((name, value) -> expected.put(name, ExpectedValue.of(value)));
    return expected;
  }

  /** Any value, if its score is low for a reason. */
  public static ExpectedValue doubtful(double maxScore, Reason reason) {
    return new ExpectedValue(null, null, maxScore, reason);
  }

  /** The same, where a refusal is well too. */
  public Sight orRefused() {
    return new Sight(name, page, expected, Verdict.READ_OR_REFUSE, view, placed);
  }

  /** The same in a picture that shows a part of it. */
  public Sight in(View part) {
    return new Sight(name, page, expected, verdict, part, placed);
  }

  /** The same with another expectation for some fields. */
  public Sight but(Map<String, ExpectedValue> others) {
    Map<String, ExpectedValue> all = new LinkedHashMap<>(expected);
    all.putAll(others);
    return new Sight(name, page, all, verdict, view, placed);
  }

  /** The same with a field that is not judged. */
  public Sight without(String field) {
    Map<String, ExpectedValue> all = new LinkedHashMap<>(expected);
    all.remove(field);
    return new Sight(name, page, all, verdict, view, placed);
  }

  /** The same, where the form may be found at more than one place. */
  public Sight anywhere() {
    return new Sight(name, page, expected, verdict, view, false);
  }

  /** The same with other expectations. */
  Sight expecting(Map<String, ExpectedValue> others) {
    return new Sight(name, page, others, verdict, view, placed);
  }
}
