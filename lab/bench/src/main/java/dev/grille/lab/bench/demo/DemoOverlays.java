package dev.grille.lab.bench.demo;

import dev.grille.app.overlay.OverlayPainter;
import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.submit.ReceivedAnswer;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    ReceivedAnswer answer = outcome.answer();
    String title = outcome.picture().name();
    if (answer == null) {
      return new OverlayScene(title, null, List.of(), "no answer");
    }
    Homography homography = answer.failed() ? null : homography(answer.json());
    List<OverlayScene.Window> windows = new ArrayList<>();
    for (ReceivedAnswer.Value value : answer.values()) {
      windows.add(
          new OverlayScene.Window(
              value.key(),
              value.value(),
              value.score(),
              homography == null ? null : window(outcome.form(), value.key(), homography),
              outcome.right(value.key())));
    }
    Quad border =
        homography == null
            ? null
            : mapped(
                border(outcome.form().template().getWidth(), outcome.form().template().getHeight()),
                homography);
    return new OverlayScene(title, border, windows, answer.failure());
  }

  private static @Nullable Quad window(DemoForm form, String name, Homography homography) {
    return form.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(FieldSpec::quad)
        .findFirst()
        .map(quad -> mapped(quad, homography))
        .orElse(null);
  }

  private static @Nullable Homography homography(JsonNode answer) {
    JsonNode matrix = answer.path("alignment").path("homography");
    if (matrix.size() != 9) {
      return null;
    }
    double[] coefficients = new double[9];
    for (int i = 0; i < 9; i++) {
      coefficients[i] = matrix.get(i).asDouble();
    }
    return Homography.of(coefficients);
  }

  private static Quad border(int width, int height) {
    return new Quad(
        new Point(0, 0),
        new Point(width - 1, 0),
        new Point(width - 1, height - 1),
        new Point(0, height - 1));
  }

  private static Quad mapped(Quad quad, Homography homography) {
    return new Quad(
        homography.map(quad.upperLeft()),
        homography.map(quad.upperRight()),
        homography.map(quad.lowerRight()),
        homography.map(quad.lowerLeft()));
  }
}
