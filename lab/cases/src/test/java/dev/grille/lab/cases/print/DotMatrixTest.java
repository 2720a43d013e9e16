package dev.grille.lab.cases.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotMatrixTest {
  private static final double PITCH = 4;

  /** The bar is half a pin thick, as in a light face, and may run between two rows of pins. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.5, 0.75})
  void theBarOfAnHIsPrintedWhereverItRuns(double cells) {
    Area letter = new Area(new Rectangle2D.Double(0, -48, 4, 48));
    letter.add(new Area(new Rectangle2D.Double(24, -48, 4, 48)));
    letter.add(new Area(new Rectangle2D.Double(0, -28 + cells * PITCH, 28, 0.52 * PITCH)));
    BufferedImage printed = printed(letter);
    assertThat(dark(printed, 18, 20, 24, 32)).isGreaterThan(0.2);
    assertThat(dark(printed, 18, 4, 24, 14)).isZero();
  }

  @Test
  void strokesGetNoThickerThanTheirCells() {
    BufferedImage printed = printed(new Area(new Rectangle2D.Double(8, -48, 8, 48)));
    assertThat(dark(printed, 10, 12, 15, 50)).as("left of the stroke").isZero();
    assertThat(dark(printed, 25, 12, 30, 50)).as("right of it").isZero();
  }

  private static BufferedImage printed(Area letter) {
    BufferedImage sheet = new BufferedImage(60, 64, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 60, 64);
    graphics.setColor(Color.BLACK);
    DotMatrix.print(new Pen(graphics, Fonts.ofThisMachine(), new Random(7)), letter, 8, 56, PITCH);
    graphics.dispose();
    return sheet;
  }

  private static double dark(BufferedImage sheet, int left, int top, int right, int bottom) {
    int dark = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        dark += sheet.getRaster().getSample(x, y, 0) < 128 ? 1 : 0;
      }
    }
    return dark / (double) ((right - left) * (bottom - top));
  }
}
