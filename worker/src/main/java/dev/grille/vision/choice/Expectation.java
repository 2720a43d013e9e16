package dev.grille.vision.choice;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.vision.kinds.CapitalAmount;
import dev.grille.vision.kinds.KindRule;
import dev.grille.vision.kinds.KindRules;
import dev.grille.vision.kinds.Verdict;
import dev.grille.vision.ocr.Writing;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field is expected to hold: by its declared kind or, in a plain text field, by the
 * template's own value. The latter only advises: it mends what fits it and condemns nothing.
 */
public final class Expectation {
  private static final List<FieldKind> TELLING =
      List.of(
          FieldKind.CN_ID_NUMBER,
          FieldKind.CN_SOCIAL_CREDIT_CODE,
          FieldKind.VIN,
          FieldKind.MRZ,
          FieldKind.CN_PLATE,
          FieldKind.DATE);
  private static final int LEAST_FILLERS = 5;

  /** Of readings that lack what the template's own value has for certain. */
  private static final double UNLIKE = 0.1;

  private static final Pattern WITH_CENTS = Pattern.compile("\\D?\\d[\\d,]*\\.\\d\\d");
  private static final Pattern WITHOUT_POINT = Pattern.compile("\\D?\\d+");

  private static final KindRule CAPITALS = new CapitalAmount();

  private final String known;
  private final KindRule rule;
  private final boolean declared;
  private final FieldKind kind;
  private final boolean told;

  private Expectation(String known, KindRule rule, boolean declared, FieldKind kind, boolean told) {
    this.kind = kind;
    this.told = told;
    this.known = known;
    this.rule = rule;
    this.declared = declared;
  }

  /** What is expected of a field whose template shows this value, empty where it is unknown. */
  public static Expectation of(FieldSpec spec, String known) {
    if (spec.kind() != FieldKind.TEXT && spec.kind() != FieldKind.MULTILINE) {
      return new Expectation(known, KindRules.of(spec), true, spec.kind(), false);
    }
    FieldKind kind = told(known);
    CodeForm code = new CodeForm(known);
    KindRule rule =
        kind != null ? KindRules.of(kind) : code.isKnown() ? code : new DigitForm(known);
    return new Expectation(known, rule, false, spec.kind(), kind != null);
  }

  /** The kind that a value shows by its check digits or its writing. */
  public static @Nullable FieldKind told(String known) {
    if (known.isEmpty()) {
      return null;
    }
    if (known.chars().filter(c -> c == '<').count() >= LEAST_FILLERS) {
      return FieldKind.MRZ;
    }
    for (FieldKind kind : TELLING) {
      if (Boolean.TRUE.equals(KindRules.of(kind).apply(known).valid())) {
        return kind;
      }
    }
    return null;
  }

  /**
   * A reading seen with this expectation.
   *
   * @param value as it is given out
   * @param valid what a declared kind says; null where none is declared
   * @param likeness 0 to 1; 0.5 where nothing is expected
   */
  public record Judged(String value, @Nullable Boolean valid, double likeness) {}

  /** The template's own value; empty where it is unknown. */
  public String known() {
    return known;
  }

  /** Whether a value may be taken without more looks: a code has the form of the template's own. */
  boolean fits(String value) {
    return !new CodeForm(known).isKnown() || Shape.pattern(value).equals(Shape.pattern(known));
  }

  /** The sign of money before the template's own value; empty where there is none. */
  String sign() {
    return Shape.sign(known);
  }

  /** Judges a reading. */
  public Judged judge(String raw) {
    if (raw.isEmpty()) {
      return new Judged("", null, 0.5);
    }
    Judged judged = judged(declared ? raw : Shape.casedLike(raw, known));
    return losesPoint(judged.value()) || lacksSlash(judged.value())
        ? new Judged(judged.value(), judged.valid(), UNLIKE)
        : judged;
  }

  /** Whether a value has no slash where the template's own has one: it is often taken for an I. */
  boolean lacksSlash(String value) {
    return Shape.hasSlash(known) && !Shape.hasSlash(value);
  }

  /** Whether a number has no point where the template's own has one before its cents. */
  private boolean losesPoint(String value) {
    return WITH_CENTS.matcher(Writing.folded(known)).matches()
        && WITHOUT_POINT.matcher(Writing.folded(value)).matches();
  }

  private Judged judged(String raw) {
    Verdict verdict = rule.apply(raw);
    if (kind == FieldKind.CODE) {
      Verdict formed = new CodeForm(known).apply(verdict.value());
      verdict = Boolean.TRUE.equals(formed.valid()) ? new Verdict(formed.value(), null) : verdict;
    }
    boolean capitals = !declared || kind == FieldKind.AMOUNT;
    if (capitals && !Boolean.TRUE.equals(verdict.valid())) {
      Verdict capital = CAPITALS.apply(raw);
      if (Boolean.TRUE.equals(capital.valid())) {
        return new Judged(capital.value(), declared ? true : null, 1);
      }
    }
    if (declared) {
      double likeness =
          verdict.valid() == null ? Shape.match(verdict.value(), known) : verdict.valid() ? 1 : 0;
      return new Judged(verdict.value(), verdict.valid(), likeness);
    }
    boolean fits = Boolean.TRUE.equals(verdict.valid());
    if (fits) {
      return new Judged(verdict.value(), null, 1);
    }
    // A date of the thirteenth month, a wrong check digit: hardly what is printed there.
    boolean unlike = told && Boolean.FALSE.equals(verdict.valid());
    return new Judged(raw, null, unlike ? UNLIKE : Shape.match(raw, known));
  }
}
