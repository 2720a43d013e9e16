package dev.grille.vision;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Forms that tests draw for themselves, and photographs of them whose homography is known. The seed
 * decides the layout and the fixed print; the values change from sheet to sheet.
 */
public final class DrawnForm {
  public static final int WIDTH = 900;
  public static final int HEIGHT = 600;
  private static final int ROWS = 8;

  private final long layout;
  private final List<FieldSpec> fields = new ArrayList<>();

  public DrawnForm(long layout) {
    this.layout = layout;
    Random random = new Random(layout);
    for (int row = 0; row < ROWS; row++) {
      double x = 200 + random.nextInt(60);
      double y = 110 + row * 56 + random.nextInt(12);
      fields.add(FieldSpec.text("field " + row, box(x, y, 190, 26)));
    }
  }

  public List<FieldSpec> fields() {
    return List.copyOf(fields);
  }

  /** A sheet with its own values, 8-bit BGR. */
  public Mat sheet(long values, MatScope scope) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(250, 250, 246));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    drawPrint(pen, new Random(layout + 1));
    pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 20));
    pen.setColor(new Color(20, 20, 60));
    Random random = new Random(values);
    for (FieldSpec field : fields) {
      Point at = field.quad().lowerLeft();
      pen.drawString(word(random, 10), (float) at.x() + 4, (float) at.y() - 6);
    }
    pen.dispose();
    Mat sheet = scope.own(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3));
    sheet.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    return sheet;
  }

  private void drawPrint(Graphics2D pen, Random random) {
    pen.setColor(new Color(40, 40, 40));
    pen.setStroke(new BasicStroke(1.5f));
    pen.setFont(new Font(Font.SERIF, Font.BOLD, 34));
    pen.drawString(word(random, 9) + " " + word(random, 7), 180 + random.nextInt(120), 60);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 19));
    for (FieldSpec field : fields) {
      Quad quad = field.quad();
      int y = (int) quad.lowerLeft().y();
      pen.drawString(word(random, 6 + random.nextInt(4)), 60, y - 6);
      pen.drawLine((int) quad.lowerLeft().x(), y + 3, (int) quad.lowerRight().x(), y + 3);
      pen.drawString(word(random, 5 + random.nextInt(8)), 480 + random.nextInt(60), y - 6);
      int right = 640 + random.nextInt(80);
      pen.drawRect(right, y - 26, 120 + random.nextInt(60), 32);
      pen.drawString(word(random, 4), right + 6, y - 5);
    }
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("ABCDEFGHKLMNPRSTUVWXYZabdefghkmnprstuyz2345678".charAt(random.nextInt(46)));
    }
    return word.toString();
  }

  private static Quad box(double x, double y, double width, double height) {
    return new Quad(
        new Point(x, y),
        new Point(x + width, y),
        new Point(x + width, y + height),
        new Point(x, y + height));
  }

  /**
   * A photograph: warped, unevenly lit, blurred and noisy, on a dark patterned table.
   *
   * @param map sheet to picture
   * @param blur standard deviation of the defocus in picture pixels
   * @param noise standard deviation of the sensor's noise
   */
  public static Mat photograph(
      Mat sheet, Homography map, Size size, double blur, double noise, MatScope scope) {
    Mat picture = scope.own(new Mat(size, CvType.CV_8UC3, Scalar.all(90)));
    try (MatScope inner = new MatScope()) {
      for (int x = 0; x < size.width; x += 37) {
        Imgproc.line(
            picture,
            new org.opencv.core.Point(x, 0),
            new org.opencv.core.Point(x + 60, size.height),
            new Scalar(70, 80, 110),
            5);
      }
      Mat mask = inner.own(new Mat(sheet.size(), CvType.CV_8U, Scalar.all(255)));
      Mat warped = inner.mat();
      Mat where = inner.mat();
      Mat matrix = map.toMat(inner);
      Imgproc.warpPerspective(sheet, warped, matrix, size, Imgproc.INTER_CUBIC);
      Imgproc.warpPerspective(mask, where, matrix, size, Imgproc.INTER_NEAREST);
      warped.copyTo(picture, where);
      Mat light = inner.own(new Mat(1, 2, CvType.CV_32F));
      light.put(0, 0, 0.6, 1.05);
      Mat wide = inner.mat();
      Imgproc.resize(light, wide, size, 0, 0, Imgproc.INTER_LINEAR);
      Mat three = inner.mat();
      Core.merge(List.of(wide, wide, wide), three);
      Mat exact = inner.mat();
      picture.convertTo(exact, CvType.CV_32F);
      Core.multiply(exact, three, exact);
      if (blur > 0) {
        Imgproc.GaussianBlur(exact, exact, new Size(0, 0), blur);
      }
      Mat grain = inner.own(new Mat(size, CvType.CV_32FC3));
      Core.setRNGSeed(7);
      Core.randn(grain, 0, Math.max(noise, 0.001));
      Core.add(exact, grain, exact);
      exact.convertTo(picture, CvType.CV_8U);
    }
    return picture;
  }

  /**
   * A camera's view of the sheet, centred in a picture.
   *
   * @param degrees turn in the picture's plane, clockwise
   * @param scale picture pixels per sheet pixel
   * @param tilt perspective; 0 for none, 0.3 for a strong one
   */
  public static Homography view(double degrees, double scale, double tilt, Size picture) {
    double angle = Math.toRadians(degrees);
    double c = scale * Math.cos(angle);
    double s = scale * Math.sin(angle);
    Homography centre = Homography.shift(-WIDTH / 2.0, -HEIGHT / 2.0);
    Homography turn = Homography.of(c, -s, 0, s, c, 0, 0, 0, 1);
    double g = tilt / (WIDTH * scale);
    Homography lean = Homography.of(1, 0, 0, 0, 1, 0, g, g / 2, 1);
    Homography place = Homography.shift(picture.width / 2, picture.height / 2);
    return centre.then(turn).then(lean).then(place);
  }
}
