package dev.grille.vision.kinds;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldPattern;
import dev.grille.contracts.FieldSpec;
import org.jspecify.annotations.Nullable;

/** Finds the rule of a field. */
public final class KindRules {
  private static final KindRule ANY_TEXT = raw -> Verdict.UNKNOWN;
  private static final KindRule DATE = new DateRule();
  private static final KindRule PLATE = new Plate();
  private static final KindRule MRZ = new MachineReadable();

  private KindRules() {}

  /** The rule of a field's kind, with the values or the pattern that it declares. */
  public static KindRule of(FieldSpec field) {
    return switch (field.kind()) {
      case ENUMERATION -> raw -> ChoiceRules.listed(raw, field.values());
      case PATTERN -> pattern(field.pattern());
      default -> of(field.kind());
    };
  }

  private static KindRule pattern(@Nullable String expression) {
    if (expression == null) {
      return ANY_TEXT;
    }
    FieldPattern pattern = FieldPattern.compile(expression);
    return raw -> ChoiceRules.pattern(raw, pattern);
  }

  /** The rule of a kind that declares nothing further; any text passes where there is none. */
  public static KindRule of(FieldKind kind) {
    return switch (kind) {
      case TEXT, MULTILINE, ENUMERATION, PATTERN -> ANY_TEXT;
      case NUMBER -> NumberRules::number;
      case AMOUNT -> NumberRules::amount;
      case CODE -> NumberRules::code;
      case DATE -> DATE;
      case CN_ID_NUMBER -> ChineseCodes.ID_NUMBER;
      case CN_SOCIAL_CREDIT_CODE -> ChineseCodes.SOCIAL_CREDIT_CODE;
      case CN_VAT_INVOICE_CODE -> ChineseCodes::invoiceCode;
      case CN_VAT_INVOICE_NUMBER -> ChineseCodes::invoiceNumber;
      case CN_PLATE -> PLATE;
      case BANK_CARD -> InternationalCodes.BANK_CARD;
      case VIN -> InternationalCodes.VIN;
      case MRZ -> MRZ;
    };
  }
}
