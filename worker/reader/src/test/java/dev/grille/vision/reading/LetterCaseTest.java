package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser.Choice;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.crops.RecognitionPlan;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.pixels.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterCaseTest {
  private static final Expectation NOTHING =
      Expectation.of(DrawnForm.field("class", 0, 0, 100, 40), "");

  private static LineChoice line(String value, double height) {
    Candidate read =
        new Candidate(
            RecognitionPlan.first(),
            value,
            true,
            value,
            null,
            0.5,
            99,
            99,
            true,
            false,
            false,
            List.of(),
            null);
    Box box = new Box(0, 0, 10, height);
    return new LineChoice(
        new InkLine(box, height, List.of(box), List.of(), List.of()),
        List.of(read),
        new Choice(read, 1, List.of(), null, null));
  }

  private static FieldReference registered(String text, double height) {
    return new FieldReference(
        text, new Box(0, 0, 10, height), List.of(), height, null, List.of(), false);
  }

  private static LineChoice settled(
      LineChoice line, FieldReference reference, LineChoice... others) {
    return new LetterCase(List.of(List.of(line), List.of(others)))
        .settled(line, reference, NOTHING);
  }

  @Test
  void aLoneLetterHasTheCaseThatItsHeightBesideTheRegisteredValueTells() {
    assertThat(settled(line("c", 20), registered("B4", 20)).best().value()).isEqualTo("C");
    assertThat(settled(line("C", 14), registered("B4", 20)).best().value()).isEqualTo("c");
    assertThat(settled(line("X", 20), registered("B4", 20)).best().value()).isEqualTo("X");
  }

  @Test
  void elseTheOtherValuesOfThePictureTell() {
    LineChoice settled = settled(line("x", 20), FieldReference.NONE, line("Hill 7", 20));
    assertThat(settled.best().value()).isEqualTo("X");
    assertThat(settled.choice().decidedBy()).isEqualTo("letter-height");
    assertThat(settled.choice().others()).contains("x");
  }

  @Test
  void whereNothingTellsTheCaseBothAreAsLikely() {
    LineChoice alone = settled(line("x", 20), FieldReference.NONE, line("query", 26));
    assertThat(alone.choice().agreement()).isLessThan(0.5);
    assertThat(alone.choice().others()).contains("X");
    LineChoice between = settled(line("x", 17), registered("B4", 20));
    assertThat(between.best().value()).isEqualTo("x");
    assertThat(between.choice().agreement()).isLessThan(0.5);
  }

  @Test
  void lettersThatOthersStandBesideAreLeft() {
    LineChoice name = line("Voss", 20);
    assertThat(settled(name, registered("B4", 20))).isSameAs(name);
    LineChoice line = line("ex", 14);
    assertThat(settled(line, registered("B4", 20))).isSameAs(line);
  }
}
