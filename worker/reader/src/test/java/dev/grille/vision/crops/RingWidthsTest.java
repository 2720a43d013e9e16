package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters O and zeros by the width of their ink. */
class RingWidthsTest extends InkTest {
  @ParameterizedTest
  @CsvSource({
    "Serif, Preston DB3 0JY, Preston DB3 OJY",
    "Serif, Leeds HR0 0DU, Leeds HRO ODU",
    "Serif, Olivia Underwood, 0livia Underwood",
    "Serif, NO 20-7, N0 20-7",
    "Serif, Gander AK0 7VX, Gander AKO 7VX",
    "Serif, HDR 0BN, HDR OBN",
    "SansSerif, 239 OBND 85, 239 0BND 85",
    "SansSerif, Reading 0GHD 52, Reading OGHD 52"
  })
  void whereWidthsDifferTheyTell(String family, String drawn, String read) {
    DrawnLine line = new DrawnLine(drawn, family, scope);

    assertThat(told(line, read)).isEqualTo(drawn.replace(" ", "") + " all");
    assertThat(told(line, drawn)).isEqualTo(drawn.replace(" ", "") + " all");
  }

  @ParameterizedTest
  @CsvSource({"Horace 239 OBND, Horace 239 0BND", "Olivia Underwood, 0livia Underwood"})
  void inTypeOfFixedWidthNothingIsTold(String drawn, String read) {
    DrawnLine line = new DrawnLine(drawn, "Monospaced", scope);

    assertThat(told(line, read)).isEqualTo(read.replace(" ", ""));
    assertThat(told(line, drawn)).isEqualTo(drawn.replace(" ", ""));
  }

  @Test
  void withoutLettersBesideThemNothingIsTold() {
    assertThat(told(new DrawnLine("0P", "Serif", scope), "OP")).isEqualTo("OP");
    assertThat(told(new DrawnLine("20 + 0", "Serif", scope), "20 + 0")).isEqualTo("20+0");
  }

  private static String told(DrawnLine line, String read) {
    Rings.Told told = Rings.asInked(line.ink(line.readAs(read)));
    return told.line().symbols().stream().map(OcrSymbol::text).collect(Collectors.joining())
        + (told.all() ? " all" : "");
  }
}
