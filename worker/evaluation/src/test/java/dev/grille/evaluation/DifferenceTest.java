package dev.grille.evaluation;

import static dev.grille.evaluation.Outcomes.NO;
import static dev.grille.evaluation.Outcomes.either;
import static dev.grille.evaluation.Outcomes.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.grille.evaluation.Difference.FieldChange;
import dev.grille.evaluation.Difference.PictureChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Map<String, String> TEXTS = Map.of("no", "8204");

  @Test
  void namesWhatWasGainedAndLostAndWhatIsWrongInAnotherWay() {
    List<PictureOutcome> before = List.of(read("1", "8204"), read("2", "B204"), read("3", "x"));
    List<PictureOutcome> after = List.of(read("3", "y"), read("2", "8204"), read("1", "820"));

    Difference difference = Difference.between(before, after);

    assertThat(difference.compared()).isEqualTo(3);
    assertThat(difference.gained()).extracting(FieldChange::picture).containsExactly("2");
    assertThat(difference.lost()).extracting(FieldChange::picture).containsExactly("1");
    assertThat(difference.fields()).extracting(FieldChange::picture).containsExactly("1", "2", "3");
    assertThat(difference.pictures()).isEmpty();
  }

  @Test
  void passesOverScoresAloneAndHowATextIsSet() {
    List<PictureOutcome> before = List.of(Outcomes.read("1", TEXTS, result("no", "8204", 60)));
    List<PictureOutcome> after = List.of(Outcomes.read("1", TEXTS, result("no", "８２０４", 99)));

    assertThat(Difference.between(before, after))
        .isEqualTo(new Difference(1, List.of(), List.of()));
  }

  @Test
  void tellsPicturesThatOneOfThemRefused() {
    PictureOutcome lost = Outcomes.failed("1", Truth.texts(TEXTS), NO);
    PictureOutcome either = PictureOutcome.of("2", either("v"), Attempt.read(List.of()));

    Difference difference =
        Difference.between(
            List.of(read("1", "8204"), either),
            List.of(lost, Outcomes.failed("2", either("v"), NO)));

    assertThat(difference.pictures())
        .containsExactly(
            new PictureChange("1", PictureVerdict.READ, PictureVerdict.WRONGLY_REFUSED),
            new PictureChange("2", PictureVerdict.READ, PictureVerdict.RIGHTLY_REFUSED));
    assertThat(difference.lost()).extracting(FieldChange::picture).containsExactly("1");
    // What was rightly refused has no fields to compare.
    assertThat(difference.compared()).isEqualTo(1);
  }

  /**
   * By hand: of ten changes at most two against the stream, (1 + 10 + 45) ÷ 1024, on both sides. R:
   * binom.test(2, 10) gives 0.1094. The last by fractions of whole numbers.
   */
  @Test
  void saysHowProbableChanceWouldBe() {
    assertThat(changed(8, 2).chance()).isCloseTo(112 / 1024.0, within(1e-9));
    assertThat(changed(2, 8).chance()).isCloseTo(112 / 1024.0, within(1e-9));
    assertThat(changed(6, 0).chance()).isCloseTo(2 / 64.0, within(1e-9));
    assertThat(changed(3, 3).chance()).isEqualTo(1);
    assertThat(changed(0, 0).chance()).isEqualTo(1);
    assertThat(changed(1200, 1000).chance()).isCloseTo(2.18170264e-5, within(1e-12));
  }

  @Test
  void comparesNothingButTheSamePicturesAndTruths() {
    List<PictureOutcome> one = List.of(read("1", "8204"));

    assertThatThrownBy(() -> Difference.between(one, List.of(read("2", "8204"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1")
        .hasMessageContaining("2");
    assertThatThrownBy(
            () -> Difference.between(one, List.of(Outcomes.read("1", Map.of("no", "8205")))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Difference.between(List.of(read("1", "a"), read("1", "b")), one))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PictureOutcome read(String picture, String value) {
    return Outcomes.read(picture, TEXTS, result("no", value, 90));
  }

  private static Difference changed(int gained, int lost) {
    List<PictureOutcome> before = new ArrayList<>();
    List<PictureOutcome> after = new ArrayList<>();
    for (int i = 0; i < gained + lost; i++) {
      before.add(read("p" + i, i < gained ? "x" : "8204"));
      after.add(read("p" + i, i < gained ? "8204" : "x"));
    }
    return Difference.between(before, after);
  }
}
