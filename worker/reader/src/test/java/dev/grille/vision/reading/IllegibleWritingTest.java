package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.ink.Comb;
import dev.grille.vision.ink.Dropout;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldInk;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.InkColour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IllegibleWritingTest {
  private static final double AS_DARK = 150;
  private static final double PALE = 50;

  private static SeenField seen(double density, double... sizes) {
    List<Box> parts = new ArrayList<>();
    double left = 0;
    for (int i = 0; i < sizes.length; i += 2) {
      parts.add(new Box(left, 0, left + sizes[i], sizes[i + 1]));
      left += sizes[i] + 2;
    }
    Box all = parts.stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    InkLine line = new InkLine(all, all.height(), parts, List.of(), List.of());
    FieldInk ink =
        new FieldInk(sizes.length == 0 ? List.of() : List.of(line), List.of(), 0, density, AS_DARK);
    return new SeenField(
        FieldFrame.of(DrawnForm.field("name", 0, 0, 200, 40).quad()),
        Homography.IDENTITY,
        ink,
        Comb.NONE,
        InkColour.GREY,
        false,
        100,
        2,
        1,
        1,
        null,
        new Dropout(0, 0, 0, 0));
  }

  private static boolean isIn(SeenField seen, SeenField... others) {
    return IllegibleWriting.isIn(seen, List.of(others));
  }

  @Test
  void aRingInSeveralWindowsIsTheForms() {
    SeenField ring = seen(AS_DARK, 22, 22);
    assertThat(isIn(ring, ring, seen(AS_DARK, 22, 23))).isFalse();
    assertThat(isIn(ring, ring, seen(AS_DARK, 12, 25))).isTrue();
    SeenField name = seen(AS_DARK, 18, 24, 24, 21);
    assertThat(isIn(name, name, seen(AS_DARK, 18, 24, 24, 21))).as("a name twice").isTrue();
  }

  @Test
  void charactersOfAnyShapeAreWriting() {
    assertThat(isIn(seen(AS_DARK, 18, 24, 24, 21, 3, 4, 6, 8))).isTrue();
    assertThat(isIn(seen(AS_DARK, 23, 24, 22, 24, 23, 24))).isTrue();
  }

  @Test
  void leadersAndHatchingRepeatOneShape() {
    assertThat(isIn(seen(AS_DARK, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3))).isFalse();
    assertThat(isIn(seen(AS_DARK, 9, 30, 20, 30, 20, 30, 20, 30, 20, 30, 20, 30, 20, 30, 20, 30)))
        .isFalse();
  }

  @Test
  void aWatermarkIsPalerThanThePrintAroundIt() {
    assertThat(isIn(seen(PALE, 18, 24, 24, 21, 3, 4, 6, 8))).isFalse();
  }

  @Test
  void whereNothingStandsThereIsNone() {
    assertThat(isIn(seen(AS_DARK))).isFalse();
  }
}
