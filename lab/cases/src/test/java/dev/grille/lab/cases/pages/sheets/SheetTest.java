package dev.grille.lab.cases.pages.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SheetTest {
  /** About as many pixels as a line is high. */
  private static final double SIZE = 20;

  private static final Lettering SANS = Lettering.of(Face.SANS, SIZE, Color.BLACK);
  private static final Lettering HEI = Lettering.of(Face.HEI, SIZE, Color.BLACK);

  private final Sheet sheet = new Sheet(600, Fonts.ofThisMachine());

  @Test
  void runsAreOneLineUpToAGapOfTwoHeights() {
    sheet.print("Total", 20, 50, SANS);
    sheet.print("12", 20 + sheet.textWidth("Total", SANS) + 1.5 * SIZE, 50, SANS);
    assertThat(sheet.lines()).extracting(PrintedLine::text).containsExactly("Total 12");
  }

  @Test
  void aGapAboveTwoHeightsMakesTwoLines() {
    sheet.print("Total", 20, 50, SANS);
    sheet.print("12", 20 + sheet.textWidth("Total", SANS) + 2.6 * SIZE, 50, SANS);
    assertThat(sheet.lines()).extracting(PrintedLine::text).containsExactly("Total", "12");
    assertThat(sheet.leavesOpenWhatALineIs()).isFalse();
  }

  @Test
  void aGapOfAboutTwoHeightsLeavesOpenWhatALineIs() {
    sheet.print("Total", 20, 50, SANS);
    sheet.print("12", 20 + sheet.textWidth("Total", SANS) + 2.1 * SIZE, 50, SANS);
    assertThat(sheet.leavesOpenWhatALineIs()).isTrue();
  }

  @Test
  void aColumnPartsWhatIsNear() {
    sheet.print("left", 20, 50, SANS);
    sheet.nextZone();
    sheet.print("right", 20 + sheet.textWidth("left", SANS) + SIZE, 50, SANS);
    assertThat(sheet.lines()).extracting(PrintedLine::text).containsExactly("left", "right");
    assertThat(sheet.leavesOpenWhatALineIs()).isFalse();
  }

  @Test
  void whatIsPrintedLaterMayStandBefore() {
    sheet.print("2,50", 60, 50, SANS);
    sheet.print("below", 20, 90, SANS);
    sheet.print("10", 30, 50, SANS);
    assertThat(sheet.lines()).extracting(PrintedLine::text).containsExactly("10 2,50", "below");
  }

  @Test
  void linesSurroundTheirInk() {
    sheet.print("Quay 7g", 40, 60, SANS);
    sheet.print("通知", 40, 120, HEI);
    sheet.printDown("上善若水", 400, 40, 1.2, HEI);
    sheet.cutAt(200);
    BufferedImage drawn = sheet.draw(1, 1);
    for (PrintedLine line : sheet.lines()) {
      Rectangle2D ink = ink(drawn, line.box());
      assertThat(line.box().contains(ink)).as(line.text()).isTrue();
      assertThat(ink.getWidth()).as(line.text()).isCloseTo(line.box().getWidth(), within(7.0));
      assertThat(ink.getHeight()).as(line.text()).isCloseTo(line.box().getHeight(), within(7.0));
    }
    assertThat(sheet.lines()).extracting(PrintedLine::vertical).containsExactly(false, false, true);
  }

  /** Around all dark pixels within 15 of a box. */
  private static Rectangle2D ink(BufferedImage image, Rectangle2D box) {
    Rectangle2D ink = null;
    for (int y = (int) box.getMinY() - 15; y < box.getMaxY() + 15; y++) {
      for (int x = (int) box.getMinX() - 15; x < box.getMaxX() + 15; x++) {
        if ((image.getRGB(x, y) & 255) < 128) {
          Rectangle2D pixel = new Rectangle2D.Double(x, y, 1, 1);
          ink = ink == null ? pixel : ink.createUnion(pixel);
        }
      }
    }
    return ink == null ? new Rectangle2D.Double() : ink;
  }
}
