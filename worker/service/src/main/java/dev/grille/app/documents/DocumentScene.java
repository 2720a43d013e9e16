package dev.grille.app.documents;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import dev.grille.recognition.ResultShaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an overlay shows of the documents in a picture: each of them, and beside it its values. */
final class DocumentScene {
  /** As doubtful as a field's value would be. */
  private static final double GOOD = Double.parseDouble(ResultShaper.REVIEW_BELOW);

  /** More would make the picture higher than anybody looks through. */
  private static final int MOST_VALUES = 80;

  private DocumentScene() {}

  static OverlayScene of(String title, PageDocuments page) {
    List<Window> windows = new ArrayList<>();
    for (DocumentResult document : page.documents()) {
      List<NamedValue> values = NamedValue.of(document);
      windows.add(window(document, values));
      values.stream()
          .limit(Math.max(0, MOST_VALUES - windows.size()))
          .forEach(value -> windows.add(window(value)));
    }
    return new OverlayScene(title, null, windows, "");
  }

  /** Its score is that of the value that is read least surely. */
  private static Window window(DocumentResult document, List<NamedValue> values) {
    double least = values.stream().mapToDouble(DocumentScene::score).min().orElse(0);
    String doubts =
        document.doubts().stream().map(DocumentText::sentence).collect(Collectors.joining("; "));
    return new Window(
        document.type(),
        doubts.isEmpty() ? document.status().wireName() : doubts,
        least,
        document.location(),
        document.status() == DocumentStatus.OK && least >= GOOD);
  }

  /** Without a place: its document is marked already. */
  private static Window window(NamedValue value) {
    DocumentValue.Text text = value.text();
    double score = score(value);
    return new Window(
        value.name(),
        text == null ? "(not found)" : text.text(),
        score,
        null,
        score >= GOOD && !value.isDoubted());
  }

  private static double score(NamedValue value) {
    DocumentValue.Text text = value.text();
    return text == null ? 0 : text.score();
  }
}
