package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

class ColumnInkTest extends InkTest {
  private final DrawnLine line = new DrawnLine("Supplies Ltd", scope);
  private final List<OcrSymbol> symbols = line.read().symbols();
  private final int middle = (symbols.get(7).box().right() + symbols.get(8).box().left()) / 2;

  @Test
  void aSpeckBelowAllLettersFillsNoGap() {
    double gap = gap();
    ink(DrawnLine.BASE + 12);
    assertThat(gap()).isEqualTo(gap);
  }

  @Test
  void aDotBetweenLettersDoes() {
    double gap = gap();
    ink(DrawnLine.BASE - 2);
    assertThat(gap()).isLessThan(gap);
  }

  private void ink(int y) {
    scope.own(line.crop().submat(new Rect(middle, y, 2, 2))).setTo(Scalar.all(0));
  }

  private double gap() {
    return ColumnInk.of(line.crop(), line.height()).gap(symbols.get(7), symbols.get(8), true);
  }
}
