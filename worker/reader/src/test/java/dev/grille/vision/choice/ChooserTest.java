package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChooserTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20));

  private final Expectation expectation =
      Expectation.of(FieldSpec.text("field", QUAD), "4 Mill Road");
  private final Chooser chooser = new Chooser(expectation);
  private final Candidates readings = new Candidates(expectation);

  @Test
  void aSureNetworkNeedsNoSecondReader() {
    assertThat(chooser.decided(List.of(network("9 Park Lane", 96, true)))).isTrue();
    assertThat(chooser.decided(List.of(network("9 Park Lane", 94, true)))).isFalse();
  }

  @Test
  void aSureNetworkNeedsOneWhereOurOwnReadsOtherwise() {
    var amount = new Candidates(Expectation.of(FieldSpec.text("field", QUAD), "12.50"));
    var sure = amount.network("17117", 99, true, Lattices.of("17117", 0.99));
    var same = amount.print("17117", 80, Lattices.of("17117", 0.8));
    var other = amount.print("17:17", 99, Lattices.of("17:17", 0.99));
    var clock = new Chooser(amount.expectation());
    assertThat(clock.decided(List.of(sure, same))).isTrue();
    assertThat(clock.decided(List.of(sure, other))).isFalse();
    var third = amount.tesseract("17:17", 80);
    assertThat(clock.choose(List.of(sure, other, third)).best().value()).isEqualTo("17:17");
  }

  @Test
  void gapsInDoubtNeedOne() {
    assertThat(chooser.decided(List.of(network("9 Park Lane", 99, false)))).isFalse();
    assertThat(chooser.decided(List.of(network("9ParkLane", 99, true))))
        .as("no space where the template has some")
        .isFalse();
  }

  @Test
  void twoLooksOfTheNetworkSettleWhatTesseractReadsOtherwise() {
    var looks =
        List.of(
            network("9 Park Lane", 88, true),
            tesseract("9 Park Lans", 90),
            network("9 Park Lane", 75, false));
    assertThat(chooser.decided(looks)).isTrue();
    assertThat(chooser.choose(looks).best().value()).isEqualTo("9 Park Lane");
  }

  @Test
  void doubtfulSpacesComeFromTesseract() {
    var looks =
        List.of(
            network("9Park Lane", 88, false),
            tesseract("9 Park Lans", 90),
            network("9ParkLane", 75, false));
    assertThat(chooser.choose(looks).best().value()).isEqualTo("9 Park Lane");
  }

  @Test
  void aSignThatTheNetworkTakesForALetterIsTesseracts() {
    var looks = List.of(network("f12.50", 90, true), tesseract("£12.50", 90));
    assertThat(chooser.choose(looks).best().value()).isEqualTo("£12.50");
    var code = List.of(network("F1250", 90, true), tesseract("£1250", 90));
    assertThat(chooser.choose(code).best().value()).as("no amount").isEqualTo("F1250");
  }

  @Test
  void evidenceNamesWhatDecided() {
    var looks = List.of(network("f12.50", 90, true), tesseract("£12.50", 90));
    assertThat(chooser.choose(looks).decidedBy()).isEqualTo("unknown-sign");
    assertThat(chooser.choose(looks).agreement()).isEqualTo(0.5);
    var agreed = List.of(network("9 Park Lane", 90, true), tesseract("9 Park Lane", 90));
    assertThat(chooser.choose(agreed).decidedBy()).isNull();
  }

  @Test
  void evidenceTellsWhatWouldStandThereOtherwise() {
    var looks = List.of(network("f12.50", 90, true), tesseract("£12.50", 80));
    assertThat(chooser.choose(looks).otherwise()).extracting(Candidate::value).isEqualTo("f12.50");
    var agreed = List.of(network("9 Park Lane", 90, true), tesseract("9 Park Lane", 90));
    assertThat(chooser.choose(agreed).otherwise()).isNull();
  }

  @Test
  void anotherSignOrSeparatorThanTheTemplatesNeedsNoSecondReader() {
    assertThat(decided("1,250.00", "-3.25")).isTrue();
    assertThat(decided("1,250.00", "1.250,00")).isTrue();
    assertThat(decided("$1,250.00", "1,250.00")).isTrue();
    assertThat(decided("03/04/2022", "03.04.2022")).isTrue();
  }

  @Test
  void aSignThatTheNetworkCannotReadNeedsOne() {
    assertThat(decided("£12.50", "13.50")).as("the template has it").isFalse();
    assertThat(decided("12.50", "f13.50")).as("a letter before an amount").isFalse();
  }

  @Test
  void whatTheTemplatesFormSuggestsIsTakenWhereTheInkSupportsIt() {
    var code = new Candidates(Expectation.of(FieldSpec.text("field", QUAD), "B310"));
    var choice =
        new Chooser(code.expectation())
            .choose(List.of(code.network("8204", 60, true, Lattices.of("8204", 0.6, "B204"))));
    assertThat(choice.best().value()).isEqualTo("B204");
    assertThat(choice.decidedBy()).isEqualTo("code-form");
    assertThat(choice.agreement()).isLessThan(0.95);
  }

  private boolean decided(String known, String read) {
    var field = new Candidates(Expectation.of(FieldSpec.text("field", QUAD), known));
    return new Chooser(field.expectation())
        .decided(List.of(field.network(read, 99, true, Lattices.of(read, 0.99))));
  }

  private Candidate network(String text, double confidence, boolean spacesSure) {
    return readings.network(text, confidence, spacesSure, Lattices.of(text, confidence / 100));
  }

  private Candidate tesseract(String text, double confidence) {
    return readings.tesseract(text, confidence);
  }
}
