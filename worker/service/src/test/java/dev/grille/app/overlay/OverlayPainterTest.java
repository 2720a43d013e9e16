package dev.grille.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.overlay.OverlayScene.SoughtAnchor;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlayPainterTest {
  @Test
  void marksWindowsGreenWhereGoodAndRedWhereNot() {
    BufferedImage drawn =
        new OverlayPainter()
            .paint(
                white(400, 300),
                scene(
                    new Window("a", "1", 95, square(100, 140), true),
                    new Window("b", "2", 40, square(200, 240), false)));

    Color good = new Color(drawn.getRGB(120, 120));
    Color bad = new Color(drawn.getRGB(220, 220));
    assertThat(good.getGreen()).isGreaterThan(good.getRed() + 10);
    assertThat(bad.getRed()).isGreaterThan(bad.getGreen() + 10);
    assertThat(new Color(drawn.getRGB(170, 170))).isEqualTo(Color.WHITE);
  }

  /** A picture of twice a screen's size is halved, and so are its places. */
  @Test
  void scalesPlacesWithThePicture() {
    BufferedImage drawn =
        new OverlayPainter()
            .paint(white(2200, 1600), scene(new Window("a", "1", 95, square(400, 480), true)));

    assertThat(new Color(drawn.getRGB(220, 220))).isNotEqualTo(Color.WHITE);
    assertThat(new Color(drawn.getRGB(440, 440))).isEqualTo(Color.WHITE);
    assertThat(drawn.getHeight()).isEqualTo(800);
  }

  @Test
  void hasRoomForEachValueBesideALowPicture() {
    List<Window> windows = List.of(window(), window(), window(), window(), window(), window());

    BufferedImage drawn =
        new OverlayPainter().paint(white(300, 40), new OverlayScene("low", null, windows, ""));

    assertThat(drawn.getWidth()).isGreaterThan(300);
    assertThat(drawn.getHeight()).isGreaterThan(6 * 40);
  }

  @Test
  void marksAreDrawnInThePictureAloneAndStressedOnesInAColourOfTheirOwn() {
    List<OverlayScene.Mark> marks =
        List.of(
            new OverlayScene.Mark(square(100, 140), "0", "99", true, false),
            new OverlayScene.Mark(square(200, 240), "1", "99", true, true));
    OverlayScene scene = new OverlayScene("table", null, List.of(), "", marks);
    BufferedImage drawn = new OverlayPainter().paint(white(400, 300), scene);

    assertThat(new Color(drawn.getRGB(120, 130))).isEqualTo(Color.WHITE);
    assertThat(new Color(drawn.getRGB(120, 140))).isNotEqualTo(Color.WHITE);
    Color stressed = new Color(drawn.getRGB(220, 230));
    assertThat(stressed.getBlue()).isLessThan(stressed.getRed() - 50);
    assertThat(drawn.getHeight()).isEqualTo(300);
  }

  @Test
  void foundMovedAndMissedAnchorsCanBeToldApart() {
    List<SoughtAnchor> anchors =
        List.of(
            new SoughtAnchor("found", square(40, 80), square(40, 80)),
            new SoughtAnchor("moved", square(120, 160), square(180, 220)),
            new SoughtAnchor("missed", square(240, 280), null));
    OverlayScene scene = new OverlayScene("form", null, List.of(), "", List.of(), anchors);
    BufferedImage drawn = new OverlayPainter().paint(white(400, 300), scene);

    Color found = darkest(drawn, 80, 60);
    Color moved = darkest(drawn, 220, 200);
    Color missed = darkest(drawn, 280, 265);
    assertThat(List.of(found, moved, missed)).doesNotHaveDuplicates();
    assertThat(found.getBlue()).isGreaterThan(found.getGreen() + 50);
    assertThat(moved.getRed()).isGreaterThan(moved.getBlue() + 50);
    assertThat(darkest(drawn, 160, 150)).as("nothing where it is not").isEqualTo(Color.WHITE);
    assertThat(darkest(drawn, 60, 65)).isEqualTo(Color.WHITE);
    assertThat(darkest(drawn, 260, 265)).as("crossed out").isNotEqualTo(Color.WHITE);
  }

  /** Within a dash's length above a place. */
  private static Color darkest(BufferedImage image, int x, int y) {
    return IntStream.rangeClosed(y - 10, y)
        .boxed()
        .flatMap(row -> IntStream.rangeClosed(x - 1, x + 1).mapToObj(c -> image.getRGB(c, row)))
        .map(Color::new)
        .min(Comparator.comparingInt(c -> c.getRed() + c.getGreen() + c.getBlue()))
        .orElseThrow();
  }

  private static Window window() {
    return new Window("a", "1", 95, null, true);
  }

  private static OverlayScene scene(Window... windows) {
    return new OverlayScene("scan.png", null, List.of(windows), "");
  }

  private static Quad square(double from, double to) {
    return new Quad(
        new Point(from, from), new Point(to, from), new Point(to, to), new Point(from, to));
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }
}
