package dev.grille.vision.reading;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.vision.ocr.Language;
import java.util.ArrayList;
import java.util.List;

/** Which looks are taken at a field, the likeliest first. */
final class LookPlan {
  private static final double LINE = 32;

  private LookPlan() {}

  /** The looks for a field, in order; readers stop when they are sure. */
  static List<Look> of(FieldSpec spec, FieldMemory memory, FieldSight sight) {
    Language first = first(spec.kind(), memory.text());
    Language second = first == Language.ENGLISH ? Language.MIXED : Language.CHINESE;
    List<Look> looks = new ArrayList<>();
    looks.add(new Look(first, Preparation.LEVELLED, LINE));
    looks.add(new Look(second, Preparation.LEVELLED, LINE));
    looks.add(new Look(first, Preparation.LEVELLED, LINE * 1.35));
    looks.add(new Look(first, Preparation.NEUTRAL, LINE));
    looks.add(new Look(first, Preparation.JOINED, LINE));
    looks.add(new Look(first, Preparation.SHARPENED, LINE * 1.15));
    if (first == Language.MIXED) {
      looks.add(new Look(Language.ENGLISH, Preparation.LEVELLED, LINE));
    }
    return looks;
  }

  private static Language first(FieldKind kind, String known) {
    return switch (kind) {
      case NUMBER,
          CODE,
          CN_ID_NUMBER,
          CN_SOCIAL_CREDIT_CODE,
          CN_VAT_INVOICE_CODE,
          CN_VAT_INVOICE_NUMBER,
          BANK_CARD,
          VIN,
          MRZ ->
          Language.ENGLISH;
      default -> known.isEmpty() || Writing.hasHan(known) ? Language.MIXED : Language.ENGLISH;
    };
  }
}
