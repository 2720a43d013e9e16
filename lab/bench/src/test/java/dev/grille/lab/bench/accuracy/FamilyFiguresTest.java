package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Outcomes.field;
import static dev.grille.lab.bench.accuracy.Outcomes.reading;
import static dev.grille.lab.bench.accuracy.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyFiguresTest {
  private static final String NO = "TEMPLATE_MISMATCH";

  @Test
  void countsWhatPeopleDoNotLookAt() {
    FieldOutcome tooSure = field(new ExpectedValue("", null, 60.0, null), "", 97, null);

    FamilyFigures figures =
        FamilyFigures.of(
            List.of(
                Outcomes.picture(
                    null,
                    null,
                    field("a", "a", 90),
                    field("b", "x", 99),
                    field("c", "c", 89),
                    tooSure),
                Outcomes.picture(NO, null, refused("d"))));

    assertThat(figures.exact()).isEqualTo(new Share(2, 5));
    assertThat(figures.sure()).isEqualTo(new Share(1, 3));
    assertThat(figures.refusedWrongly()).isEqualTo(1);
  }

  @Test
  void countsWhatStrangersAreGiven() {
    List<PictureOutcome> outcomes =
        List.of(
            Outcomes.stranger(NO),
            Outcomes.stranger(
                null,
                reading("a", "x", 80, null),
                reading("b", "", 97, null),
                reading("c", "y", 79, null)),
            Outcomes.either(null, field("a", "a", 99), field("b", "x", 85), field("c", "y", 20)),
            Outcomes.either(NO));

    FamilyFigures figures = FamilyFigures.of(outcomes);

    assertThat(figures.unwanted()).isEqualTo(3);
    assertThat(figures.accepted()).isEqualTo(1);
    assertThat(figures.refusedRightly()).isEqualTo(2);
    assertThat(figures.exact()).isEqualTo(new Share(1, 3));
    assertThat(new FamilyReport(outcomes).acceptedStrangers().markdown())
        .contains("| case/query-1.jpg | family | 3 | 2 | 1 |");
  }

  @Test
  void listsWrongFieldsWithWhatTheyShouldBe() {
    FieldOutcome cut = field(new ExpectedValue("a", null, 60.0, "cut_off"), "a\nb", 97, null);

    String list =
        FieldList.of(
                List.of(Outcomes.picture(null, null, field("r", "r", 99), cut)),
                FieldList.Choice.WRONG)
            .markdown();

    assertThat(list)
        .contains("\"a\" at <= 60.00, cut_off | \"a\\nb\" | 97.00 | - | segmentation | - |")
        .doesNotContain("\"r\"");
  }
}
