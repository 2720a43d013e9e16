package dev.grille.vision.kinds;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldPattern;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Value;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the reader knows of a kind of field that is read as text. A new kind is a constant of
 * {@link FieldKind} and a row here.
 *
 * @param rule judges readings
 * @param group of kinds that are scored alike
 * @param traits what else tells it from other kinds
 */
public record Kind(KindRule rule, ScoreGroup group, Set<Trait> traits) {
  /** What some kinds have and others have not. */
  public enum Trait {
    /** Letters of the Latin alphabet, digits and signs, whatever the form's language is. */
    LATIN,
    /** A value shows by its check digits or its writing what it is. */
    EVIDENT,
    /** Values have a form that no standard tells but the template's own value shows. */
    FORM_OF_TEMPLATE,
    /** What breaks its rule is no value of the kind, whoever writes it. */
    STANDARD
  }

  private static final KindRule ANY_TEXT = raw -> RuleCheck.UNKNOWN;

  private static final Map<FieldKind, Kind> ALL = new EnumMap<>(FieldKind.class);

  static {
    Arrays.stream(FieldKind.values())
        .filter(kind -> kind.valueType() == Value.Type.TEXT)
        .forEach(kind -> ALL.put(kind, row(kind)));
  }

  public Kind {
    traits = Set.copyOf(traits);
  }

  private static Kind row(FieldKind kind) {
    return switch (kind) {
      case TEXT, MULTILINE -> text();
      case NUMBER -> formed(NumberRules::number, Trait.LATIN);
      case AMOUNT -> formed(NumberRules::amount);
      case DATE -> formed(new DateRule(), Trait.EVIDENT, Trait.STANDARD);
      case CODE -> formed(NumberRules::code, Trait.LATIN, Trait.FORM_OF_TEMPLATE);
      case ENUMERATION, PATTERN -> formed(ANY_TEXT); // the rule is the field's
      case CN_ID_NUMBER ->
          checked(ChineseCodes.ID_NUMBER, Trait.LATIN, Trait.EVIDENT, Trait.STANDARD);
      case CN_SOCIAL_CREDIT_CODE ->
          checked(ChineseCodes.SOCIAL_CREDIT_CODE, Trait.LATIN, Trait.EVIDENT, Trait.STANDARD);
      case CN_VAT_INVOICE_CODE -> formed(ChineseCodes::invoiceCode, Trait.LATIN, Trait.STANDARD);
      case CN_VAT_INVOICE_NUMBER ->
          formed(ChineseCodes::invoiceNumber, Trait.LATIN, Trait.STANDARD);
      case CN_PLATE -> formed(new Plate(), Trait.EVIDENT, Trait.STANDARD);
      case BANK_CARD -> checked(InternationalCodes.BANK_CARD, Trait.LATIN, Trait.STANDARD);
      case VIN -> checked(InternationalCodes.VIN, Trait.LATIN, Trait.EVIDENT, Trait.STANDARD);
      case MRZ -> checked(new MachineReadable(), Trait.LATIN, Trait.EVIDENT, Trait.STANDARD);
      case MARK, BARCODE, CROP, TABLE ->
          throw new IllegalArgumentException(kind + " is not read as text");
    };
  }

  private static Kind text() {
    return new Kind(ANY_TEXT, ScoreGroup.TEXT, Set.of(Trait.FORM_OF_TEMPLATE));
  }

  private static Kind formed(KindRule rule, Trait... traits) {
    return new Kind(rule, ScoreGroup.FORMED, Set.of(traits));
  }

  private static Kind checked(KindRule rule, Trait... traits) {
    return new Kind(rule, ScoreGroup.CHECKED, Set.of(traits));
  }

  /**
   * A kind whose fields declare nothing further; of the others, what all their fields share.
   *
   * @param kind one that is read as text
   */
  public static Kind of(FieldKind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  /** A field's kind, with the values or the pattern that the field declares. */
  public static Kind of(FieldSpec field) {
    Kind kind = of(field.kind());
    return switch (field.kind()) {
      case ENUMERATION -> kind.with(raw -> ChoiceRules.listed(raw, field.values()));
      case PATTERN -> kind.with(pattern(field.pattern()));
      default -> kind;
    };
  }

  /** The rule of calendar dates. */
  public static KindRule dates() {
    return of(FieldKind.DATE).rule();
  }

  /** The kind that a value shows by itself, where one does. */
  public static Optional<Kind> shownBy(String value) {
    return ALL.values().stream()
        .filter(kind -> kind.has(Trait.EVIDENT) && kind.rule.isShownBy(value))
        .findFirst();
  }

  private Kind with(KindRule other) {
    return new Kind(other, group, traits);
  }

  private static KindRule pattern(@Nullable String expression) {
    if (expression == null) {
      return ANY_TEXT;
    }
    FieldPattern pattern = FieldPattern.compile(expression);
    return raw -> ChoiceRules.pattern(raw, pattern);
  }

  /** Whether it has a trait. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
