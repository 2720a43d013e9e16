package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ink.Comb;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTextTest {
  private static final int PITCH = 50;
  private static final Comb CELLS = new Comb(0, PITCH);

  /** Every character as a word of its own, wherever its cell is. */
  private static OcrText read(String text, int... lefts) {
    List<OcrWord> words = new ArrayList<>();
    for (int i = 0; i < lefts.length; i++) {
      OcrBox box = new OcrBox(lefts[i], 0, lefts[i] + 16, 30);
      String one = text.substring(i, i + 1);
      words.add(new OcrWord(one, 99, box, 0, List.of(new OcrSymbol(one, 99, box))));
    }
    return new OcrText(words);
  }

  private static Optional<String> text(Comb comb, OcrText read) {
    return CellText.of(comb, read).map(Spacing.Spaced::text);
  }

  @Test
  void gapsBetweenNeighbouringCellsAreNoSpaces() {
    assertThat(text(CELLS, read("DZ07", 10, 75, 105, 170))).contains("DZ07");
  }

  @Test
  void anEmptyCellIsASpace() {
    assertThat(text(CELLS, read("AB7", 15, 65, 165))).contains("AB 7");
  }

  @Test
  void aBoxWiderThanACellCountsWhereItBegins() {
    OcrBox wide = new OcrBox(65, 0, 210, 30);
    List<OcrWord> words = new ArrayList<>(read("A1", 15, 115).words());
    words.add(1, new OcrWord("7", 99, wide, 0, List.of(new OcrSymbol("7", 99, wide))));
    assertThat(text(CELLS, new OcrText(words))).contains("A71");
  }

  @Test
  void columnsOfATableSayNothing() {
    assertThat(text(CELLS, read("1234", 5, 25, 55, 75))).isEmpty();
  }

  @Test
  void withoutCellsItSaysNothing() {
    assertThat(text(Comb.NONE, read("12", 5, 55))).isEmpty();
    assertThat(text(Comb.NONE, read("1", 5))).isEmpty();
  }

  @Test
  void twoLinesStandInNoRowOfCells() {
    OcrBox below = new OcrBox(65, 40, 81, 70);
    List<OcrWord> words = new ArrayList<>(read("A", 15).words());
    words.add(new OcrWord("7", 99, below, 1, List.of(new OcrSymbol("7", 99, below))));
    assertThat(text(CELLS, new OcrText(words))).isEmpty();
  }

  @Test
  void fullWidthDigitsAreThePlainOnes() {
    assertThat(text(CELLS, read("Ａ７", 15, 65))).contains("A7");
  }
}
