package dev.grille.vision.choice;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.kinds.CapitalAmount;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.kinds.KindRule;
import dev.grille.vision.kinds.RuleCheck;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field is expected to hold: by its declared kind or, in a plain text field, by the
 * template's own value. It judges readings as they stand and proposes others; the latter kind of
 * knowledge only advises and refuses nothing.
 */
public final class Expectation {
  /** Of readings that lack what the template's own value has for certain. */
  private static final double UNLIKE = 0.1;

  /**
   * Of codes that only look-alikes keep from the template's form: issuers keep their forms, so that
   * what has the form is to win where the ink gives it a fifth of the other's probability.
   */
  private static final double DOUBLED = 0.3;

  /** A currency's sign or code, or a unit, before a number or behind it. */
  private static final String UNIT = "[^\\d.,]{0,3}";

  private static final Pattern WITH_CENTS = Pattern.compile(UNIT + "\\d[\\d,]*\\.\\d\\d" + UNIT);
  private static final Pattern WITHOUT_POINT = Pattern.compile(UNIT + "\\d+" + UNIT);

  /** As in names on boarding passes, or months in two languages. */
  private static final Pattern SLASH = Pattern.compile("\\p{L} ?/ ?\\p{L}");

  private static final KindRule CAPITALS = new CapitalAmount();

  private final String known;
  private final KindRule rule;
  private final CodeForm code;
  private final boolean declared;
  private final boolean shown;

  private Expectation(String known, Kind kind, boolean declared, boolean shown) {
    this.known = known;
    this.rule = kind.rule();
    this.declared = declared;
    this.shown = shown;
    this.code = new CodeForm(kind.has(Kind.Trait.FORM_OF_TEMPLATE) ? known : "");
  }

  /** What is expected of a field whose template shows this value, empty where it is unknown. */
  public static Expectation of(FieldSpec spec, String known) {
    Kind kind = Kind.of(spec);
    if (!spec.isText()) {
      return new Expectation(known, kind, true, false);
    }
    Optional<Kind> shown = Kind.shownBy(known);
    return new Expectation(known, shown.orElse(kind), false, shown.isPresent());
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

  /** Whether a value has no spaces, whatever gaps it shows. */
  boolean isUnspaced(String value) {
    return rule.isUnspaced(value);
  }

  /**
   * Whether a reading deserves a second pass although its reader is sure: it breaks a rule that the
   * template's own value keeps, is of other scripts, or has letters where its form has digits. That
   * signs and separators are others is no reason.
   */
  boolean doubts(String value) {
    boolean otherForm = code.isKnown() && !Shape.pattern(value).equals(Shape.pattern(known));
    return otherForm || (shown && !keepsRule(value)) || Shape.match(value, known) < 0.5;
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
    Boolean valid = declared ? rule.judge(value).valid() : null;
    boolean unlike = losesPoint(value) || lacksSlash(value);
    return new Judged(value, valid, unlike ? UNLIKE : likeness(value, valid));
  }

  /** The value in the own form of its declared kind, see {@link RuleCheck}; null where none is. */
  public @Nullable String normalized(String value) {
    return declared && !value.isEmpty() ? rule.judge(value).normalized() : null;
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
