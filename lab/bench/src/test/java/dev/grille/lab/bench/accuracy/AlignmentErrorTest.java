package dev.grille.lab.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.photo.Homography;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlignmentErrorTest {
  private static final List<FieldSpec> FIELDS =
      List.of(
          FieldSpec.text(
              "name",
              new Quad(
                  new Point(10, 10), new Point(110, 10), new Point(110, 40), new Point(10, 40))));

  @Test
  void isNothingForTheTruth() {
    Homography truth = Homography.of(1.5, 0.2, 30, -0.1, 1.4, 20, 1e-4, 0, 1);

    assertThat(AlignmentError.rms(FIELDS, Map.of(), truth, truth)).isCloseTo(0, within(1e-9));
  }

  @Test
  void isMeasuredInTemplatePixels() {
    Homography truth = Homography.of(2, 0, 0, 0, 2, 0, 0, 0, 1);
    Homography off = Homography.of(2, 0, 6, 0, 2, 8, 0, 0, 1);

    // 6 and 8 picture pixels are 3 and 4 template pixels, together 5.
    assertThat(AlignmentError.rms(FIELDS, Map.of(), truth, off)).isCloseTo(5, within(1e-9));
  }

  @Test
  void followsCurledPaperWhereItIsKnown() {
    Homography plane = Homography.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
    Quad bent = Homography.shift(0, 2).map(FIELDS.get(0).quad());

    assertThat(AlignmentError.rms(FIELDS, Map.of("name", bent), plane, plane))
        .isCloseTo(2, within(1e-9));
  }
}
