package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class DottedZerosTest extends InkTest {
  private static String characters(OcrText text) {
    return text.symbols().stream().map(OcrSymbol::text).collect(Collectors.joining());
  }

  @Test
  void anOWithADotInItIsAZero() {
    DrawnLine line = dotted("LBO 7OD", 2);
    OcrText read = Rings.asInked(line.ink(line.read())).line().read();
    assertThat(characters(read)).isEqualTo("LB07OD");
    assertThat(read.words().get(0).text()).isEqualTo("LB07OD");
  }

  @Test
  void eachRingThatHasADotIsTold() {
    DrawnLine line = new DrawnLine("LB0 60D", scope);
    assertThat(Rings.asInked(line.ink(line.read())).all()).isFalse();
    line = dotted("LB0 60D", 2, 4);
    assertThat(Rings.asInked(line.ink(line.readAs("LBO 60D"))).all()).isTrue();
    line = dotted("LB0 60D", 2);
    assertThat(Rings.asInked(line.ink(line.readAs("LBO 60D"))).all()).isFalse();
  }

  @Test
  void withoutOneItStays() {
    DrawnLine line = new DrawnLine("BOB & CO", scope);
    OcrText read = Rings.asInked(line.ink(line.read())).line().read();
    assertThat(characters(read)).isEqualTo("BOB&CO");
  }

  @Test
  void withoutOneItIsALetterWhereAllOtherZerosHaveOne() {
    assertThat(asInked(dotted("N0 2020", 3, 5))).isEqualTo("NO2020");
    assertThat(asInked(dotted("N0 2020", 3))).as("one dot may be dirt").isEqualTo("N02020");
    assertThat(asInked(dotted("N0 2020 100", 3, 5, 8))).as("worn off").isEqualTo("N02020100");
  }

  private static String asInked(DrawnLine line) {
    return characters(Rings.asInked(line.ink(line.read())).line().read());
  }

  /** A line with dots in some of its characters. */
  private DrawnLine dotted(String text, int... rings) {
    DrawnLine line = new DrawnLine(text, scope);
    for (int ring : rings) {
      OcrBox box = line.read().symbols().get(ring).box();
      Point middle = new Point((box.left() + box.right()) / 2.0, 31);
      Imgproc.circle(line.crop(), middle, 3, new Scalar(0), Imgproc.FILLED);
    }
    return line;
  }
}
