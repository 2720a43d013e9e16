package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.vision.DrawnText;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;

class PageReaderTest {
  private static OcrEngines engines;

  private final PageReader reader =
      new PageReader(engines, LineScoreModel.shipped(), LineScoreListener.NO_OP);

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
  void aPageIsReadHoweverItIsTurned(int quarters) {
    PageText page = read(letter(), quarters, TextOptions.DEFAULT);

    assertThat(page.angle()).isEqualTo(90 * quarters);
    assertThat(page.width()).isEqualTo(quarters % 2 == 0 ? 900 : 1200);
    assertThat(page.lines())
        .extracting(TextLine::text)
        .containsExactly("关于设备检修的通知", "各部门负责人请注意以下安排", "检修时间 2024-03-15", "联系电话 010-62781234");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theUpperLeftCornerIsWhereALineBegins(int quarters) {
    PageText page = read(letter(), quarters, TextOptions.DEFAULT);
    Point begin = page.lines().get(1).quad().upperLeft();

    double[][] places = {{100, 275}, {1199 - 275, 100}, {899 - 100, 1199 - 275}, {275, 899 - 100}};
    assertThat(begin.x()).isCloseTo(places[quarters][0], within(12.0));
    assertThat(begin.y()).isCloseTo(places[quarters][1], within(12.0));
  }

  @Test
  void aPageThatIsSaidToBeUprightIsNotTurned() {
    assertThat(read(letter(), 2, new TextOptions(0, true)).angle()).isZero();
  }

  @Test
  void lowLinesAreLeftOutWhereAHeightIsAsked() {
    DrawnText page =
        new DrawnText(900, 900).line("大字标题文本", 60, 100, 200).line("小字正文文本", 20, 100, 400);

    assertThat(texts(page, new TextOptions(40, true))).containsExactly("大字标题文本");
  }

  @Test
  void whatStandsFarApartOrBehindARuleIsALineOfItsOwn() {
    DrawnText page =
        new DrawnText(900, 800)
            .line("单价", 30, 100, 200)
            .line("金额", 30, 300, 200)
            .line("数量", 30, 100, 400)
            .rule(168, 340, 170, 440)
            .line("单位", 30, 180, 400);

    assertThat(texts(page, new TextOptions(0, true))).containsExactly("单价", "金额", "数量", "单位");
  }

  @Test
  void columnsOfCharactersAreReadDownwards() {
    DrawnText page =
        new DrawnText(900, 1000)
            .line("表格名称和说明", 36, 200, 120)
            .line("第一行内容和数值", 30, 300, 300)
            .column("同意晋升二级", 36, 120, 300);

    TextLine column =
        read(page, 0, new TextOptions(0, true)).lines().stream()
            .filter(TextLine::vertical)
            .findFirst()
            .orElseThrow();
    assertThat(column.text()).isEqualTo("同意晋升二级");
    assertThat(column.quad().upperLeft().x()).isCloseTo(120, within(12.0));
    assertThat(column.quad().upperLeft().y()).isCloseTo(268, within(14.0));
  }

  @Test
  void columnsSideBySideAreLinesOfTheirOwn() {
    DrawnText page =
        new DrawnText(900, 1000)
            .line("表格名称和说明", 36, 200, 120)
            .column("改造渔网", 60, 300, 300)
            .column("张贴涂料", 60, 400, 300)
            .column("拆除口罩竹篮", 60, 500, 300);

    assertThat(texts(page, new TextOptions(0, true)))
        .containsExactly("表格名称和说明", "拆除口罩竹篮", "张贴涂料", "改造渔网");
  }

  @Test
  void linesThatRunUpwardsAreReadSideways() {
    DrawnText page =
        new DrawnText(900, 1000)
            .line("Annual report of the society", 36, 200, 120)
            .upwards("Printed in Norwich", 30, 120, 700);

    assertThat(texts(page, new TextOptions(0, true)))
        .containsExactlyInAnyOrder("Annual report of the society", "Printed in Norwich");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(1) 加固显微镜和水泵", "（一）加固显微镜和水泵", "司机（尹武风）分批备份"})
  void bracketsHaveTheirWidthAndSpacesBehindThemAreKept(String text) {
    DrawnText page = new DrawnText(1000, 400).line(text, 40, 100, 200);

    assertThat(texts(page, new TextOptions(0, true))).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 24})
  void wordsThatAreSetWideAreOneLine(int tracking) {
    DrawnText page =
        new DrawnText(1600, 900)
            .line("Doors open at seven", 36, 100, 400)
            .wide("Quiz Evening", 80, 60, 200, tracking);

    assertThat(texts(page, new TextOptions(0, true)).get(0)).isEqualTo("Quiz Evening");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "7"})
  void aLargeDigitIsReadUprightHoweverNarrow(String digit) {
    DrawnText page =
        new DrawnText(900, 900)
            .line("Doors open at seven", 36, 100, 200)
            .line(digit, 150, 400, 500);

    assertThat(texts(page, new TextOptions(0, true))).containsExactly("Doors open at seven", digit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee agreed to help. The engineer must go.",
        "Balance: 1,742.77 paid 12 October 2019",
        "请于2024年3月11日前到前台登记。谢谢",
        "发放电缆由食堂（钟弘鹏）安排；其余照旧",
        "参考编号 PEK-9364652",
        "ANNUAL REPORT",
        "urgent invoice",
        "11月14日开放"
      })
  void spacesAreThoseOfTheInk(String text) {
    DrawnText page = new DrawnText(1000, 800).line("标题行", 40, 100, 120).line(text, 28, 100, 300);

    assertThat(texts(page, new TextOptions(0, true)).get(1).replace('(', '（').replace(')', '）'))
        .isEqualTo(text);
  }

  @Test
  void smallPrintOnALargePageIsRead() {
    DrawnText page = new DrawnText(2600, 3600);
    for (int i = 0; i < 12; i++) {
      page.line("第" + (10 + i) + "条 本协议自双方签字之日起生效", 26, 200, 300 + 60 * i);
    }

    assertThat(texts(page, new TextOptions(0, true)))
        .hasSize(12)
        .allMatch(text -> text.endsWith("本协议自双方签字之日起生效"));
  }

  @Test
  void anEmptyPageHasNoLines() {
    assertThat(texts(new DrawnText(400, 300), TextOptions.DEFAULT)).isEmpty();
  }

  private static DrawnText letter() {
    return new DrawnText(900, 1200)
        .line("关于设备检修的通知", 48, 230, 160)
        .line("各部门负责人请注意以下安排", 32, 100, 300)
        .line("检修时间 2024-03-15", 32, 100, 360)
        .line("联系电话 010-62781234", 32, 100, 420);
  }

  private List<String> texts(DrawnText page, TextOptions options) {
    return read(page, 0, options).lines().stream().map(TextLine::text).toList();
  }

  private PageText read(DrawnText page, int quarters, TextOptions options) {
    Mat mat = page.mat(quarters);
    try {
      return reader.read(mat, options).text();
    } finally {
      mat.release();
    }
  }
}
