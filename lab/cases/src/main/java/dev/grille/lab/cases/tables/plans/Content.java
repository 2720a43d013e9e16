package dev.grille.lab.cases.tables.plans;

import dev.grille.lab.cases.pages.words.Figures;
import dev.grille.lab.cases.pages.words.Wording;
import dev.grille.lab.cases.print.Lettering.Align;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What stands in a column. */
enum Content {
  NUMBER(Align.CENTRE, true),
  CODE(Align.LEFT, true),
  DATE(Align.CENTRE, true),
  ITEM(Align.LEFT, false),
  PERSON(Align.LEFT, false),
  WORD(Align.CENTRE, false),
  COUNT(Align.RIGHT, true),
  AMOUNT(Align.RIGHT, true),
  PERCENT(Align.RIGHT, true),
  NOTE(Align.LEFT, false),
  ADDRESS(Align.LEFT, false);

  private final Align align;
  private final boolean narrow;

  Content(Align align, boolean narrow) {
    this.align = align;
    this.narrow = narrow;
  }

  Align align() {
    return align;
  }

  /** Whether many columns of it have room beside each other. */
  boolean narrow() {
    return narrow;
  }

  /** Whether it may be set in several lines. */
  boolean wraps() {
    return this == NOTE || this == ADDRESS || this == ITEM;
  }

  /** Whether a total of it makes sense. */
  boolean adds() {
    return this == AMOUNT || this == COUNT;
  }

  /** What is its column called. */
  String head(Wording words) {
    boolean chinese = words.solid();
    return switch (this) {
      case NUMBER -> chinese ? "序号" : "No";
      case CODE -> chinese ? "编号" : "Code";
      case DATE -> chinese ? "日期" : "Date";
      case PERSON -> chinese ? "姓名" : "Name";
      case NOTE -> chinese ? "备注" : "Remarks";
      case ADDRESS -> chinese ? "地址" : "Address";
      default -> words.label();
    };
  }

  /** A text of it that is no figure to be added. */
  String text(Wording words, RandomGenerator random, int number) {
    return switch (this) {
      case NUMBER -> String.valueOf(number);
      case CODE -> Figures.code(random);
      case DATE ->
          "%d-%02d-%02d"
              .formatted(random.nextInt(2015, 2027), random.nextInt(1, 13), random.nextInt(1, 29));
      case ITEM -> words.item();
      case PERSON -> words.person();
      case WORD -> words.label();
      case PERCENT -> Figures.percent(random);
      case NOTE -> random.nextInt(3) > 0 ? words.sentence() : words.phrase();
      case ADDRESS -> words.address();
      case COUNT, AMOUNT -> throw new IllegalStateException(this + " is a figure");
    };
  }

  /** A figure of it. */
  BigDecimal figure(RandomGenerator random) {
    if (this == COUNT) {
      return BigDecimal.valueOf(
          random.nextInt(3) > 0 ? random.nextInt(1, 100) : random.nextInt(100, 5000));
    }
    double value = Math.exp(random.nextDouble(0, 11)) * (random.nextInt(12) == 0 ? -1 : 1);
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  /** How a figure of it is written. */
  static String written(BigDecimal figure, boolean commas) {
    String pattern = (commas ? "#,##0" : "0") + (figure.scale() > 0 ? ".00" : "");
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
  }
}
