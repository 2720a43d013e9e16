package dev.grille.lab.cases.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotographerTest {
  /** Centres of dark squares of 9 pixels on a white sheet of 400 by 300. */
  private static final List<Point> MARKS =
      List.of(new Point(40, 40), new Point(350, 60), new Point(330, 250), new Point(60, 240));

  private static final Shot CLEAN = Shot.straight().withThings(false, false).withLight(0, 0, 0);

  @ParameterizedTest
  @CsvSource({"0,0,0,1", "33,0,0,1.4", "-140,10,-20,0.8", "90,25,5,2.5", "5,0,18,0.5"})
  void tellsWhereTheMarksAre(double turn, double tiltX, double tiltY, double scale) {
    Shot shot = CLEAN.withTurn(turn).withTilt(tiltX, tiltY).withScale(scale);

    Photograph photograph =
        new Photographer().photograph(marked(1), 1, shot, new SplittableRandom(1));

    for (Point mark : MARKS) {
      Point told = photograph.homography().map(mark);
      Point found = centreOfDark(photograph.image(), told, 8 * scale);
      assertThat(found.x()).isCloseTo(told.x(), within(0.25));
      assertThat(found.y()).isCloseTo(told.y(), within(0.25));
    }
  }

  @Test
  void tellsTheSamePlacesForASheetOfDoubleResolution() {
    Shot shot = CLEAN.withTurn(12).withScale(1.5);

    Photograph photograph =
        new Photographer().photograph(marked(2), 2, shot, new SplittableRandom(1));

    Point told = photograph.homography().map(MARKS.get(1));
    Point found = centreOfDark(photograph.image(), told, 12);
    assertThat(found.x()).isCloseTo(told.x(), within(0.25));
    assertThat(found.y()).isCloseTo(told.y(), within(0.25));
  }

  @Test
  void tellsWhereCurledPaperShowsTheMarks() {
    Photograph photograph =
        new Photographer().photograph(marked(1), 1, CLEAN.withCurl(0.02), new SplittableRandom(4));

    assertThat(photograph.flat()).isFalse();
    for (Point mark : MARKS) {
      Point told = photograph.place().apply(mark);
      Point found = centreOfDark(photograph.image(), told, 8);
      assertThat(found.x()).isCloseTo(told.x(), within(0.3));
      assertThat(found.y()).isCloseTo(told.y(), within(0.3));
    }
    Point plane = photograph.homography().map(MARKS.get(0));
    Point bent = photograph.place().apply(MARKS.get(0));
    assertThat(Math.hypot(plane.x() - bent.x(), plane.y() - bent.y())).isBetween(0.1, 8.0);
  }

  @Test
  void drawsEverySeverityWithinItsRanges() {
    SplittableRandom random = new SplittableRandom(9);
    for (Severity severity : Severity.values()) {
      for (int i = 0; i < 200; i++) {
        Shot shot = Shot.random(severity, 40, random);
        assertThat(shot.scale()).isBetween(0.4, 2.5);
        assertThat(shot.quality()).isBetween(40, 95);
        assertThat(Math.hypot(shot.tiltX(), shot.tiltY())).isLessThanOrEqualTo(28);
      }
    }
  }

  private static BufferedImage marked(int resolution) {
    BufferedImage sheet =
        new BufferedImage(400 * resolution, 300 * resolution, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setColor(Color.BLACK);
    for (Point mark : MARKS) {
      int x = (int) (mark.x() - 4) * resolution;
      int y = (int) (mark.y() - 4) * resolution;
      graphics.fillRect(x, y, 9 * resolution, 9 * resolution);
    }
    graphics.dispose();
    return sheet;
  }

  private static Point centreOfDark(BufferedImage image, Point near, double reach) {
    double sumX = 0;
    double sumY = 0;
    double sum = 0;
    for (int y = (int) (near.y() - reach); y <= near.y() + reach + 1; y++) {
      for (int x = (int) (near.x() - reach); x <= near.x() + reach + 1; x++) {
        double dark = Math.max(0, 200 - (image.getRGB(x, y) & 255));
        sumX += dark * x;
        sumY += dark * y;
        sum += dark;
      }
    }
    return new Point(sumX / sum, sumY / sum);
  }
}
