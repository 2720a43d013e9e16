package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOrderTest {
  private record Line(String text, TextRegion region) {}

  private final List<Line> lines = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(doubles = {0, -4, 3, 8})
  void columnsAreReadOneAfterTheOtherBetweenWhatCrossesThem(double skew) {
    add("title", 0, 0, 600, 40);
    for (int i = 0; i < 6; i++) {
      add("left " + i, 0, 60 + 30 * i, i == 5 ? 120 : 280, 20);
      add("right " + i, 320, 60 + 30 * i, 280, 20);
    }
    add("foot", 0, 260, 500, 20);

    assertThat(order(skew))
        .containsExactly(
            "title", "left 0", "left 1", "left 2", "left 3", "left 4", "left 5", "right 0",
            "right 1", "right 2", "right 3", "right 4", "right 5", "foot");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -4, 3, 8})
  void cellsAreReadRowByRow(double skew) {
    List<String> expected = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      add("goods " + row, 0, 40 * row, 140 - 10 * row, 20);
      add("count " + row, 300, 40 * row + 4, 30, 18);
      add("price " + row, 450, 40 * row - 3, 60, 22);
      expected.addAll(List.of("goods " + row, "count " + row, "price " + row));
    }

    assertThat(order(skew)).containsExactlyElementsOf(expected);
  }

  @Test
  void aColumnOfCharactersStandsInTheRowWhereItBegins() {
    add("heading", 0, 0, 200, 20);
    add("value 1", 60, 40, 200, 20);
    add("value 2", 60, 70, 200, 20);
    add("value 3", 60, 100, 200, 20);
    lines.add(new Line("column", new TextRegion(10, 80, 80, 20, 90, 1)));

    assertThat(order(0)).containsExactly("heading", "column", "value 1", "value 2", "value 3");
  }

  @Test
  void whatStandsBesideATextIsReadBeforeItNotWithinIt() {
    add("heading", 0, 0, 400, 30);
    for (int i = 0; i < 5; i++) {
      add("text " + i, 60, 60 + 30 * i, 300, 20);
    }
    lines.add(new Line("beside", new TextRegion(20, 145, 160, 20, 90, 1)));

    assertThat(order(0))
        .containsExactly("heading", "beside", "text 0", "text 1", "text 2", "text 3", "text 4");
  }

  @Test
  void aCharacterThatIsHigherThanWideIsAWordOfItsRow() {
    add("1", 0, 0, 20, 30);
    add("apples", 60, 0, 200, 30);
    lines.add(new Line("7", new TextRegion(320, 15, 36, 26, 90, 1)));
    add("2.50", 400, 0, 90, 30);

    assertThat(order(0)).containsExactly("1", "apples", "7", "2.50");
  }

  @Test
  void columnsOfCharactersAreReadFromTheRightAndLinesTurnedUpwardsFromTheLeft() {
    add("heading", 0, 0, 400, 30);
    lines.add(new Line("first", new TextRegion(300, 150, 160, 20, 90, 1)));
    lines.add(new Line("second", new TextRegion(250, 120, 100, 20, 90, 1)));
    lines.add(new Line("lower", new TextRegion(100, 400, 150, 20, -90, 1)));
    lines.add(new Line("last", new TextRegion(150, 380, 100, 20, -90, 1)));

    assertThat(order(0)).containsExactly("heading", "first", "second", "lower", "last");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, -0.9})
  void shortWordsFarApartAreOneRowWhateverTheirOwnAnglesSay(double off) {
    List<String> expected = new ArrayList<>();
    for (int row = 0; row < 8; row++) {
      add("name " + row, 0, 50 * row, 80, 20, off);
      add("amount " + row, 700, 50 * row, 80, 20, off);
      add("note " + row, 0, 50 * row + 25, 90, 16, off);
      add("time " + row, 720, 50 * row + 25, 60, 16, off);
      expected.addAll(List.of("name " + row, "amount " + row, "note " + row, "time " + row));
    }

    assertThat(order(2)).containsExactlyElementsOf(expected);
  }

  @Test
  void columnsThatBeginLowerDoNotTiltTheRowAboveThem() {
    add("name of the paper", 0, 0, 160, 20);
    add("date", 900, 4, 120, 20);
    add("title", 100, 60, 800, 40);
    for (int i = 0; i < 12; i++) {
      add("left " + i, 0, 130 + 30 * i, 480, 20);
      add("right " + i, 540, 142 + 30 * i, 480, 20);
    }

    assertThat(order(0)).startsWith("name of the paper", "date", "title", "left 0", "left 1");
  }

  private void add(String text, double left, double top, double width, double height) {
    add(text, left, top, width, height, 0);
  }

  private void add(
      String text, double left, double top, double width, double height, double angle) {
    lines.add(
        new Line(
            text, new TextRegion(left + width / 2, top + height / 2, width, height, angle, 1)));
  }

  private List<String> order(double skew) {
    List<Line> turned = new ArrayList<>(lines.stream().map(line -> turned(line, skew)).toList());
    Collections.shuffle(turned, new Random(7));
    return ReadingOrder.of(turned, Line::region, skew).stream().map(Line::text).toList();
  }

  private static Line turned(Line line, double skew) {
    TextRegion at = line.region();
    double cos = Math.cos(Math.toRadians(skew));
    double sin = Math.sin(Math.toRadians(skew));
    return new Line(
        line.text(),
        new TextRegion(
            at.x() * cos - at.y() * sin,
            at.x() * sin + at.y() * cos,
            at.width(),
            at.height(),
            at.angle() + skew,
            1));
  }
}
