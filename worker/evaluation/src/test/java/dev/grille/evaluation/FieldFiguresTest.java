package dev.grille.evaluation;

import static dev.grille.evaluation.Outcomes.field;
import static dev.grille.evaluation.Outcomes.refused;
import static dev.grille.evaluation.Outcomes.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldFiguresTest {
  @Test
  void countRefusedFieldsAsWrong() {
    FieldFigures figures =
        FieldFigures.of(List.of(field("ab", "ab", 90), field("cd", "ce", 40), refused("efgh")));

    assertThat(figures.exact()).isEqualTo(new Share(1, 3));
    // One changed and four missing of eight characters.
    assertThat(figures.errors()).isEqualTo(new CharacterErrors(5, 8));
  }

  @Test
  void countWhatNobodyLooksAt() {
    FieldOutcome tooSure = field(new ExpectedValue("", null, 60.0, null), "", 97, null);

    FieldFigures figures =
        FieldFigures.of(
            List.of(
                field("a", "a", 90),
                field("b", "x", 99),
                field("c", "c", 89),
                tooSure,
                refused("d")));

    assertThat(figures.sure()).isEqualTo(new Share(1, 3));
  }

  /** The first is right at 0.9, the second wrong at 0.5: (0.1 + 0.5) ÷ 2. */
  @Test
  void holdTheScoresOfWhatWasReadAgainstItsText() {
    List<FieldOutcome> fields =
        List.of(field("a", "a", 90), field("b", "x", 50), refused("c"), refused("d"));

    assertThat(FieldFigures.of(fields).reliability().calibrationError())
        .isCloseTo(0.3, within(1e-9));
  }

  @Test
  void leaveScoresThatHaveToBeLowOutOfTheCalibration() {
    FieldOutcome cut = field(new ExpectedValue("ab", null, 60.0, null), "ab", 20, null);

    assertThat(FieldFigures.of(List.of(cut)).reliability().calibrationError()).isNaN();
    assertThat(FieldFigures.of(List.of(cut, field("a", "a", 90))).reliability().calibrationError())
        .isCloseTo(0.1, within(1e-9));
  }

  @Test
  void letThroughWhatIsSureEnough() {
    List<FieldOutcome> fields = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      fields.add(field("a", "a", 99 - i));
    }
    fields.add(field("a", "x", 80));
    fields.add(field("a", "a", 70));
    fields.add(refused("a"));
    fields.add(refused("a"));

    // The six above the first error, of eight fields and two refused ones.
    assertThat(FieldFigures.of(fields).straightThrough()).isEqualTo(new Share(6, 10));
  }

  @Test
  void letEqualScoresStandOrFallTogether() {
    List<FieldOutcome> fields =
        List.of(field("a", "a", 95), field("a", "a", 90), field("a", "x", 90));

    assertThat(FieldFigures.of(fields).straightThrough()).isEqualTo(new Share(1, 3));
  }

  @Test
  void areToldFieldByField() {
    Map<String, String> texts = Map.of("name", "Moss");
    List<PictureOutcome> outcomes =
        List.of(
            Outcomes.read("1", texts, result("name", "Moss", 95)),
            Outcomes.read("2", texts, result("name", "Mos", 95)),
            Outcomes.failed("3", Truth.texts(texts), ErrorCode.TEMPLATE_MISMATCH),
            Outcomes.read("4", Map.of("no", "8204"), result("no", "8204", 99)));

    Map<String, FieldFigures> figures = FieldFigures.byName(outcomes);

    assertThat(figures).containsOnlyKeys("name", "no");
    assertThat(figures.get("name").exact()).isEqualTo(new Share(1, 3));
    assertThat(figures.get("name").errors()).isEqualTo(new CharacterErrors(5, 12));
    assertThat(figures.get("name").reliability().calibrationError()).isCloseTo(0.45, within(1e-9));
    assertThat(figures.get("no").exact()).isEqualTo(new Share(1, 1));
  }
}
