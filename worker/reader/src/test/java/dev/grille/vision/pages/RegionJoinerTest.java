package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionJoinerTest {
  @Test
  void piecesOfALineBecomeOneWhateverTheirOrderAndAngle() {
    for (double angle : new double[] {0, 7, -12}) {
      TextRegion line = new TextRegion(500, 400, 600, 40, angle, 0.9);
      List<TextRegion> pieces =
          List.of(line.part(430, 600), line.part(0, 150), line.part(120, 440), line.part(0, 30));

      List<TextRegion> joined = RegionJoiner.joined(pieces);

      assertThat(joined).hasSize(2);
      TextRegion whole =
          joined.get(1).width() > joined.get(0).width() ? joined.get(1) : joined.get(0);
      assertThat(whole.width()).isCloseTo(600, within(1.0));
      assertThat(whole.x()).isCloseTo(500, within(1.0));
      assertThat(whole.angle()).isCloseTo(angle, within(0.1));
    }
  }

  @Test
  void cellsLinesBelowAndPrintOfAnotherSizeStayApart() {
    TextRegion cell = new TextRegion(100, 100, 120, 30, 0, 0.9);
    assertThat(
            RegionJoiner.joined(
                List.of(
                    cell,
                    new TextRegion(235, 100, 120, 30, 0, 0.9),
                    new TextRegion(100, 128, 120, 30, 0, 0.9),
                    new TextRegion(10, 100, 60, 60, 0, 0.9))))
        .hasSize(4);
  }

  @Test
  void columnsSideBySideStayApartAndPiecesOfOneBelongTogether() {
    TextRegion column = new TextRegion(100, 300, 70, 320, 1, 0.9);
    TextRegion above = column.part(0, 70, 0, 170);
    TextRegion below = column.part(0, 70, 150, 320);

    List<TextRegion> joined =
        RegionJoiner.joined(List.of(above, new TextRegion(180, 300, 70, 320, 1, 0.9), below));

    assertThat(joined).hasSize(2);
    assertThat(joined).allMatch(region -> Math.abs(region.height() - 320) < 2);
    assertThat(joined).allMatch(region -> Math.abs(region.width() - 70) < 2);
    assertThat(joined).allMatch(region -> Math.abs(region.angle() % 360 - 1) < 0.1);
  }
}
