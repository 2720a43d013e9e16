package dev.grille.lab.cases.families.sheets;

import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Lettering;
import java.awt.Color;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Faces, sizes and colours of one form.
 *
 * @param labelFace of its fixed print
 * @param valueFace of its values
 * @param labelSize em size of labels
 * @param valueSize em size of values
 * @param ink of the fixed print
 * @param valueInk of the values
 * @param rule colour of its rules
 * @param weight of its rules
 * @param head which of the letterheads it has
 * @param framed whether a rule runs round the page
 * @param paper its colour
 */
public record Look(
    Face labelFace,
    Face valueFace,
    double labelSize,
    double valueSize,
    Color ink,
    Color valueInk,
    Color rule,
    double weight,
    int head,
    boolean framed,
    Color paper) {
  private static final List<Face> LATIN_LABELS =
      List.of(Face.SANS, Face.SERIF, Face.DEJAVU, Face.SANS_BOLD);
  private static final List<Face> LATIN_VALUES =
      List.of(Face.SANS, Face.SERIF, Face.DEJAVU, Face.MONO, Face.SANS_BOLD);
  private static final List<Face> HELD_LATIN_LABELS = List.of(Face.DEJAVU_SERIF, Face.SANS_ITALIC);
  private static final List<Face> HELD_LATIN_VALUES =
      List.of(Face.DEJAVU_SERIF, Face.MONO_BOLD, Face.DEJAVU_MONO, Face.SERIF_BOLD);
  private static final List<Face> HAN_LABELS = List.of(Face.HEI, Face.SONG, Face.ZEN);
  private static final List<Face> HELD_HAN = List.of(Face.KAI, Face.ZEN);
  private static final List<Color> INKS =
      List.of(
          new Color(18, 18, 20),
          new Color(32, 44, 84),
          new Color(30, 74, 52),
          new Color(92, 30, 36));
  private static final List<Color> VALUE_INKS =
      List.of(new Color(14, 14, 16), new Color(24, 30, 90), new Color(52, 52, 56));
  private static final List<Color> PAPERS =
      List.of(
          Color.WHITE,
          new Color(253, 252, 247),
          new Color(246, 250, 246),
          new Color(250, 246, 248));

  /** The number of letterheads. */
  static final int HEADS = 4;

  /** A look by chance; styles that are held out of fitting have faces of their own. */
  public static Look random(Language language, boolean heldOut, RandomGenerator random) {
    boolean han = language == Language.CHINESE;
    List<Face> labels =
        han ? heldOut ? HELD_HAN : HAN_LABELS : heldOut ? HELD_LATIN_LABELS : LATIN_LABELS;
    List<Face> values =
        han ? heldOut ? HELD_HAN : HAN_LABELS : heldOut ? HELD_LATIN_VALUES : LATIN_VALUES;
    Color ink = pick(random, INKS);
    double value = random.nextDouble(21, 29);
    return new Look(
        pick(random, labels),
        pick(random, values),
        Math.max(14, value * random.nextDouble(0.62, 0.9)),
        value,
        ink,
        pick(random, VALUE_INKS),
        random.nextBoolean() ? ink : new Color(70, 70, 74),
        random.nextDouble(1, 2.2),
        random.nextInt(HEADS),
        random.nextInt(3) == 0,
        pick(random, PAPERS));
  }

  /** How labels are set. */
  public Lettering label() {
    return Lettering.of(labelFace, labelSize, ink);
  }

  /** How values are set. */
  public Lettering value() {
    return Lettering.of(valueFace, valueSize, valueInk);
  }

  /** The same look with another face for values. */
  public Look values(Face face) {
    return new Look(
        labelFace, face, labelSize, valueSize, ink, valueInk, rule, weight, head, framed, paper);
  }

  /** The same look with values of another size. */
  public Look sized(double size) {
    return new Look(
        labelFace,
        valueFace,
        Math.min(labelSize, size),
        size,
        ink,
        valueInk,
        rule,
        weight,
        head,
        framed,
        paper);
  }

  private static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
