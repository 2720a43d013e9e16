package dev.grille.lab.bench.demo;

import dev.grille.app.overlay.OverlayPainter;
import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.Placement;
import dev.grille.contracts.Answer;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Quad;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws, from nothing but the answers, where each value was read. */
final class DemoOverlays {
  private final OverlayPainter painter = new OverlayPainter();
  private final Path folder;

  DemoOverlays(Path folder) {
    this.folder = folder;
  }

  void write(List<Outcome> outcomes) throws IOException {
    Files.createDirectories(folder);
    for (Outcome outcome : outcomes) {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(outcome.picture().jpeg()));
      Path file = folder.resolve(outcome.picture().name() + ".png");
      ImageIO.write(painter.paint(picture, scene(outcome)), "png", file.toFile());
    }
  }

  private static OverlayScene scene(Outcome outcome) {
    Answer answer = outcome.answer();
    String title = outcome.picture().name();
    if (answer == null) {
      return new OverlayScene(title, null, List.of(), "no answer");
    }
    Placement placement = Placement.of(homography(answer));
    List<OverlayScene.Window> windows = new ArrayList<>();
    for (FieldResult value : answer.results()) {
      windows.add(
          new OverlayScene.Window(
              value.key(),
              value.value(),
              value.score(),
              window(outcome.form(), value.key(), placement),
              outcome.right(value.key())));
    }
    BufferedImage template = outcome.form().template();
    return new OverlayScene(
        title,
        placement.border(template.getWidth(), template.getHeight()),
        windows,
        answer instanceof Answer.Failed failed ? failed.sentence() : "");
  }

  private static @Nullable Quad window(DemoForm form, String name, Placement placement) {
    return form.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(field -> placement.quad(field.quad()))
        .orElse(null);
  }

  private static @Nullable List<Double> homography(Answer answer) {
    return answer instanceof Answer.Recognized read
        ? read.pictures().read().get(0).alignment().homography()
        : null;
  }
}
