package dev.grille.vision.alignment;

import static dev.grille.vision.alignment.Surroundings.DOUBTFUL;
import static dev.grille.vision.alignment.Surroundings.FOUND;
import static dev.grille.vision.alignment.Surroundings.NONE;
import static dev.grille.vision.alignment.Surroundings.OTHER;
import static dev.grille.vision.alignment.Surroundings.UNSEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsWithoutLabelTest {
  /** Fields of three columns, row by row, on a page that is turned by its slope. */
  private static List<FieldLabels> page(int rows, double slope) {
    List<FieldLabels> fields = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < 3; column++) {
        double x = 300 * column - slope * 100 * row;
        double y = 100 * row + slope * 300 * column;
        Quad quad =
            new Quad(
                new Point(x, y),
                new Point(x + 200, y + slope * 200),
                new Point(x + 200 - slope * 40, y + slope * 200 + 40),
                new Point(x - slope * 40, y + 40));
        fields.add(new FieldLabels("field" + fields.size(), quad, List.of()));
      }
    }
    return fields;
  }

  @Test
  void aFieldThatNothingTellsOfGoesWithTheOtherRowThatItStandsIn() {
    for (double slope : new double[] {0, 0.3}) {
      assertThat(
              FieldsWithoutLabel.settle(
                  page(2, slope), List.of(FOUND, FOUND, FOUND, OTHER, NONE, OTHER)))
          .containsExactly(FOUND, FOUND, FOUND, OTHER, OTHER, OTHER);
    }
    assertThat(FieldsWithoutLabel.settle(page(1, 0), List.of(OTHER, UNSEEN, OTHER)).get(1))
        .isEqualTo(OTHER);
    assertThat(FieldsWithoutLabel.settle(page(1, 0), List.of(OTHER, DOUBTFUL, NONE)).get(2))
        .as("another row, or one with damaged labels")
        .isEqualTo(DOUBTFUL);
  }

  @Test
  void aSingleLabelMayBeDamagedAndOneThatIsFoundHoldsTheRow() {
    assertThat(FieldsWithoutLabel.settle(page(1, 0), List.of(OTHER, NONE, NONE)).get(1))
        .isEqualTo(NONE);
    assertThat(FieldsWithoutLabel.settle(page(1, 0), List.of(OTHER, NONE, FOUND)).get(1))
        .isEqualTo(NONE);
    List<Surroundings> above = List.of(OTHER, OTHER, FOUND, FOUND, NONE, NONE);
    assertThat(FieldsWithoutLabel.settle(page(2, 0), above)).isEqualTo(above);
  }

  @Test
  void whereThreeLabelsAreOthersNothingIsBelievedWithoutItsOwn() {
    List<Surroundings> moved =
        List.of(FOUND, FOUND, NONE, FOUND, DOUBTFUL, OTHER, UNSEEN, OTHER, FOUND);
    assertThat(FieldsWithoutLabel.settle(page(3, 0), moved))
        .containsExactly(FOUND, FOUND, DOUBTFUL, FOUND, DOUBTFUL, OTHER, DOUBTFUL, OTHER, FOUND);
  }

  @Test
  void whatWasSeenStands() {
    List<Surroundings> seen = List.of(OTHER, DOUBTFUL, OTHER);
    assertThat(FieldsWithoutLabel.settle(page(1, 0), seen)).isEqualTo(seen);
  }
}
