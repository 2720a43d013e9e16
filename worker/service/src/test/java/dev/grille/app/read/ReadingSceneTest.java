package dev.grille.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.OverlayScene.SoughtAnchor;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingSceneTest {
  private static final Quad WINDOW = square(10, 20);
  private static final Quad READ = square(25, 45);

  /** Twice as large as the template, and nothing else. */
  private static final AlignmentEvidence FOUND =
      new AlignmentEvidence(
          "orb",
          90,
          120,
          0.4,
          0.9,
          List.of(2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 1.0),
          null,
          null);

  @Test
  void marksWhatTheAnswerWantsReviewedWhateverItsScore() {
    List<Window> windows =
        scene(result(70, null, null), result(95, true, null), result(70, false, null)).windows();

    assertThat(windows).extracting(Window::good).containsExactly(true, false, true);
  }

  @Test
  void showsAValueWhereItWasReadElseWhereItsWindowLies() {
    List<Window> windows = scene(result(90, null, READ), result(90, null, null)).windows();

    assertThat(windows).extracting(Window::quad).containsExactly(READ, square(20, 40));
    assertThat(scene().outline())
        .isEqualTo(
            new Quad(new Point(0, 0), new Point(198, 0), new Point(198, 98), new Point(0, 98)));
  }

  @Test
  void showsEachPartOfAJoinedValueWhereItWasRead() {
    FieldResult first = result(90, null, READ);
    FieldResult second = result(80, null, square(60, 80));
    FieldResult joined =
        new FieldResult(
            "name",
            first.content(),
            75,
            true,
            null,
            null,
            null,
            first.evidence(),
            List.of(first, second));

    List<Window> windows = scene(joined).windows();

    assertThat(windows).extracting(Window::quad).containsExactly(READ, square(60, 80));
    assertThat(windows).extracting(Window::good).containsOnly(false);
  }

  @Test
  void showsAnchorsWhereTheyWereFoundAndWhereMissedOnesWouldBe() {
    AlignmentEvidence seen =
        FOUND.withAnchors(
            List.of(
                new AnchorEvidence("still", new Point(0.4, -0.3)),
                new AnchorEvidence("moved", new Point(0, 7)),
                new AnchorEvidence("missed", null)));
    List<Anchor> anchors =
        Stream.of("still", "moved", "missed").map(ReadingSceneTest::anchor).toList();
    Quad place = square(20, 40);
    Quad below = place.moved(new Point(0, 14));

    OverlayScene scene =
        ReadingScene.of("scan.png", new FormLayout(List.of(), anchors, 100, 50), seen, List.of());

    assertThat(scene.anchors())
        .containsExactly(
            new SoughtAnchor("still", place, place.moved(new Point(0.8, -0.6))),
            new SoughtAnchor("moved", place, below),
            new SoughtAnchor("missed", place, null));
    assertThat(scene.anchors())
        .extracting(SoughtAnchor::hasMoved)
        .containsExactly(false, true, false);
    assertThat(scene.withRemark("wrong").anchors()).isEqualTo(scene.anchors());
  }

  private static Anchor anchor(String text) {
    return new Anchor(WINDOW, text, null);
  }

  private static OverlayScene scene(FieldResult... results) {
    FieldSpec field = FieldSpec.text("name", WINDOW);
    FormLayout layout = new FormLayout(List.of(field, field, field), List.of(), 100, 50);
    return ReadingScene.of("scan.png", layout, FOUND, List.of(results));
  }

  private static FieldResult result(double score, @Nullable Boolean review, @Nullable Quad quad) {
    FieldEvidence evidence =
        new FieldEvidence("Moss", 90, 1, null, List.of(), "eng", "plain", new Point(0, 0), quad);
    return new FieldResult("name", "Moss", score, review, null, null, null, evidence);
  }

  private static Quad square(double from, double to) {
    return new Quad(
        new Point(from, from), new Point(to, from), new Point(to, to), new Point(from, to));
  }
}
