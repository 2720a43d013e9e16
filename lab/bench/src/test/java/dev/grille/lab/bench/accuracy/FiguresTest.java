package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Outcomes.field;
import static dev.grille.lab.bench.accuracy.Outcomes.named;
import static dev.grille.lab.bench.accuracy.Outcomes.picture;
import static dev.grille.lab.bench.accuracy.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.evaluation.Cause;
import dev.grille.evaluation.ExpectedValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void countRefusedFieldsAsWrong() {
    List<PictureOutcome> outcomes =
        List.of(
            picture(null, 0.2, field("ab", "ab", 90), field("cd", "ce", 40)),
            picture("TEMPLATE_MISMATCH", null, refused("efgh")));

    Figures figures = Figures.of(outcomes);

    assertThat(figures.exact()).isCloseTo(1 / 3.0, within(1e-9));
    // One changed and four missing of eight characters.
    assertThat(figures.characterErrorRate()).isCloseTo(5 / 8.0, within(1e-9));
    assertThat(figures.accepted()).isEqualTo(0.5);
  }

  @Test
  void countStrangersThatYieldedValues() {
    List<PictureOutcome> outcomes =
        List.of(
            Outcomes.stranger(null),
            Outcomes.stranger("TEMPLATE_MISMATCH"),
            picture(null, 0.1, field("a", "a", 99)));

    Figures figures = Figures.of(outcomes);

    assertThat(figures.strangers()).isEqualTo(2);
    assertThat(figures.falselyAccepted()).isEqualTo(1);
    assertThat(figures.pictures()).isEqualTo(1);
  }

  @Test
  void takePercentilesOfTheAlignmentError() {
    List<PictureOutcome> outcomes = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      outcomes.add(picture(null, i / 10.0));
    }

    Figures figures = Figures.of(outcomes);

    assertThat(figures.errorMedian()).isEqualTo(1.0);
    assertThat(figures.errorHigh()).isEqualTo(1.9);
  }

  @Test
  void measureHowFarScoresAreFromTheTruth() {
    // Four at 0.9 of which three are right, one at 0.2 that is wrong:
    // (4 · |0.9 - 0.75| + 1 · |0.2 - 0|) / 5 = 0.16.
    List<FieldOutcome> fields =
        List.of(
            field("a", "a", 90),
            field("b", "b", 90),
            field("c", "c", 90),
            field("d", "x", 90),
            field("e", "x", 20));

    assertThat(Figures.reliability(fields).calibrationError()).isCloseTo(0.16, within(1e-9));
  }

  @Test
  void letThroughWhatIsSureEnough() {
    List<FieldOutcome> fields = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      fields.add(field("a", "a", 99 - i));
    }
    fields.add(field("a", "x", 80));
    fields.add(field("a", "a", 70));

    // The six above the first error, of eight fields and two refused ones.
    assertThat(Figures.straightThrough(fields, 10)).isEqualTo(0.6);
  }

  @Test
  void letEqualScoresStandOrFallTogether() {
    List<FieldOutcome> fields =
        List.of(field("a", "a", 95), field("a", "a", 90), field("a", "x", 90));

    assertThat(Figures.straightThrough(fields, 3)).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void blameTheAlignmentForWhatTheTruePlaceWouldHaveReadRight() {
    PictureOutcome ours = picture(null, 0.1, field("a", "x", 50), named("other", "b", "y", 50));
    PictureOutcome told = picture(null, null, field("a", "a", 50), named("other", "b", "y", 50));

    Report report = new Report(List.of(ours), List.of(told), List.of());

    assertThat(report.ours().get(0).fields())
        .extracting(FieldOutcome::cause)
        .containsExactly(Cause.ALIGNMENT, Cause.CHARACTERS);
  }

  @Test
  void leaveScoresThatHaveToBeLowOutOfTheCalibration() {
    FieldOutcome cut = Outcomes.field(new ExpectedValue("ab", null, 60.0, null), "ab", 20, null);

    assertThat(Figures.reliability(List.of(cut)).calibrationError()).isNaN();
    assertThat(Figures.reliability(List.of(cut, field("a", "a", 90))).calibrationError())
        .isCloseTo(0.1, within(1e-9));
  }
}
