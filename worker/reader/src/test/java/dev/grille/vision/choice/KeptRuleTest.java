package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptRuleTest {
  private static final String KNOWN = "03 March 2021";

  private static final Candidates DATES =
      new Candidates(
          Expectation.of(
              FieldSpec.text(
                  "date",
                  new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20))),
              KNOWN));

  @Test
  void aReadingThatKeepsTheTemplatesRuleWinsOverItsTwinThatBreaksIt() {
    assertThat(prefer("21 0ctober 2016", "21 October 2016")).contains("21October2016");
  }

  @Test
  void aReadingOfOtherShapesDoesNot() {
    assertThat(prefer("21 0ctober 2016", "21 August 2016")).isEmpty();
    assertThat(prefer("31 June 2016", "21 June 2016")).isEmpty();
  }

  @Test
  void whatKeepsTheRuleIsLeft() {
    assertThat(prefer("11 October 2016", "I1 October 2016")).isEmpty();
  }

  @Test
  void nothingIsMadeThatNobodyRead() {
    assertThat(prefer("21 0ctober 2016", "21 0ctober 2016")).isEmpty();
  }

  private static Optional<String> prefer(String likeliest, String other) {
    List<Candidate> readings =
        List.of(
            DATES.network(likeliest, 98, true, Lattices.of(likeliest, 0.98)),
            DATES.tesseract(other, 80));
    List<String> values = readings.stream().map(Candidate::folded).distinct().toList();
    return new KeptRule().prefer(new Evidence(values, KNOWN, readings));
  }
}
