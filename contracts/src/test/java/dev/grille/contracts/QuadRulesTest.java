package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties of the rules, tried on quadrilaterals drawn at random from fixed seeds. */
class QuadRulesTest {
  private static final int DRAWS = 200;

  @RepeatedTest(5)
  void aRectangleIsFineHoweverItIsTurned(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      Quad quad = rectangle(random);

      assertThatCode(() -> QuadRules.check(quad, "$")).doesNotThrowAnyException();
    }
  }

  @RepeatedTest(5)
  void theSameRectangleMirroredIsRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      List<Point> corners = new ArrayList<>(rectangle(random).corners());
      Collections.reverse(corners);
      Collections.rotate(corners, random.nextInt(4));

      assertThat(refusal(quad(corners)).getMessage()).contains("mirrored");
    }
  }

  @RepeatedTest(5)
  void cornersInAnyOtherOrderCrossAndAreRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      List<Point> corners = new ArrayList<>(rectangle(random).corners());
      Collections.swap(corners, i % 4, (i + 1) % 4);

      assertThat(refusal(quad(corners)).getMessage()).contains("cross");
    }
  }

  @RepeatedTest(5)
  void aCornerPulledBehindTheOppositeDiagonalIsRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      List<Point> corners = new ArrayList<>(rectangle(random).corners());
      int pulled = i % 4;
      double share = 0.55 + 0.3 * random.nextDouble();
      corners.set(pulled, between(corners.get(pulled), corners.get((pulled + 2) % 4), share));

      assertThat(refusal(quad(corners)).code()).isEqualTo(ErrorCode.INVALID_QUAD);
    }
  }

  @Test
  void movingAndTurningChangesNothing() {
    Random random = new Random(7);
    for (int i = 0; i < DRAWS; i++) {
      List<Point> corners = new ArrayList<>();
      for (int c = 0; c < 4; c++) {
        corners.add(new Point(300 + random.nextInt(100), 300 + random.nextInt(100)));
      }
      boolean fine = isFine(quad(corners));
      List<Point> moved = corners.stream().map(p -> new Point(900 - p.y(), p.x() + 1000)).toList();

      assertThat(isFine(quad(moved))).isEqualTo(fine);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0, 100,0, 100,2, 0,2, side", // too flat
    "0,0, 3,0, 3,4, 0,4, area",
    "10,10, 10,10, 50,50, 10,50, side",
    "0,0, 50,0, 100,0, 50,50, convex", // a triangle
    "0,0, 50,0.1, 100,0, 50,50, convex",
    "10,10, 90,10, 90,30, -1.5,30, coordinates",
    "10,10, 200000,10, 200000,30, 10,30, coordinates",
  })
  void degenerateOnesAreRefused(
      double x1,
      double y1,
      double x2,
      double y2,
      double x3,
      double y3,
      double x4,
      double y4,
      String why) {
    Quad quad =
        new Quad(new Point(x1, y1), new Point(x2, y2), new Point(x3, y3), new Point(x4, y4));

    assertThat(refusal(quad).getMessage()).contains(why);
    assertThat(refusal(quad).path()).startsWith("$.q");
  }

  @Test
  void fieldsMayTouchTheEdgeOfTheirPictureAndMissItByOnePixel() {
    FieldSpec first = FieldSpec.text("a", upright(0, 0, 99, 49));
    FieldSpec edge = FieldSpec.text("b", upright(-1, -1, 100, 50));
    FieldSpec beyond = FieldSpec.text("c", upright(10, 10, 100.5, 20));

    assertThatCode(() -> QuadRules.checkInside(List.of(first, edge), 100, 50))
        .doesNotThrowAnyException();
    CommandException e =
        catchThrowableOfType(
            CommandException.class,
            () -> QuadRules.checkInside(List.of(first, edge, beyond), 100, 50));
    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUAD);
    assertThat(e.path()).isEqualTo("$.template[2]");
  }

  private static boolean isFine(Quad quad) {
    try {
      QuadRules.check(quad, "$");
      return true;
    } catch (CommandException e) {
      return false;
    }
  }

  private static CommandException refusal(Quad quad) {
    return catchThrowableOfType(CommandException.class, () -> QuadRules.check(quad, "$.q"));
  }

  /** A rectangle of 20 to 220 px by 10 to 60 px, turned by any angle. */
  private static Quad rectangle(Random random) {
    double width = 20 + 200 * random.nextDouble();
    double height = 10 + 50 * random.nextDouble();
    double angle = 2 * Math.PI * random.nextDouble();
    double[][] corners = {{0, 0}, {width, 0}, {width, height}, {0, height}};
    List<Point> turned = new ArrayList<>();
    for (double[] c : corners) {
      turned.add(
          new Point(
              500 + c[0] * Math.cos(angle) - c[1] * Math.sin(angle),
              500 + c[0] * Math.sin(angle) + c[1] * Math.cos(angle)));
    }
    return quad(turned);
  }

  private static Point between(Point a, Point b, double share) {
    return new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y()));
  }

  private static Quad upright(double left, double top, double right, double bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }

  private static Quad quad(List<Point> corners) {
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }
}
