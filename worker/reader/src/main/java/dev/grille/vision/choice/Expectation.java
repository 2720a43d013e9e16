package dev.grille.vision.choice;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.vision.kinds.CapitalAmount;
import dev.grille.vision.kinds.KindRule;
import dev.grille.vision.kinds.KindRules;
import dev.grille.vision.kinds.Verdict;
import dev.grille.vision.ocr.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field is expected to hold: by its declared kind or, in a plain text field, by the
 * template's own value. It judges readings as they stand and proposes others; the latter kind of
 * knowledge only advises and condemns nothing.
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

  /** No other print has so many: zones end in more, tables of contents have points. */
  private static final int LEAST_FILLERS = 5;

  /** Of readings that lack what the template's own value has for certain. */
  private static final double UNLIKE = 0.1;

  /**
   * Of codes that only look-alikes keep from the template's form: issuers keep their forms, so that
   * what has the form is to win where the ink gives it a fifth of the other's probability.
   */
  private static final double DOUBLED = 0.3;

  private static final Pattern WITH_CENTS = Pattern.compile("\\D?\\d[\\d,]*\\.\\d\\d");
  private static final Pattern WITHOUT_POINT = Pattern.compile("\\D?\\d+");

  private static final Pattern CHINESE_DATE = Pattern.compile("\\S{4}年\\S{1,2}月\\S{1,2}日?");

  /** As in names on boarding passes, or months in two languages. */
  private static final Pattern SLASH = Pattern.compile("\\p{L} ?/ ?\\p{L}");

  private static final KindRule CAPITALS = new CapitalAmount();

  private final String known;
  private final KindRule rule;
  private final CodeForm code;
  private final boolean declared;
  private final FieldKind kind;
  private final boolean told;

  private Expectation(String known, KindRule rule, boolean declared, FieldKind kind, boolean told) {
    this.kind = kind;
    this.told = told;
    this.known = known;
    this.rule = rule;
    this.declared = declared;
    boolean coded = declared ? kind == FieldKind.CODE : !told;
    this.code = new CodeForm(coded ? known : "");
  }

  /** What is expected of a field whose template shows this value, empty where it is unknown. */
  public static Expectation of(FieldSpec spec, String known) {
    if (spec.kind() != FieldKind.TEXT && spec.kind() != FieldKind.MULTILINE) {
      return new Expectation(known, KindRules.of(spec), true, spec.kind(), false);
    }
    FieldKind kind = told(known);
    KindRule rule = KindRules.of(kind == null ? FieldKind.TEXT : kind);
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
      if (Boolean.TRUE.equals(KindRules.of(kind).judge(known).valid())) {
        return kind;
      }
    }
    return null;
  }

  /**
   * A reading seen with this expectation.
   *
   * @param value as it is given out: as it was read, but for white space at its ends
   * @param valid what a declared kind says; null where none is declared
   * @param likeness 0 to 1; 0.5 where nothing is expected
   */
  public record Judged(String value, @Nullable Boolean valid, double likeness) {}

  /** The template's own value; empty where it is unknown. */
  public String known() {
    return known;
  }

  /**
   * Whether a value has no spaces, whatever gaps it shows: the lines of a machine readable zone
   * have fillers in their place (ICAO Doc 9303), and Chinese dates have room between digits and
   * year, month and day that is none.
   */
  boolean isUnspaced(String value) {
    return rule == KindRules.of(FieldKind.MRZ)
        || (rule == KindRules.of(FieldKind.DATE)
            && CHINESE_DATE.matcher(Writing.folded(value)).matches());
  }

  /**
   * Whether a reading deserves a second look although its reader is sure: it breaks a rule that the
   * template's own value keeps, is of other scripts, or has letters where its form has digits. That
   * signs and separators are others is no reason.
   */
  boolean doubts(String value) {
    boolean otherForm = code.isKnown() && !Shape.pattern(value).equals(Shape.pattern(known));
    return otherForm || (told && !keepsRule(value)) || Shape.match(value, known) < 0.5;
  }

  private boolean keepsRule(String value) {
    return !Boolean.FALSE.equals(rule.judge(value).valid());
  }

  /** Judges a reading as it stands. */
  public Judged judge(String raw) {
    String value = raw.strip();
    if (value.isEmpty()) {
      return new Judged("", null, 0.5);
    }
    Boolean valid = declared ? valid(value) : null;
    boolean unlike = losesPoint(value) || lacksSlash(value);
    return new Judged(value, valid, unlike ? UNLIKE : likeness(value, valid));
  }

  /** The value in the own form of its declared kind, see {@link Verdict}; null where none is. */
  public @Nullable String normalized(String value) {
    return declared && !value.isEmpty() ? rule.judge(value).normalized() : null;
  }

  private @Nullable Boolean valid(String value) {
    Boolean valid = rule.judge(value).valid();
    boolean capitals =
        kind == FieldKind.AMOUNT && Boolean.TRUE.equals(CAPITALS.judge(value).valid());
    return capitals ? Boolean.TRUE : valid;
  }

  private double likeness(String value, @Nullable Boolean valid) {
    if (valid != null) {
      return valid ? 1 : 0;
    }
    Boolean kept = declared ? null : rule.judge(value).valid();
    if (Boolean.TRUE.equals(kept) || code.fits(value) || isCapitalAmount(value)) {
      return 1;
    }
    if (Boolean.FALSE.equals(kept)) {
      // A date of the thirteenth month, a wrong check digit: hardly what is printed there.
      return UNLIKE;
    }
    boolean doubled = !code.proposals(value).isEmpty() || isCaseInDoubt(value);
    return doubled ? DOUBLED : Shape.match(value, known);
  }

  private boolean isCapitalAmount(String value) {
    return !declared && Boolean.TRUE.equals(CAPITALS.judge(value).valid());
  }

  private boolean isCaseInDoubt(String value) {
    return !declared && Shape.isCaseInDoubt(value, known);
  }

  /** What knowledge would rather see than a reading; whether that is there the ink has to tell. */
  List<Proposal> proposals(String raw) {
    if (raw.isBlank() || raw.indexOf('\n') >= 0) {
      return List.of();
    }
    List<Proposal> all = new ArrayList<>();
    add(all, raw, "kind", rule.judge(raw).repairs());
    add(all, raw, "code-form", code.proposals(raw));
    return all;
  }

  private static void add(List<Proposal> all, String raw, String by, List<String> texts) {
    texts.forEach(text -> all.add(new Proposal(by, BorrowedSpaces.of(text, raw))));
  }

  /** Whether a value has no slash where the template's own has one: it is often taken for an I. */
  private boolean lacksSlash(String value) {
    return SLASH.matcher(Writing.narrow(known)).find()
        && !SLASH.matcher(Writing.narrow(value)).find();
  }

  /** Whether a number has no point where the template's own has one before its cents. */
  private boolean losesPoint(String value) {
    return WITH_CENTS.matcher(Writing.folded(known)).matches()
        && WITHOUT_POINT.matcher(Writing.folded(value)).matches();
  }
}
