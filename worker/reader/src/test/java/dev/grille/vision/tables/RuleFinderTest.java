package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.vision.DrawnText;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class RuleFinderTest {
  private static final double LETTER = 22;
  private static final Scalar BLACK = Scalar.all(0);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void theStrokesOfLettersAreNoRules() {
    DrawnText page = new DrawnText(900, 400);
    page.line("三二一王正丰工土士干三二一王正丰工土士干三二一", 28, 60, 100);
    page.line("王三二丰正工干土士一三王二丰正工干土士一三王", 28, 60, 132);
    page.line("EEFTLZHEEFTLZH - == __ EEFTLZHTTTEEFF", 28, 60, 164);

    assertThat(found(page.mat(0))).isEmpty();
  }

  @Test
  void theFeetOfDigitsThatFollowEachOtherAreNoDashedRule() {
    DrawnText page = new DrawnText(900, 400);
    for (int row = 0; row < 6; row++) {
      page.line("22.12.2022", 30 + row, 60 + 90 * (row % 2), 60 + 52 * row);
      page.line("12.02.2122", 30 + row, 480, 60 + 52 * row);
    }

    assertThat(found(page.mat(0))).isEmpty();
  }

  @Test
  void whatHangsOnARuleDoesNotHideIt() {
    Mat page = new DrawnText(900, 300).mat(0);
    Imgproc.line(page, new Point(60, 150), new Point(800, 150), BLACK, 2);
    for (int i = 0; i < 12; i++) {
      Point from = new Point(60 + 60 * i, 150 + 3 * i);
      Imgproc.line(page, from, new Point(from.x + 70, from.y), BLACK, 3);
    }

    assertThat(found(page))
        .anySatisfy(
            rule -> {
              assertThat(rule.at()).isCloseTo(150, within(2.0));
              assertThat(rule.length()).isCloseTo(740, within(10.0));
            });
  }

  @Test
  void rulesOfAllColoursAndKindsAreFoundWhereTheyAre() {
    Mat page = new DrawnText(900, 500).mat(0);
    Imgproc.line(page, new Point(60, 60), new Point(800, 60), BLACK, 1);
    Imgproc.line(page, new Point(60, 140), new Point(800, 140), new Scalar(230, 170, 150), 2);
    for (int x = 60; x < 800; x += 16) {
      Imgproc.line(page, new Point(x, 220), new Point(x + 8, 220), BLACK, 2);
    }
    for (int x = 60; x < 800; x += 6) {
      Imgproc.line(page, new Point(x, 300), new Point(x + 1, 300), BLACK, 2);
    }
    Imgproc.rectangle(page, new Point(60, 380), new Point(800, 440), new Scalar(90, 60, 40), -1);
    Imgproc.line(page, new Point(60, 410), new Point(800, 410), Scalar.all(255), 2);

    double[] wanted = {60, 140, 220, 300, 410};
    List<Rule> rules = found(page);
    for (double at : wanted) {
      assertThat(rules)
          .as("a rule at %s", at)
          .anySatisfy(
              rule -> {
                assertThat(rule.level()).isTrue();
                assertThat(rule.at()).isCloseTo(at, within(2.0));
                assertThat(rule.length()).isCloseTo(740, within(30.0));
              });
    }
  }

  @Test
  void aRuleWithTextCloseBesideItIsOneToItsEnd() {
    DrawnText drawn = new DrawnText(900, 300);
    drawn.line("国家图书馆借阅规则", 24, 420, 138);
    Mat page = drawn.mat(0);
    Imgproc.line(page, new Point(60, 146), new Point(800, 146), BLACK, 2);

    assertThat(found(page))
        .singleElement()
        .satisfies(rule -> assertThat(rule.length()).isCloseTo(740, within(6.0)));
  }

  @Test
  void shortRulesCountWhereTheyReachFromOneToAnother() {
    Mat page = new DrawnText(900, 300).mat(0);
    Imgproc.line(page, new Point(60, 100), new Point(800, 100), BLACK, 2);
    Imgproc.line(page, new Point(60, 150), new Point(800, 150), BLACK, 2);
    Imgproc.line(page, new Point(400, 100), new Point(400, 150), BLACK, 2);
    Imgproc.line(page, new Point(600, 200), new Point(600, 250), BLACK, 2);

    assertThat(found(page))
        .filteredOn(rule -> !rule.level())
        .singleElement()
        .satisfies(rule -> assertThat(rule.at()).isCloseTo(400, within(1.5)));
  }

  @Test
  void aStrokeOfALetterInLineWithARuleIsNoMoreOfIt() {
    Box word = new Box(320, 90, 480, 148);

    assertThat(uprightRule(List.of(word)).from()).isCloseTo(150, within(2.0));
    assertThat(uprightRule(List.of()).from()).isCloseTo(92, within(2.0));
    assertThat(uprightRule(List.of(word)).to()).isCloseTo(350, within(2.0));
  }

  /** One that meets two level rules and begins a little above the upper one. */
  private static Rule uprightRule(List<Box> words) {
    Mat page = new DrawnText(900, 400).mat(0);
    Imgproc.line(page, new Point(60, 150), new Point(800, 150), BLACK, 2);
    Imgproc.line(page, new Point(60, 350), new Point(800, 350), BLACK, 2);
    Imgproc.line(page, new Point(400, 92), new Point(400, 350), BLACK, 2);
    return found(page, words).stream().filter(rule -> !rule.level()).findFirst().orElseThrow();
  }

  @Test
  void strokesOfDigitsBelowAndBesideEachOtherAreNoRules() {
    Mat page = new DrawnText(900, 700).mat(0);
    List<Box> words = new ArrayList<>();
    for (int row = 0; row < 20; row++) {
      // The stroke of a one, and the feet of a row of digits.
      int top = 40 + 32 * row;
      Imgproc.line(page, new Point(300, top), new Point(300, top + 20), BLACK, 2);
      words.add(new Box(260, top - 1, 380, top + 21));
    }
    for (int i = 0; i < 12; i++) {
      Imgproc.line(page, new Point(500 + 14 * i, 360), new Point(508 + 14 * i, 360), BLACK, 2);
    }
    words.add(new Box(498, 340, 664, 362));

    assertThat(found(page.clone(), List.of())).as("without the words").isNotEmpty();
    assertThat(found(page, words)).isEmpty();
  }

  @Test
  void aDottedRuleThatRunsThroughTextGoesOnBeyondIt() {
    Mat page = new DrawnText(900, 300).mat(0);
    for (int x = 60; x < 800; x += 8) {
      Imgproc.line(page, new Point(x, 150), new Point(x + 3, 150), BLACK, 2);
    }

    assertThat(found(page, List.of(new Box(100, 135, 600, 165)))).hasSize(1);
  }

  @Test
  void aRuleThatLeansByMoreThanItKeepsClearOfTextIsOne() {
    DrawnText drawn = new DrawnText(900, 300);
    for (int i = 0; i < 6; i++) {
      drawn.line("国家图书", 24, 60 + 130 * i, 140 + 2 * i);
      drawn.line("借阅规则", 24, 60 + 130 * i, 178 + 2 * i);
    }
    Mat page = drawn.mat(0);
    for (int i = 0; i < 74; i++) {
      Point from = new Point(60 + 10 * i, 148 + i / 8);
      Imgproc.line(page, from, new Point(from.x + 10, from.y), BLACK, 3);
    }

    assertThat(found(page))
        .singleElement()
        .satisfies(rule -> assertThat(rule.length()).isCloseTo(740, within(6.0)));
  }

  @Test
  void aRuleThatIsHardlyDarkerThanItsNoisyPageIsFoundAndTextBesideItIsNone() {
    DrawnText drawn = new DrawnText(900, 300);
    drawn.line("the quick brown fox jumps over the lazy dog and away", 18, 60, 80);
    Mat page = drawn.mat(0);
    Core.multiply(page, Scalar.all(0.4), page);
    Imgproc.line(page, new Point(60, 146), new Point(800, 146), Scalar.all(93), 3);
    Mat noise = new Mat(page.size(), CvType.CV_16SC3);
    Core.setRNGSeed(7);
    Core.randn(noise, 0, 3);
    Core.add(page, noise, page, new Mat(), CvType.CV_8U);
    noise.release();

    assertThat(found(page))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.at()).isCloseTo(146, within(1.5));
              assertThat(rule.length()).isCloseTo(740, within(40.0));
            });
  }

  @Test
  void aRuleThatFadesInGlareRunsThroughItAndRulesThatEndDoNot() {
    Mat faded = new DrawnText(900, 300).mat(0);
    Mat ended = faded.clone();
    for (int x = 60; x < 800; x++) {
      double off = Math.abs(x - 430) - 150;
      int grey = (int) Math.max(0, Math.min(255, 255 - 1.3 * off));
      Imgproc.line(faded, new Point(x, 146), new Point(x, 148), Scalar.all(grey), 1);
      Scalar cut = off > 0 ? BLACK : Scalar.all(255);
      Imgproc.line(ended, new Point(x, 146), new Point(x, 148), cut, 1);
    }

    assertThat(found(faded)).hasSize(1);
    assertThat(found(ended)).hasSize(2);
  }

  private static List<Rule> found(Mat page) {
    return found(page, List.of());
  }

  private static List<Rule> found(Mat page, List<Box> words) {
    try {
      return new RuleFinder(LETTER).find(page, words);
    } finally {
      page.release();
    }
  }
}
