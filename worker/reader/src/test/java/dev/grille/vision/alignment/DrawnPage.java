package dev.grille.vision.alignment;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** A page that a test draws piece by piece. */
final class DrawnPage {
  private final BufferedImage image;
  private final Graphics2D pen;

  DrawnPage(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(2));
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(35, 35, 35));
  }

  /** Plain text, its left end and base line. */
  DrawnPage text(String text, int x, int y, int size) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    pen.drawString(text, x, y);
    return this;
  }

  /** Typed text. */
  DrawnPage typed(String text, int x, int y, int size) {
    pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, size));
    pen.drawString(text, x, y);
    return this;
  }

  DrawnPage box(int x, int y, int width, int height) {
    pen.drawRect(x, y, width, height);
    return this;
  }

  Mat grey(MatScope scope) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(colour(scope), grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }

  Mat colour(MatScope scope) {
    Mat mat = scope.own(new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC3));
    mat.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    return mat;
  }

  static FieldSpec window(String name, int x, int y, int width, int height) {
    return FieldSpec.text(
        name,
        new Quad(
            new Point(x, y),
            new Point(x + width, y),
            new Point(x + width, y + height),
            new Point(x, y + height)));
  }

  private static final String[] HEAD = {
    "NORTHGATE FORWARDING AND STORAGE", "14 Millbank Street, Harwich", "Delivery instruction"
  };
  private static final String[] FOOT = {
    "All business is subject to the conditions of the association.",
    "Northgate is authorised under licence 2231, Chamber of Commerce 90871."
  };
  static final List<String> LABELS =
      List.of(
          "Shipper",
          "Consignee",
          "Vessel and voyage",
          "Port of loading",
          "Discharge at",
          "Container number",
          "Gross weight",
          "Freight charges");

  /** A form of boxes in two columns between a head and a foot, a label above each. */
  static DrawnPage boxes(List<String> labels, List<String> values) {
    int rows = (labels.size() + 1) / 2;
    DrawnPage page = new DrawnPage(1000, 340 + rows * 160);
    page.text(HEAD[0], 120, 60, 36).text(HEAD[1], 60, 105, 20).text(HEAD[2], 330, 160, 28);
    for (int i = 0; i < labels.size(); i++) {
      int x = 50 + i % 2 * 470;
      int y = 230 + i / 2 * 160;
      page.text(labels.get(i), x, y - 8, 18).box(x, y, 430, 56);
      page.text(values.get(i), x + 10, y + 38, 26);
    }
    int bottom = 280 + rows * 160;
    return page.text(FOOT[0], 50, bottom, 18).text(FOOT[1], 50, bottom + 30, 18);
  }

  /** The windows of such a form. */
  static List<FieldSpec> boxWindows() {
    return java.util.stream.IntStream.range(0, LABELS.size())
        .mapToObj(i -> window("f" + i, 54 + i % 2 * 470, 234 + i / 2 * 160, 422, 48))
        .toList();
  }

  private static final String[] TOWNS = {
    "Kiel", "Hamburg", "Bremen", "Celle", "Husum", "Lingen", "Verden", "Emden"
  };
  private static final int[] COLUMNS = {50, 230, 480, 730, 950};

  /** A log book of equal rows under one line of headings. */
  static DrawnPage logBook(int rows, int seed) {
    java.util.Random random = new java.util.Random(seed);
    DrawnPage page = new DrawnPage(1000, 230 + rows * 52);
    page.text("VEHICLE LOG BOOK", 320, 60, 34);
    page.text("Enter every journey on the day it was made. Private ones are marked.", 50, 110, 19);
    page.text("Date", 56, 150, 18).text("From", 236, 150, 18).text("To", 486, 150, 18);
    page.text("Kilometres", 736, 150, 18);
    for (int row = 0; row < rows; row++) {
      int y = 160 + row * 52;
      for (int c = 0; c + 1 < COLUMNS.length; c++) {
        page.box(COLUMNS[c], y, COLUMNS[c + 1] - COLUMNS[c], 52);
      }
      page.typed(
          "%02d.%02d.22".formatted(1 + random.nextInt(28), 1 + random.nextInt(12)), 58, y + 34, 22);
      page.typed(TOWNS[random.nextInt(TOWNS.length)], 238, y + 34, 22);
      page.typed(TOWNS[random.nextInt(TOWNS.length)], 488, y + 34, 22);
      page.typed(String.valueOf(10000 + random.nextInt(90000)), 738, y + 34, 22);
    }
    return page;
  }

  /** A window of a log book. */
  static FieldSpec cell(int row, int column) {
    int left = COLUMNS[column] + 3;
    int width = COLUMNS[column + 1] - COLUMNS[column] - 6;
    return window("r" + row + "c" + column, left, 160 + row * 52 + 3, width, 46);
  }
}
