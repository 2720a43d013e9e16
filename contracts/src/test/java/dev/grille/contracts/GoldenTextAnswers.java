package dev.grille.contracts;

import static dev.grille.contracts.GoldenAnswers.envelope;
import static dev.grille.contracts.GoldenAnswers.moved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of {@link GoldenAnswers}, those of texts. */
final class GoldenTextAnswers {
  private GoldenTextAnswers() {}

  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put("text", text());
    all.put("text-pictures", textOfPictures());
    return all;
  }

  private static Answer text() {
    return new Answer.TextRead(
        envelope("text-1", "text", List.of(Warning.ofUnknownProperty("$.configure.finance"))),
        PictureAnswers.of(
            new TextResult(
                1240,
                1754,
                0,
                -0.79,
                List.of(
                    new LineResult("关于年度审计的通知", slanted(), 98.12, 0.9731, false),
                    new LineResult("A & <B>", moved(upright()), 96.4, 1.0, false)),
                "关于年度审计的通知\nA & <B>")));
  }

  private static Answer textOfPictures() {
    return new Answer.TextRead(
        envelope("text-2", "text", List.of()),
        new PictureAnswers<>(
            List.of(
                new PictureAnswer.Read<>(1, new TextResult(80, 60, 0, 0, List.of(), null)),
                new PictureAnswer.Failed<>(
                    new PictureFailure(7, ErrorCode.IMAGE_DAMAGED, "no page 7", "$.pages", null)),
                new PictureAnswer.Read<>(
                    2,
                    new TextResult(
                        800,
                        1000,
                        270,
                        0.5,
                        List.of(new LineResult("总", upright(), 71, null, true)),
                        null))),
            true));
  }

  private static Quad upright() {
    return new Quad(
        new Point(120, 240), new Point(300, 240), new Point(300, 262), new Point(120, 262));
  }

  private static Quad slanted() {
    return new Quad(
        new Point(402, 131.5),
        new Point(838, 125.5),
        new Point(838.5, 163.5),
        new Point(402.5, 169.5));
  }
}
