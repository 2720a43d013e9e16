package dev.grille.vision.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class FieldDrawingTest {
  private static final FieldSpec FIELD = FieldSpec.text("name", rectangle(100, 50));

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void anchorsAreDashedAndOfAColourThatNoFieldHas() throws IOException {
    BufferedImage drawn = drawn(new Anchor(rectangle(100, 200), "总计", null));

    List<Color> field = lowerBorder(drawn, 100);
    List<Color> anchor = lowerBorder(drawn, 250);
    assertThat(field).noneMatch(FieldDrawingTest::isWhite);
    assertThat(anchor).anyMatch(FieldDrawingTest::isWhite);
    assertThat(anchor).anyMatch(c -> c.getRed() > c.getGreen() + 60);
    assertThat(field).noneMatch(c -> c.getRed() > c.getGreen() + 60);
  }

  @Test
  void whatFieldsCallAnAnchorStandsAboveItWhereItCanBeWritten() throws IOException {
    int numberAlone = inked(drawn(new Anchor(rectangle(100, 200), "总计", null)));
    int named = inked(drawn(new Anchor(rectangle(100, 200), "总计", "grand total")));
    int saying = inked(drawn(new Anchor(rectangle(100, 200), "Grand total", null)));

    assertThat(numberAlone).isBetween(15, 60);
    assertThat(named).isGreaterThan(numberAlone + 40);
    assertThat(saying).isGreaterThan(numberAlone + 40);
  }

  @Test
  void anchorsAtTheEdgesAreDrawnToo() throws IOException {
    Anchor corner = new Anchor(rectangle(0, 0), "a text that is longer than most of them", null);
    Anchor right = new Anchor(rectangle(240, 260), "a text that is longer than most", null);

    assertThat(drawn(corner, right).getWidth()).isEqualTo(400);
  }

  private static BufferedImage drawn(Anchor... anchors) throws IOException {
    Mat sheet = new Mat(320, 400, CvType.CV_8UC3, Scalar.all(255));
    try {
      byte[] jpeg = FieldDrawing.jpeg(sheet, List.of(FIELD), List.of(anchors));
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } finally {
      sheet.release();
    }
  }

  private static List<Color> lowerBorder(BufferedImage image, int y) {
    return IntStream.range(105, 235).mapToObj(x -> new Color(image.getRGB(x, y))).toList();
  }

  /** Of the row through the label of the anchor in the middle. */
  private static int inked(BufferedImage image) {
    return (int)
        IntStream.range(0, image.getWidth())
            .mapToObj(x -> new Color(image.getRGB(x, 186)))
            .filter(colour -> !isWhite(colour))
            .count();
  }

  private static boolean isWhite(Color colour) {
    return Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) > 225;
  }

  private static Quad rectangle(double left, double top) {
    return new Quad(
        new Point(left, top),
        new Point(left + 140, top),
        new Point(left + 140, top + 50),
        new Point(left, top + 50));
  }
}
