package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InklessUnderscoresTest extends InkTest {
  @Test
  void oneThatIsReadInASpaceIsRemoved() {
    assertThat(read(new DrawnLine("liability is", "Monospaced", scope), "liability_is"))
        .isEqualTo("liabilityis");
  }

  @Test
  void oneThatStandsThereStays() {
    DrawnLine line = new DrawnLine("net _ gross_of a_b", "Monospaced", scope);
    assertThat(read(line, "net _ gross_of a_b")).isEqualTo("net_gross_ofa_b");
  }

  private static String read(DrawnLine line, String read) {
    OcrText kept = InklessUnderscores.removed(line.crop(), line.readAs(read), line.height());
    return kept.symbols().stream().map(OcrSymbol::text).collect(Collectors.joining());
  }
}
