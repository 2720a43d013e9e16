package dev.grille.lab.cases;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Mark;
import dev.grille.lab.cases.print.Pen;
import dev.grille.lab.cases.print.Seal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A layout: fixed print, windows and the ground below both. Drawn on demand; immutable.
 *
 * @param name short and stable, in lower case with hyphens
 * @param width of the sheet in pixels
 * @param height of the sheet in pixels
 * @param corner radius of its corners
 * @param print ground and fixed print, in the order of drawing
 * @param fields its windows, in the order of their values
 * @param seals what may be stamped over it
 * @param drift how far values may stand from their windows, in pixels; 0 where print and form are
 *     made together
 * @param valueFaces faces that its printers use for values; empty for the fields' own
 * @param faintest the weakest ink of its printers, 0 to 1
 * @param onScreen whether it is shown by a screen, not printed
 */
public record Form(
    String name,
    int width,
    int height,
    double corner,
    List<Mark> print,
    List<FormField> fields,
    List<Seal> seals,
    double drift,
    List<Face> valueFaces,
    double faintest,
    boolean onScreen) {
  public Form {
    if (width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException("a sheet has even sides, not " + width + " x " + height);
    }
    print = List.copyOf(print);
    fields = List.copyOf(fields);
    seals = List.copyOf(seals);
    valueFaces = List.copyOf(valueFaces);
  }

  /** Invents a value for each field. */
  public Map<String, String> values(RandomGenerator random) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FormField field : fields) {
      values.put(field.name(), field.source().next(random, values));
    }
    return values;
  }

  /** The fields as a template declares them, plain text or with kinds. */
  public List<FieldSpec> specs(boolean withKinds) {
    return fields.stream().map(field -> field.spec(withKinds)).toList();
  }

  /** The height of the smallest value's characters, in pixels. */
  public double smallestText() {
    return fields.stream().mapToDouble(field -> field.lettering().size()).min().orElse(20);
  }

  /** Draws a sheet at one pixel per pixel, with the fonts of this machine. */
  public BufferedImage draw(Map<String, String> values, Style style) {
    return draw(values, style, 1, Fonts.ofThisMachine());
  }

  /**
   * Draws a sheet.
   *
   * @param values by field name; a field without one stays empty
   * @param resolution pixels of the sheet per pixel of the form
   */
  public BufferedImage draw(
      Map<String, String> values, Style style, double resolution, Fonts fonts) {
    int sheetWidth = (int) Math.round(width * resolution);
    int sheetHeight = (int) Math.round(height * resolution);
    BufferedImage sheet =
        new BufferedImage(sheetWidth, sheetHeight, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = sheet.createGraphics();
    graphics.scale(sheetWidth / (double) width, sheetHeight / (double) height);
    Pen pen = new Pen(graphics, fonts, new SplittableRandom(style.grain()));
    if (corner > 0) {
      graphics.setClip(new RoundRectangle2D.Double(0, 0, width, height, 2 * corner, 2 * corner));
    }
    print.forEach(mark -> mark.draw(pen));
    values(pen, values, style);
    if (style.sealed()) {
      for (Seal seal : seals) {
        seal.stamp(pen, pen.random().nextDouble(-25, 25), pen.random().nextDouble(0.5, 0.85));
      }
    }
    graphics.dispose();
    return sheet;
  }

  private void values(Pen pen, Map<String, String> values, Style style) {
    AffineTransform place = pen.graphics().getTransform();
    pen.graphics().translate(style.shiftX(), style.shiftY());
    pen.graphics().rotate(Math.toRadians(style.slant()), width / 2.0, height / 2.0);
    for (FormField field : fields) {
      String value = values.getOrDefault(field.name(), "");
      if (!value.isEmpty()) {
        double strayX = pen.random().nextGaussian() * style.jitter();
        double strayY = pen.random().nextGaussian() * style.jitter();
        pen.fit(
            value,
            field.anchor() + strayX,
            field.y() + field.height() / 2 + strayY,
            field.width() - 2 * field.inset(),
            inked(field.lettering(), style));
      }
    }
    pen.graphics().setTransform(place);
  }

  private static Lettering inked(Lettering own, Style style) {
    Color colour = own.colour();
    int alpha = (int) Math.round(colour.getAlpha() * style.strength());
    Lettering inked =
        own.colour(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
    return style.face() == null ? inked : inked.face(style.face());
  }
}
