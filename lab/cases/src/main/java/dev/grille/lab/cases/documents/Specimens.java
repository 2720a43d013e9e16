package dev.grille.lab.cases.documents;

import dev.grille.lab.cases.PictureFile;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.photo.Jpeg;
import dev.grille.lab.cases.print.Fonts;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;

/** Small upright pictures of the kinds of documents, for people; SPECIMEN is written across. */
public final class Specimens {
  /** Of the longer side, in pixels: a page of text is told by its looks rather than read. */
  private static final double SIZE = 560;

  private static final int QUALITY = 78;
  private static final String WORD = "SPECIMEN";

  /** How much of what is below the word it hides. */
  private static final float OPACITY = 0.3f;

  /** Its angle, in radians, and its length against the picture's width. */
  private static final double LEANING = -0.3;

  private static final double LENGTH = 0.8;

  private Specimens() {}

  /** Draws the first style of a kind and writes it as a file of the kind's name into a folder. */
  public static Path draw(DrawnKind kind, Fonts fonts, long seed, Path folder) {
    Paper paper = kind.styles().get(0).drawing().draw(new Inventor(fonts, new Random(seed)));
    double scale = SIZE / Math.max(paper.width(), paper.height());
    BufferedImage drawn = paper.draw(Math.min(1, scale), seed);
    BufferedImage picture =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.drawImage(drawn, 0, 0, null);
    mark(pen, picture.getWidth(), picture.getHeight());
    pen.dispose();
    Path file = folder.resolve(kind.wireName() + ".jpg");
    PictureFile.write(file, Jpeg.encode(picture, QUALITY));
    return file;
  }

  private static void mark(Graphics2D pen, int width, int height) {
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, OPACITY));
    pen.setColor(Color.GRAY);
    Font font = new Font(Font.SANS_SERIF, Font.BOLD, 100);
    double wide = pen.getFontMetrics(font).stringWidth(WORD);
    pen.setFont(font.deriveFont((float) (100 * LENGTH * width / wide)));
    pen.rotate(LEANING, width / 2.0, height / 2.0);
    int from = (int) ((1 - LENGTH) / 2 * width);
    pen.drawString(WORD, from, (height + pen.getFontMetrics().getAscent()) / 2);
  }
}
