package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableOptions;
import dev.grille.vision.DrawnText;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.score.LineScoreModel;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class TableReaderTest {
  private static final String[][] TEXTS = {
    {"品名", "数量", "金额"}, {"电缆", "12", "340.50"}, {"开关", "", "18.00"}, {"合计", "12", "358.50"}
  };

  private static OcrEngines engines;

  private final TableReader reader = new TableReader(engines, LineScoreModel.shipped());

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
    engines = new OcrEngines(Tessdata.folder());
  }

  @AfterAll
  static void close() {
    engines.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aRuledTableIsReadHoweverItIsTurned(int quarters) {
    Mat picture = drawn(true).mat(quarters);
    PageTables page = read(picture, TableOptions.DEFAULT);

    assertThat(page.angle()).isEqualTo(90 * quarters);
    assertThat(texts(page)).isDeepEqualTo(TEXTS);
    assertThat(page.tables().get(0).ruling()).isEqualTo(Ruling.FULL);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-7, 3})
  void aTableThatLiesAskewIsReadAsOneThatDoesNot(double degrees) {
    Mat picture = drawn(true).mat(0);
    Mat turn = Imgproc.getRotationMatrix2D(new Point(450, 300), degrees, 0.9);
    Imgproc.warpAffine(
        picture,
        picture,
        turn,
        picture.size(),
        Imgproc.INTER_CUBIC,
        Core.BORDER_REPLICATE,
        Scalar.all(255));
    turn.release();
    assertThat(texts(read(picture, TableOptions.DEFAULT))).isDeepEqualTo(TEXTS);
  }

  @Test
  void aDarkHeadInWhichNoRulesAreSeenIsARowOfAsManyCells() {
    Mat picture = drawn(true).mat(0);
    Mat head = picture.submat(145, 217, 150, 762);
    Core.bitwise_not(head, head);
    // The rules that turned light.
    for (int x : new int[] {0, 210, 410, 610}) {
      Imgproc.rectangle(head, new Point(x, 0), new Point(x + 2, 71), Scalar.all(0), Imgproc.FILLED);
    }
    for (int y : new int[] {0, 70}) {
      Imgproc.rectangle(
          head, new Point(0, y), new Point(612, y + 2), Scalar.all(0), Imgproc.FILLED);
    }
    head.release();

    assertThat(texts(read(picture, TableOptions.DEFAULT))).isDeepEqualTo(TEXTS);
  }

  @Test
  void aTableWithoutRulesIsReadByItsColumns() {
    PageTables page = read(drawn(false).mat(0), new TableOptions(true, false, true));

    assertThat(page.tables().get(0).ruling()).isEqualTo(Ruling.NONE);
    assertThat(texts(page)).isDeepEqualTo(TEXTS);
  }

  @Test
  void whoSaysThatTablesHaveRulesIsNotGivenOthers() {
    assertThat(read(drawn(false).mat(0), new TableOptions(false, false, true)).tables()).isEmpty();
  }

  @Test
  void aTotalIsHeldAgainstItsColumn() {
    Table table = read(drawn(true).mat(0), TableOptions.DEFAULT).tables().get(0);

    assertThat(table.proof().sums()).hasSize(1).allMatch(sum -> sum.holds());
    assertThat(table.proof().rowsAreSure()).isTrue();
  }

  @Test
  void aTableThatThePictureCutsSaysSo() {
    Mat whole = drawn(true).mat(0);
    Mat part = whole.submat(0, 390, 0, 900).clone();
    whole.release();
    Table table = read(part, TableOptions.DEFAULT).tables().get(0);

    assertThat(table.proof().rowsAreSure()).isFalse();
  }

  private PageTables read(Mat picture, TableOptions options) {
    try {
      return reader.read(picture, options);
    } finally {
      picture.release();
    }
  }

  private static String[][] texts(PageTables page) {
    assertThat(page.tables()).hasSize(1);
    Table table = page.tables().get(0);
    String[][] texts = new String[table.rows()][table.columns()];
    table.cells().forEach(cell -> texts[cell.row()][cell.column()] = String.join("", cell.lines()));
    return texts;
  }

  private static DrawnText drawn(boolean ruled) {
    DrawnText page = new DrawnText(900, 600);
    List<Integer> xs = List.of(150, 360, 560, 760);
    for (int row = 0; row < TEXTS.length; row++) {
      for (int column = 0; column < 3; column++) {
        page.line(TEXTS[row][column], 28, xs.get(column) + 30, 190 + 70 * row);
      }
    }
    for (int i = 0; ruled && i <= TEXTS.length; i++) {
      page.rule(150, 145 + 70 * i, 762, 147 + 70 * i);
    }
    for (int i = 0; ruled && i < 4; i++) {
      page.rule(xs.get(i), 145, xs.get(i) + 2, 145 + 70 * TEXTS.length);
    }
    return page;
  }
}
