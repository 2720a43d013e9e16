package dev.grille.vision.ink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRowsTest {
  private static Blob blob(double left, double top, double width, double height) {
    return new Blob(new Box(left, top, left + width, top + height), width * height / 2, 200);
  }

  private static List<Blob> line(double top) {
    List<Blob> blobs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean ascends = i % 3 == 0;
      blobs.add(blob(12 * i, ascends ? top : top + 6, 9, ascends ? 20 : 14));
    }
    return blobs;
  }

  @Test
  void tightLinesStayApart() {
    List<Blob> blobs = new ArrayList<>(line(0));
    blobs.addAll(line(23));
    blobs.addAll(line(46));
    assertThat(TextRows.of(blobs, 40, 0)).hasSize(3).allMatch(row -> row.parts().size() == 8);
  }

  @Test
  void dotsAndCommasJoinTheirLine() {
    List<Blob> blobs = new ArrayList<>(line(0));
    blobs.add(blob(100, 18, 3, 6));
    blobs.add(blob(30, -4, 3, 3));
    assertThat(TextRows.of(blobs, 24, 0)).hasSize(1);
  }

  @Test
  void partsOfHanCharactersAboveEachOtherAreOneLine() {
    List<Blob> blobs =
        List.of(
            blob(6, 15, 25, 28), blob(36, 14, 27, 28), blob(67, 14, 26, 16), blob(66, 30, 27, 13));
    assertThat(TextRows.of(blobs, 33, 0)).hasSize(1);
  }

  @Test
  void aColumnOfCharactersHasACellForEach() {
    List<Blob> column =
        List.of(
            blob(0, 0, 26, 26),
            blob(2, 33, 24, 4),
            blob(0, 52, 27, 4),
            blob(0, 66, 26, 27),
            blob(1, 100, 25, 12),
            blob(0, 114, 27, 13));
    List<Box> cells = VerticalText.cells(TextRows.loose(column, 30));
    assertThat(cells).hasSize(4);
    assertThat(cells.get(1).height()).isBetween(22.0, 24.0);
  }

  @Test
  void wrappedWordsAreNoColumn() {
    List<Blob> blobs = new ArrayList<>(line(0));
    blobs.addAll(line(30));
    assertThat(VerticalText.cells(TextRows.loose(blobs, 30))).isEmpty();
  }

  @Test
  void dotsOfAMatrixDoNotTellTheHeightOfTheirLine() {
    Box field = new Box(0, 0, 200, 60);
    List<Blob> dots = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      dots.add(new Blob(new Box(i, i % 7 * 5, i + 4, i % 7 * 5 + 4), 0.78 * 16, 200));
    }
    assertThat(TextRows.barePartsHeight(dots, field, 37)).isEqualTo(37);
  }

  @Test
  void linesAreMeasuredByTheirTallCharacters() {
    assertThat(TextRows.barePartsHeight(line(0), new Box(0, 0, 200, 120), 74))
        .isBetween(14.0, 23.0);
  }

  @Test
  void aCharacterOfPartsOneUponTheOtherIsOneLineHigh() {
    Box field = new Box(0, 0, 70, 44);
    List<Blob> man = List.of(blob(8, 10, 22, 11), blob(6, 22, 24, 13));
    assertThat(TextRows.barePartsHeight(man, field, 40)).isGreaterThan(24);
    List<Blob> twoLines =
        List.of(
            blob(6, 10, 11, 11), blob(19, 10, 11, 11), blob(6, 24, 11, 11), blob(19, 24, 11, 11));
    assertThat(TextRows.barePartsHeight(twoLines, field, 40)).isLessThan(15);
  }
}
