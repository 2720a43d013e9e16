package dev.grille.lab.cases;

import dev.grille.lab.cases.print.Face;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How one sheet of a form was printed.
 *
 * @param shiftX how far the values stand right of their windows, in the form's pixels
 * @param shiftY how far they stand below
 * @param slant by how many degrees their lines are turned
 * @param jitter how far each value strays from that, in pixels
 * @param face the face of the values; null for the form's own
 * @param strength of the values' ink, 0 to 1
 * @param sealed whether the form's seals are stamped
 * @param grain seed of what chance does to pins and seals
 */
public record Style(
    double shiftX,
    double shiftY,
    double slant,
    double jitter,
    @Nullable Face face,
    double strength,
    boolean sealed,
    long grain) {

  /** Fresh print exactly in its windows, seals where the form has them. */
  public static Style plain() {
    return new Style(0, 0, 0, 0, null, 1, true, 1);
  }

  /** The same without the form's seals. */
  public Style withoutSeals() {
    return new Style(shiftX, shiftY, slant, jitter, face, strength, false, grain);
  }

  /** A style as a form's printers vary, with its full drift. */
  public static Style random(Form form, RandomGenerator random) {
    return random(form, form.drift(), random);
  }

  /**
   * A style as a form's printers vary.
   *
   * @param drift how far values may stand from their windows, in the form's pixels; 0 for none
   */
  public static Style random(Form form, double drift, RandomGenerator random) {
    Face face =
        form.valueFaces().isEmpty()
            ? null
            : form.valueFaces().get(random.nextInt(form.valueFaces().size()));
    return new Style(
        random.nextDouble(-1, 1) * drift * 1.2,
        random.nextDouble(-1, 1) * drift,
        drift == 0 ? 0 : random.nextGaussian() * 0.25,
        drift * 0.08,
        face,
        1 - random.nextDouble() * (1 - form.faintest()),
        random.nextInt(5) > 0,
        random.nextLong());
  }
}
