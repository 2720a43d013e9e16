package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/** The case of letters that have one shape in both. */
class LetterSizesTest extends InkTest {
  @ParameterizedTest
  @CsvSource({
    "Samuel Whitfield, Samuel whitfield",
    "58 Orchard Close, 58 orchard close",
    "Hall 7 Zinc, Hall 7 zinc",
    "DAVOS 28, DAvoS 28",
    "Hand sewn box, Hand SeWn box"
  })
  void theirInkTellsIt(String drawn, String read) {
    DrawnLine line = new DrawnLine(drawn, scope);

    assertThat(sized(line, read)).isEqualTo(drawn.replace(" ", ""));
    assertThat(sized(line, drawn)).isEqualTo(drawn.replace(" ", ""));
  }

  @Test
  void withoutLettersThatTellTheSizeItStays() {
    assertThat(sized(new DrawnLine("COS B", scope), "cos B")).isEqualTo("cosB");
  }

  @Test
  void inkThatReachesBelowTheLineTellsNothing() {
    DrawnLine line = new DrawnLine("Lab of Bird", scope);
    int left = line.read().symbols().get(3).box().left() + 6;
    scope.own(line.crop().submat(new Rect(left, DrawnLine.BASE - 8, 6, 14))).setTo(Scalar.all(0));
    scope.own(line.crop().submat(new Rect(left, 18, 6, 14))).setTo(Scalar.all(0));

    assertThat(sized(line, "Lab of Bird")).isEqualTo("LabofBird");
  }

  private static String sized(DrawnLine line, String read) {
    return LetterSizes.asInked(line.ink(line.readAs(read))).symbols().stream()
        .map(OcrSymbol::text)
        .collect(Collectors.joining());
  }
}
