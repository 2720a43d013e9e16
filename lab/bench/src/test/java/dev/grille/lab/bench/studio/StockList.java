package dev.grille.lab.bench.studio;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A form with a table, filled in.
 *
 * @param number of the list
 * @param rows of the table, a text for each of {@link #COLUMNS}
 */
record StockList(String number, List<List<String>> rows) {
  static final String TITLE = "STOCK LIST";

  static final List<String> COLUMNS = List.of("Article", "Quantity", "Shelf", "Price");

  /** Where the title stands. */
  static final Point TITLE_PLACE = new Point(170, 78);

  /** Where its number stands. */
  static final Point NUMBER_PLACE = new Point(290, 205);

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 1200;
  private static final int TOP = 400;
  private static final int ROW = 60;
  private static final int[] EDGES = {80, 420, 600, 760, 920};

  StockList {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The window of the table, its head in it. */
  Quad table() {
    double bottom = TOP + ROW * (rows.size() + 1.0);
    return new Quad(
        new Point(EDGES[0] - 6, TOP - 6),
        new Point(EDGES[EDGES.length - 1] + 6, TOP - 6),
        new Point(EDGES[EDGES.length - 1] + 6, bottom + 6),
        new Point(EDGES[0] - 6, bottom + 6));
  }

  /** A sheet that says what follows it, as faxes begin. */
  static BufferedImage cover() {
    var paper = new Paper();
    paper.text(Face.SANS_BOLD, 44, 80, 300, "Cover sheet");
    paper.text(Face.SANS, 30, 80, 380, "One page follows.");
    return paper.picture;
  }

  BufferedImage picture() {
    var paper = new Paper();
    paper.text(Face.SANS_BOLD, 44, 80, 94, TITLE);
    paper.text(Face.SANS, 26, 80, 140, "Warehouse North, 12 Harbour Road");
    paper.text(Face.SANS, 28, 80, 214, "List no.:");
    paper.text(Face.MONO, 30, 220, 214, number);
    paper.text(Face.SANS, 28, 80, 300, "Counted twice. Damaged goods are not counted.");
    for (int row = 0; row <= rows.size() + 1; row++) {
      paper.line(EDGES[0], TOP + row * ROW, EDGES[EDGES.length - 1], TOP + row * ROW);
    }
    int bottom = TOP + ROW * (rows.size() + 1);
    for (int edge : EDGES) {
      paper.line(edge, TOP, edge, bottom);
    }
    paper.row(Face.SANS_BOLD, TOP, COLUMNS);
    for (int row = 0; row < rows.size(); row++) {
      paper.row(Face.SANS, TOP + ROW * (row + 1), rows.get(row));
    }
    paper.text(Face.SERIF, 24, 80, 900, "Shelves A to F stand in hall 1, G to M in hall 2.");
    paper.text(Face.SERIF, 24, 80, 940, "Prices are those of purchase, without tax, in euros.");
    paper.text(Face.SANS, 26, 80, 1060, "Signed for the warehouse");
    paper.line(420, 1064, 900, 1064);
    paper.text(Face.SERIF, 20, 80, 1140, "Form W-17, keep for two years");
    return paper.picture;
  }

  private static final class Paper {
    private final BufferedImage picture =
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = picture.createGraphics();
    private final Fonts fonts = Fonts.ofThisMachine();

    Paper() {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setColor(Color.BLACK);
      pen.setStroke(new BasicStroke(2));
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    void text(Face face, int size, int x, int y, String text) {
      pen.setFont(fonts.at(face, size));
      pen.drawString(text, x, y);
    }

    void line(int fromX, int fromY, int toX, int toY) {
      pen.drawLine(fromX, fromY, toX, toY);
    }

    void row(Face face, int top, List<String> texts) {
      for (int i = 0; i < texts.size(); i++) {
        text(face, 27, EDGES[i] + 14, top + 40, texts.get(i));
      }
    }
  }
}
