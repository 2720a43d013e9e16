package dev.grille.lab.bench.chaos;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** A small form with much print and two fields: found and read in little time. */
final class TinyForm {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 260;
  private static final String LETTERS = "ABCDEFGHKLMNPRSTUVWXYZabdefghkmnprstuyz";

  /** Letters of its title's first word. */
  private static final int TITLE = 8;

  private final long layout;
  private final double scale;

  /** Each layout is a form of its own. */
  TinyForm(long layout) {
    this(layout, 1);
  }

  /**
   * The same, larger.
   *
   * @param scale of its sides
   */
  TinyForm(long layout, double scale) {
    this.layout = layout;
    this.scale = scale;
  }

  /** What stands at its head, the first word. */
  String title() {
    return word(new SplittableRandom(layout), TITLE);
  }

  List<FieldSpec> fields() {
    return List.of(field("number", 76), field("amount", 156));
  }

  /** Windows that show no text: an empty box, a place without a code, and a picture of the head. */
  List<FieldSpec> otherFields() {
    return List.of(
        new FieldSpec("box", quad(2, 228, 16, 242), FieldKind.MARK, List.of(), null),
        new FieldSpec("code", quad(290, 236, 410, 256), FieldKind.BARCODE, List.of(), null),
        new FieldSpec("picture", quad(200, 240, 280, 256), FieldKind.CROP, List.of(), null));
  }

  /** Where its title stands. */
  Quad head() {
    return quad(10, 8, 410, 44);
  }

  /** What stands in the fields of the {@link #sheet} that is drawn with these numbers. */
  static Map<String, String> values(RandomGenerator values) {
    String number = Integer.toString(values.nextInt(10_000_000, 100_000_000));
    String amount = values.nextInt(100, 1000) + "." + values.nextInt(10, 100);
    return Map.of("number", number, "amount", amount);
  }

  /** The form with values of its own, 420 x 260 pixels at scale 1. */
  BufferedImage sheet(RandomGenerator values) {
    var sheet =
        new BufferedImage(
            (int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.scale(scale, scale);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    drawPrint(pen, new SplittableRandom(layout));
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
    Map<String, String> drawn = values(values);
    pen.drawString(drawn.get("number"), 160, 96);
    pen.drawString(drawn.get("amount"), 160, 176);
    pen.dispose();
    return sheet;
  }

  /**
   * The same as a file.
   *
   * @param format as ImageIO calls it; {@code bmp} takes three bytes a pixel, whatever they show
   */
  byte[] file(String format, RandomGenerator values) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(sheet(values), format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private FieldSpec field(String name, double top) {
    return FieldSpec.text(name, quad(152, top, 282, top + 26));
  }

  private Quad quad(double left, double top, double right, double bottom) {
    return new Quad(
        corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom));
  }

  private Point corner(double x, double y) {
    return new Point(x * scale, y * scale);
  }

  private static void drawPrint(Graphics2D pen, RandomGenerator random) {
    pen.setStroke(new BasicStroke(1.5f));
    pen.setFont(new Font(Font.SERIF, Font.BOLD, 24));
    pen.drawString(word(random, TITLE) + " " + word(random, 7), 20 + random.nextInt(40), 34);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
    for (int row = 0; row < 5; row++) {
      int base = 58 + row * 40;
      boolean besideField = row == 1 || row == 3;
      pen.drawString(word(random, 6 + random.nextInt(4)), 20 + random.nextInt(20), base);
      if (!besideField) {
        pen.drawString(word(random, 8 + random.nextInt(3)), 160 + random.nextInt(20), base);
      }
      int right = 300 + random.nextInt(20);
      pen.drawRect(right, base - 16, 50 + random.nextInt(40), 22);
      pen.drawString(word(random, 4), right + 6, base);
    }
  }

  private static String word(RandomGenerator random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
