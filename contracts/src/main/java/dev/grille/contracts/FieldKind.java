package dev.grille.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a field holds: it decides how the field is segmented, which languages read it, and which
 * rule chooses between candidate readings. On the wire in lower case.
 */
public enum FieldKind {
  /** One line of any text; the default. */
  TEXT,
  /** Several lines, joined by line feeds in the value. */
  MULTILINE,
  /** A plain number. */
  NUMBER,
  /** An amount of money, with or without its currency sign. */
  AMOUNT,
  /** A calendar date, in Chinese, ISO or English writing. */
  DATE,
  /** Letters and digits without words: serial numbers, order numbers. */
  CODE,
  /** One of the values that the field declares. */
  ENUMERATION,
  /** Text that matches the pattern that the field declares. */
  PATTERN,
  /** Chinese citizen identification number, GB 11643. */
  CN_ID_NUMBER,
  /** Chinese unified social credit code, GB 32100. */
  CN_SOCIAL_CREDIT_CODE,
  /** Code of a Chinese VAT invoice: 10 or 12 digits. */
  CN_VAT_INVOICE_CODE,
  /** Number of a Chinese VAT invoice: 8 or 20 digits. */
  CN_VAT_INVOICE_NUMBER,
  /** Chinese vehicle number plate, GA 36. */
  CN_PLATE,
  /** Payment card number, ISO/IEC 7812 with the Luhn check digit. */
  BANK_CARD,
  /** Vehicle identification number, ISO 3779. */
  VIN,
  /** One line of a machine readable zone, ICAO 9303. */
  MRZ,
  /** A box or ring to be marked: {@code true} or {@code false}. */
  MARK(Value.Type.MARK),
  /** A QR code or a linear code: what it says. */
  BARCODE(Value.Type.BARCODE),
  /** A portrait, a seal, a signature: whether one is there, and what it looks like. */
  CROP(Value.Type.CROP),
  /** A table whose number of rows differs from picture to picture. */
  TABLE(Value.Type.TABLE);

  private final Value.Type valueType;

  FieldKind() {
    this(Value.Type.TEXT);
  }

  FieldKind(Value.Type valueType) {
    this.valueType = valueType;
  }

  /** What its fields are read as. */
  public Value.Type valueType() {
    return valueType;
  }

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether any text may stand there, so that nothing is declared of it. */
  public boolean isText() {
    return this == TEXT || this == MULTILINE;
  }

  /** What is to be said of a name that no kind has: the kinds that there are. */
  static String unknown(String name) {
    List<String> names = Arrays.stream(values()).map(FieldKind::wireName).toList();
    String meant = Spelling.nearest(name, names).map(near -> ": is " + near + " meant?").orElse("");
    return "is not a kind of field" + meant + "; there are " + String.join(", ", names);
  }

  /** The kind with this name on the wire. */
  public static Optional<FieldKind> ofWireName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(name)).findFirst();
  }
}
