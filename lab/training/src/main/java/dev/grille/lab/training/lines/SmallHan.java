package dev.grille.lab.training.lines;

import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** Chinese characters in the few pins that receipt printers have for them. */
final class SmallHan {
  /** Those whose strokes eight pins can still tell apart. */
  private static final String SIMPLE = "年月日时分元角号车次小公里一二三四五六七八九十千中上下开止人民币单价金";

  private static final int CANVAS = 1024;

  /** A cell is struck from this cover on, of 255; strokes as thin as a pin need the lower. */
  private static final int LEAST = 75;

  private static final int MOST = 120;

  private final Fonts fonts;
  private final List<Face> faces;

  SmallHan(Fonts fonts, List<Face> faces) {
    this.fonts = fonts;
    this.faces = List.copyOf(faces);
  }

  static boolean has(int character) {
    return SIMPLE.indexOf(character) >= 0;
  }

  /** The character in eight or nine rows of pins. */
  PinShape shape(int character, RandomGenerator random) {
    Face face = faces.get(random.nextInt(faces.size()));
    Shape outline =
        fonts
            .at(face, CANVAS)
            .createGlyphVector(
                new FontRenderContext(null, true, true), Character.toString(character))
            .getOutline();
    int rows = random.nextInt(7, 10);
    int columns = random.nextInt(7, 11);
    Rectangle2D bounds = outline.getBounds2D();
    AffineTransform fit = new AffineTransform();
    fit.scale(columns / bounds.getWidth(), rows / bounds.getHeight());
    fit.translate(-bounds.getX(), -bounds.getY());
    byte[] cover = Cover.of(fit.createTransformedShape(outline), columns, rows, 1);
    int least = random.nextInt(LEAST, MOST);
    BitSet struck = new BitSet(rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        struck.set(row * columns + column, (cover[row * columns + column] & 0xff) > least);
      }
    }
    return new PinShape(struck, rows, columns);
  }
}
