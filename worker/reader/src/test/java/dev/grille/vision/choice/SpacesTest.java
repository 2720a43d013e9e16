package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpacesTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20));
  private static final String ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";

  @Test
  void tesseractsSpacesAreTrustedWhereItHeardTheValue() {
    assertThat(chosen("", "AB12", network("AB12", false), tesseract("AB 12", 80)))
        .isEqualTo("AB 12");
    assertThat(chosen("", "AB12", network("AB12", false), tesseract("AB 12", 0))).isEqualTo("AB12");
  }

  @Test
  void aReadingWithoutSpacesIsPreferredWhereTheTemplatesOwnIsWrittenSo() {
    assertThat(chosen("CD34", "AB12", network("AB12", false), tesseract("AB 12", 80)))
        .isEqualTo("AB12");
    assertThat(chosen("CD34", "AB12", network("AB 12", true)))
        .as("nobody read it")
        .isEqualTo("AB 12");
  }

  @Test
  void machineReadableZonesHaveNone() {
    String wide = ZONE.replace("UTO", "U T O ");
    assertThat(chosen(ZONE, ZONE, network(wide, true))).isEqualTo(ZONE);
  }

  @Test
  void theRoomInChineseDatesIsNone() {
    String date = "2017年9月10日";
    assertThat(chosen("2023年2月17日", date, network("2017 年 9月 10 日", true))).isEqualTo(date);
    assertThat(chosen("", date, network("2017 年 9月 10 日", true)))
        .as("unless nobody knows that it is a date")
        .isEqualTo("2017 年 9月 10 日");
  }

  @Test
  void clearGapsOfTheNetworkAreBelieved() {
    assertThat(chosen("", "AB12", network("AB12", false), network("AB 12", true)))
        .isEqualTo("AB 12");
  }

  @Test
  void eachReaderAddsTheSpacesThatTheOtherLost() {
    assertThat(chosen("", "Apr8,2016", network("Apr8, 2016", false), tesseract("Apr 8,2016", 90)))
        .isEqualTo("Apr 8, 2016");
  }

  @Test
  void noneIsBorrowedBetweenADigitAndItsSeparator() {
    assertThat(chosen("", "23.10.2015", network("23.10.2015", false), tesseract("23.1@ .2015", 90)))
        .isEqualTo("23.10.2015");
  }

  @Test
  void gapsBesideHanAreTheNetworksToTell() {
    assertThat(chosen("", "为39年", network("为39年", true), tesseract("为39 年", 95))).isEqualTo("为39年");
    assertThat(chosen("", "为39年", network("为 39 年", true), tesseract("为39年", 95)))
        .isEqualTo("为 39 年");
  }

  @Test
  void spacesInDoubtAreKeptWhereTesseractReadFewerInNearlyTheSame() {
    assertThat(chosen("", "Apr8,2016", network("Apr 8, 2016", false), tesseract("Apr 8.2016", 90)))
        .isEqualTo("Apr 8, 2016");
    assertThat(chosen("", "Apr8,2016", network("Apr8,2016", false), tesseract("Apr 8. 2016", 90)))
        .isEqualTo("Apr 8, 2016");
  }

  @Test
  void aClearGapIsASpaceAlsoWhereTheTemplatesOwnValueHasNone() {
    assertThat(chosen("Q4T", "Q2P", network("Q2 P", true), tesseract("Q2P", 76))).isEqualTo("Q2 P");
  }

  @Test
  void whatLooksSeeOtherwiseIsInDoubt() {
    assertThat(isSure(network("Q6 Q", false), tesseract("Q6Q", 92))).isFalse();
    assertThat(isSure(network("Q6Q", true), tesseract("Q6Q", 92))).isTrue();
    assertThat(choose("", "¥36.44", network("￥36.44", true), tesseract("¥36.44", 92)).spacesSure())
        .as("a wide sign is no space")
        .isTrue();
  }

  @Test
  void charactersAtOnePitchAreOneWordWhateverTesseractMakesOfTheirGaps() {
    assertThat(besideSpaced(70, 70, 70, 70, 70, 70)).isEqualTo("DV86025");
    assertThat(besideSpaced(70, 70, 140, 70, 70, 70)).as("a cell is free").isEqualTo("DV8 602 5");
  }

  /** What is chosen where the network sees no space and Tesseract several. */
  private static String besideSpaced(int... distances) {
    Expectation expectation = Expectation.of(FieldSpec.text("field", QUAD), "");
    Candidates readings = new Candidates(expectation);
    String text = "DV86025";
    OcrSymbol[] symbols = new OcrSymbol[text.length()];
    int left = 0;
    for (int i = 0; i < symbols.length; i++) {
      OcrBox box = new OcrBox(left, 0, left + 50, 40);
      symbols[i] = new OcrSymbol(text.substring(i, i + 1), 99, box);
      left += i < distances.length ? distances[i] : 0;
    }
    List<Candidate> all =
        List.of(readings.doubted(text, symbols), readings.tesseract("DV8 602 5", 90));
    return new Spaces(expectation).chosen(all, text).value();
  }

  private record Read(String text, double confidence, boolean network, boolean sure) {}

  private static Read network(String text, boolean sure) {
    return new Read(text, 90, true, sure);
  }

  private static Read tesseract(String text, double confidence) {
    return new Read(text, confidence, false, true);
  }

  private static boolean isSure(Read... reads) {
    return choose("Q4T", "Q6Q", reads).spacesSure();
  }

  private static String chosen(String known, String value, Read... reads) {
    return choose(known, value, reads).value();
  }

  private static Candidate choose(String known, String value, Read... reads) {
    Expectation expectation = Expectation.of(FieldSpec.text("field", QUAD), known);
    Candidates readings = new Candidates(expectation);
    List<Candidate> all =
        List.of(reads).stream()
            .map(
                r ->
                    r.network()
                        ? readings.network(r.text(), r.confidence(), r.sure(), null)
                        : readings.tesseract(r.text(), r.confidence()))
            .toList();
    return new Spaces(expectation).chosen(all, value);
  }
}
