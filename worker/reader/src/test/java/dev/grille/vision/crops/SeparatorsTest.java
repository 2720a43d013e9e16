package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class SeparatorsTest extends InkTest {
  /** Side of a blot, in pixels. */
  private static final int BLOT = 6;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"16 .25KM|16.25KM", "06 :35|06:35", "20 .06 .26|20.06.26"})
  void aSeparatorStandsOnTheDigitBeforeIt(String spaced, String written) {
    assertThat(inked(written, spaced, "")).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 : 50", "No 5. 7", "a .5"})
  void otherSpacesBesideSeparatorsStay(String text) {
    assertThat(inked(text, text, "")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"39. 56|8.20|39.56", "12, 15|8.20|12,15", "12, 15|8, 20|12, 15", "12, 15||12, 15"})
  void itIsBesideTheOneAfterItAsInTheTemplatesOwnValue(String read, String known, String value) {
    assertThat(Separators.besideDigits(read, known == null ? "" : known)).isEqualTo(value);
  }

  @Test
  void inTypeOfOnePitchItHasAsMuchAirOnBothSides() {
    OcrText read = new DrawnLine("66.82, 15", scope).readAs("66.82, 15");
    List<OcrSymbol> symbols = read.symbols();
    assertThat(Separators.areWithinNumber(symbols.get(1), symbols.get(2), 0, 9)).isTrue();
    assertThat(Separators.areWithinNumber(symbols.get(2), symbols.get(3), 9, 10)).isTrue();
    assertThat(Separators.areWithinNumber(symbols.get(5), symbols.get(6), 9, 30)).isFalse();
    assertThat(Separators.areWithinNumber(symbols.get(0), symbols.get(1), 9, 9)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"367.41|367,41", "¥3207.51|¥3207,51", "12.345.678|12,345,678"})
  void aPointThatWasTakenForACommaIsAPoint(String printed, String read) {
    assertThat(inked(printed, read, "")).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.250,00", "1,250.00", "9 477,05", "11/12/2020", "Park Row, 7"})
  void whatWasReadRightStays(String printed) {
    assertThat(inked(printed, printed, "8,888.88")).isEqualTo(printed);
    assertThat(inked(printed, printed, "8.888,88")).isEqualTo(printed);
  }

  @Test
  void aCommaIsNeverMadeAPointByTheTemplatesOwn() {
    assertThat(inked("367,41", "367,41", "123.45")).isEqualTo("367,41");
  }

  @Test
  void ofABlotThatMayBeEitherTheTemplatesOwnTells() {
    assertThat(blotted("367 41", 2, "123.45")).isEqualTo("367.41");
    assertThat(blotted("367 41", 2, "123,45")).isEqualTo("367,41");
    assertThat(blotted("367 41", 2, "12345")).isEqualTo("367,41");
    assertThat(blotted("367 41", 8, "123.45")).isEqualTo("367,41");
  }

  /** What becomes of a comma whose ink is a square that hangs so many pixels below the digits. */
  private String blotted(String printed, int below, String known) {
    DrawnLine line = new DrawnLine(printed, scope);
    String read = printed.replace(' ', ',');
    OcrBox box = line.readAs(read).symbols().get(printed.indexOf(' ')).box();
    Rect blot = new Rect(box.left() + 2, DrawnLine.BASE + below - BLOT, BLOT, BLOT);
    Imgproc.rectangle(line.crop(), blot, Scalar.all(0), Imgproc.FILLED);
    return Separators.asInked(line.ink(line.readAs(read)), read, known);
  }

  private String inked(String printed, String read, String known) {
    DrawnLine line = new DrawnLine(printed, scope);
    return Separators.asInked(line.ink(line.readAs(read)), read, known);
  }
}
