package dev.grille.lab.training.lines;

import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Prints outlines of fonts: smoothly as presses, lasers and screens do; as the square dots of a
 * thermal head, some of them dead; or as the round ones of many pins.
 */
final class OutlinePrinter implements LinePrinter {
  /** How outlines come on paper. */
  enum Way {
    SMOOTH,
    THERMAL,
    PINS
  }

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Fonts fonts;
  private final List<Face> faces;
  private final List<Face> han;
  private final Way way;

  /**
   * Prints in some faces.
   *
   * @param han faces for the characters that a face has not
   */
  OutlinePrinter(Fonts fonts, List<Face> faces, List<Face> han, Way way) {
    this.fonts = fonts;
    this.faces = List.copyOf(faces);
    this.han = List.copyOf(han);
    this.way = way;
  }

  @Override
  public Impression print(String text, double height, RandomGenerator random) {
    Face face = faces.get(random.nextInt(faces.size()));
    Face other = han.get(random.nextInt(han.size()));
    // Ten units of cap height are about fourteen of an em.
    double em = height * random.nextDouble(1.3, 1.42);
    double squeeze = random.nextInt(3) == 0 ? random.nextDouble(0.72, 1.25) : 1;
    double tracking = random.nextInt(3) == 0 ? random.nextDouble(-0.04, 0.25) : 0;
    double shear = random.nextInt(8) == 0 ? random.nextDouble(-0.15, 0.2) : 0;
    Path2D outline = outline(text, face, other, em, squeeze, tracking);
    Rectangle2D bounds = outline.getBounds2D();
    double room = ROOM * height;
    double base = room + height;
    AffineTransform place = AffineTransform.getTranslateInstance(room - bounds.getX(), base);
    place.shear(-shear, 0);
    Shape placed = place.createTransformedShape(outline);
    int width = (int) Math.ceil(bounds.getWidth() + 2 * room);
    int high = (int) Math.ceil(height * 1.3 + 2 * room);
    double weight = random.nextInt(4) == 0 ? random.nextDouble(-0.02, 0.06) * height : 0;
    DotRaster raster =
        switch (way) {
          case SMOOTH -> smooth(placed, width, high, weight);
          case THERMAL -> cells(placed, width, high, em / random.nextInt(16, 33), false, random);
          case PINS -> cells(placed, width, high, em / random.nextInt(10, 27), true, random);
        };
    if (random.nextInt(way == Way.SMOOTH ? 5 : 2) == 0) {
      raster.wear(random.nextDouble(0.2, 0.85), random);
    }
    double bottom = Math.max(base, placed.getBounds2D().getMaxY());
    double top = Math.min(room, placed.getBounds2D().getMinY());
    return new Impression(
        raster.ink(),
        width,
        high,
        room,
        Math.max(0, Math.min(top, base - 0.5 * height)),
        room + Math.max(1, bounds.getWidth()),
        Math.min(high, bottom));
  }

  private Path2D outline(
      String text, Face face, Face other, double em, double squeeze, double tracking) {
    Font first = fonts.at(face, em);
    Font second = fonts.at(other, em);
    Path2D path = new Path2D.Double();
    double x = 0;
    for (int character : text.codePoints().toArray()) {
      String one = Character.toString(character);
      Font font = first.canDisplay(character) ? first : second;
      GlyphVector glyph = font.createGlyphVector(EXACT, one);
      AffineTransform move = AffineTransform.getTranslateInstance(x, 0);
      move.scale(squeeze, 1);
      path.append(move.createTransformedShape(glyph.getOutline()), false);
      x += glyph.getGlyphMetrics(0).getAdvance() * squeeze + tracking * em;
    }
    return path;
  }

  private static DotRaster smooth(Shape outline, int width, int height, double weight) {
    DotRaster raster = new DotRaster(width, height);
    Shape heavier = outline;
    if (weight > 0) {
      Area area = new Area(outline);
      area.add(new Area(new BasicStroke((float) weight).createStrokedShape(outline)));
      heavier = area;
    }
    byte[] cover = Cover.of(heavier, width, height, 1);
    for (int i = 0; i < cover.length; i++) {
      raster.ink()[i] = (cover[i] & 0xff) / 255f;
    }
    return raster;
  }

  /** Ink in the cells of a raster: where a cell is mostly inside the outline. */
  private static DotRaster cells(
      Shape outline, int width, int height, double pitch, boolean round, RandomGenerator random) {
    DotRaster raster = new DotRaster(width, height);
    int columns = (int) Math.ceil(width / pitch);
    int rows = (int) Math.ceil(height / pitch);
    byte[] cover = Cover.of(outline, columns, rows, 1 / pitch);
    double least = random.nextDouble(0.3, 0.5) * 255;
    double radius = pitch * random.nextDouble(0.5, 0.72);
    double missing = random.nextInt(3) == 0 ? random.nextDouble(0, 0.06) : 0;
    // Printers of many pins strike each second row in a pass of its own.
    double misaligned = random.nextInt(4) == 0 ? random.nextDouble(-0.5, 0.5) * pitch : 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if ((cover[row * columns + column] & 0xff) < least || random.nextDouble() < missing) {
          continue;
        }
        double x = column * pitch + (row % 2) * misaligned;
        double y = row * pitch;
        if (round) {
          raster.strike(x + pitch / 2, y + pitch / 2, radius, random.nextDouble(0.65, 1));
        } else {
          raster.fill(x, y, x + pitch, y + pitch, random.nextDouble(0.8, 1));
        }
      }
    }
    if (random.nextInt(5) == 0) {
      boolean row = round;
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        int at = random.nextInt(row ? rows : columns);
        raster.fade(row, at * pitch, pitch, random.nextDouble(0.4, 1));
      }
    }
    return raster;
  }
}
