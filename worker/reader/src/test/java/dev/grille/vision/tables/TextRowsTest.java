package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.RowDoubt;
import dev.grille.vision.pages.TextRegion;
import org.junit.jupiter.api.Test;

/** Which lines of text are one row of a table. */
class TextRowsTest extends TablePieces {
  @Test
  void aTextOfTheNextRowDoesNotGoOnWithOneThatStandsFarAbove() {
    for (int row = 0; row < 4; row++) {
      write(80 * row, 0, 60);
      write(80 * row, 320, 380);
      write(80 * row, 100, 280);
    }
    write(320, 100, 280);
    assertThat(table(null).grid().rows()).isEqualTo(5);
  }

  @Test
  void aHeadOfTwoLinesBesideHeadsThatStandBetweenThemIsOneRow() {
    write(-8, 100, 180);
    write(0, 0, 60);
    write(13, 100, 150);
    write(13, 153, 180);
    write(0, 320, 380);
    for (int row = 1; row < 7; row++) {
      write(30 + 30 * row, 0, 60);
      write(30 + 30 * row, 100, 180);
      write(30 + 30 * row, 320, 380);
    }
    FoundTable table = table(rules(-20, 30, 260));
    assertThat(table.grid().rows()).isEqualTo(7);
  }

  @Test
  void rowsThatAStampMakesOverlapStayTwo() {
    for (int row = 0; row < 8; row++) {
      write(30 * row, 0, 40);
      write(30 * row, 100, 180);
    }
    TextRegion stained = new TextRegion(140, 134, 80, 40, 0, 1);
    pieces.add(new TextPiece(stained, stained));
    pieces.removeIf(piece -> piece.middle() == 120 && piece.left() == 100);
    assertThat(table(null).grid().rows()).isEqualTo(8);
  }

  @Test
  void theLinesOfAWrappedTextAreOneRow() {
    for (int row = 0; row < 4; row++) {
      write(80 * row + 10, 0, 60);
      write(80 * row, 100, 280);
      write(80 * row + 20, 100, 240);
      write(80 * row + 10, 320, 380);
    }
    FoundTable table = table(null);
    assertThat(table.grid().rows()).isEqualTo(4);
    assertThat(table.doubts()).isEmpty();
  }

  @Test
  void linesOfACellThatIsAlignedDifferentlyTellNothingOfTheGapsBetweenRows() {
    for (int row = 0; row < 4; row++) {
      write(60 * row, 0, 60);
      write(60 * row, 100, 280);
      write(60 * row + 24, 100, 240);
    }
    write(-50, 0, 60);
    write(-58, 100, 180);
    assertThat(table(null).grid().rows()).isEqualTo(5);
  }

  @Test
  void aLineThatGoesOnWithAFullOneIsJoinedAndSaidToBeDoubtful() {
    for (int row = 0; row < 6; row++) {
      if (row != 3) {
        write(30 * row, 0, 60);
        write(30 * row, 320, 380);
      }
      write(30 * row, 100, row == 3 ? 180 : 280);
    }
    FoundTable table = table(null);
    assertThat(table.grid().rows()).isEqualTo(5);
    assertThat(table.doubts()).containsExactlyEntriesOf(java.util.Map.of(2, RowDoubt.JOINED));
  }

  @Test
  void rowsInGroupsStayRows() {
    for (int row = 0; row < 9; row++) {
      int y = 30 * row + 40 * (row / 3);
      write(y, 0, 60);
      write(y, 100, 180);
      write(y, 240, 280);
    }
    assertThat(table(null).grid().rows()).isEqualTo(9);
  }

  @Test
  void aTextGoesOnBelowWhereItsLineHadNoRoomForTheNextWord() {
    for (int row = 0; row < 4; row++) {
      write(40 * row, 0, 60);
      write(40 * row, 100, 200);
      write(40 * row, 320, 380);
      write(40 * row + 20, 100, 190);
    }
    FoundTable table = table(null);
    assertThat(table.grid().rows()).isEqualTo(4);
    assertThat(table.doubts()).containsOnlyKeys(0, 1, 2, 3);
  }
}
