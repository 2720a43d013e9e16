package dev.grille.app.text;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.contracts.PageText;
import dev.grille.contracts.TextLine;
import dev.grille.recognition.ResultShaper;
import java.util.List;
import java.util.Locale;

/** What an overlay shows of the text of a page: each line by its place in the reading order. */
final class TextScene {
  /** As doubtful as a field's value would be. */
  private static final double GOOD = Double.parseDouble(ResultShaper.REVIEW_BELOW);

  private TextScene() {}

  static OverlayScene of(String title, PageText page) {
    List<Window> windows = page.lines().stream().map(TextScene::window).toList();
    String turn =
        page.angle() == 0 ? "" : "the page stands turned by " + page.angle() + "° clockwise";
    return new OverlayScene(title, null, windows, turn);
  }

  private static Window window(TextLine line) {
    String name = String.format(Locale.ROOT, "text by %.2f", line.prob());
    return new Window(
        line.vertical() ? name + ", vertical" : name,
        line.text(),
        line.score(),
        line.quad(),
        line.score() >= GOOD);
  }
}
