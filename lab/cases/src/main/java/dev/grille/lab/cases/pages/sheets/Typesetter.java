package dev.grille.lab.cases.pages.sheets;

import dev.grille.lab.cases.pages.words.ChineseWording;
import dev.grille.lab.cases.pages.words.EnglishWording;
import dev.grille.lab.cases.pages.words.Wording;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sets a page in its style. All chance comes from the generator that is handed in. */
public final class Typesetter {
  private final Sheet sheet;
  private final PageStyle style;
  private final RandomGenerator random;
  private final Wording chinese;
  private final Wording english;
  private final Color ink;
  private final boolean latinDigits;

  /** Begins an empty sheet. */
  public Typesetter(Sheet sheet, PageStyle style, RandomGenerator random) {
    this.sheet = sheet;
    this.style = style;
    this.random = random;
    chinese = new ChineseWording(random);
    english = new EnglishWording(random);
    ink =
        List.of(new Color(20, 20, 24), new Color(45, 45, 50), new Color(24, 32, 84))
            .get(random.nextInt(3));
    latinDigits = random.nextBoolean();
  }

  public Sheet sheet() {
    return sheet;
  }

  public RandomGenerator random() {
    return random;
  }

  /** Colour of its text. */
  public Color ink() {
    return ink;
  }

  /** Whether there is Chinese on it. */
  public boolean writesChinese() {
    return style.tongue() != PageStyle.Tongue.ENGLISH;
  }

  /** What it says, in the language that is next. */
  public Wording words() {
    return switch (style.tongue()) {
      case CHINESE -> chinese;
      case ENGLISH -> english;
      case MIXED -> random.nextInt(3) > 0 ? chinese : english;
    };
  }

  /** Chinese words, for what only Chinese can be. */
  public Wording chinese() {
    return chinese;
  }

  /** Whether something that happens with this probability does. */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A number between two. */
  public double between(double from, double to) {
    return random.nextDouble(from, to);
  }

  /** How a text is set in a page's body. */
  public Lettering body(String text, double size) {
    boolean han = Han.in(text) || (writesChinese() && !latinDigits && mostlyDigits(text));
    return Lettering.of(han ? style.han() : style.latin(), size, ink);
  }

  /** How a heading is set. */
  public Lettering heading(String text, double size) {
    Lettering plain =
        Lettering.of(Han.in(text) ? style.hanHeading() : style.latinHeading(), size, ink);
    return Han.in(text) && style.hanHeading() == style.han() ? plain.ink(Ink.BOLD) : plain;
  }

  private static boolean mostlyDigits(String text) {
    return text.chars().filter(Character::isLetter).count() * 2 < text.length();
  }

  /** Prints a run of body text whose left end stands at x. */
  public void left(String text, double x, double y, double size) {
    sheet.print(text, x, y, body(text, size));
  }

  /** Prints a run of body text whose right end stands at x. */
  public void right(String text, double x, double y, double size) {
    sheet.print(text, x, y, body(text, size).align(Align.RIGHT));
  }

  /** Prints a run of body text in the middle of x. */
  public void centred(String text, double x, double y, double size) {
    sheet.print(text, x, y, body(text, size).align(Align.CENTRE));
  }

  /** The greatest size up to the given one at which a text fits. */
  public Lettering fitting(String text, double room, Lettering lettering) {
    double width = sheet.textWidth(text, lettering);
    return width <= room ? lettering : lettering.size(lettering.size() * room / width * 0.98);
  }

  /** Some sentences as one text. */
  public String sentences(int count) {
    Wording words = words();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i > 0 && !words.solid() ? " " : "").append(words.sentence());
    }
    return text.toString();
  }

  /**
   * Sets a paragraph and breaks its lines.
   *
   * @param y the middle of its first line
   * @param leading distance of two lines, in ems
   * @return the middle of the line that would come next
   */
  public double paragraph(
      String text, double x, double y, double width, double leading, Lettering lettering) {
    double middle = y;
    double indent = Han.in(text) ? 2 * lettering.size() : 0;
    for (String line : new LineBreaker(sheet, lettering).lines(text, width, indent)) {
      sheet.print(line, x + (middle == y ? indent : 0), middle, lettering);
      middle += leading * lettering.size();
    }
    return middle;
  }

  /** The lines of a text that is set into a width. */
  public List<String> broken(String text, double width, Lettering lettering) {
    return new LineBreaker(sheet, lettering).lines(text, width, 0);
  }

  /** A straight rule. */
  public void rule(double x1, double y1, double x2, double y2, double weight) {
    sheet.mark(pen -> pen.line(x1, y1, x2, y2, weight, ink));
  }

  /** A filled rectangle. */
  public void fill(double x, double y, double w, double h, Color colour) {
    sheet.mark(pen -> pen.fill(x, y, w, h, colour));
  }

  /** A light colour. */
  public Color light() {
    return Color.getHSBColor(random.nextFloat(), (float) between(0.03, 0.16), 0.94f);
  }

  /** A dark colour. */
  public Color dark() {
    return Color.getHSBColor(
        random.nextFloat(), (float) between(0.3, 0.9), (float) between(0.18, 0.5));
  }
}
