package dev.grille.lab.cases.pages.sheets;

import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Mark;
import dev.grille.lab.cases.print.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One page with everything that is printed on it. Its length is set when it is full. */
public final class Sheet {
  // Lines are surrounded as people mark them: as high as the face's ascenders and descenders reach,
  // whichever of them a text has, and not quite tight at its ends. All in ems.
  private static final double LATIN_ASCENT = 0.76;
  private static final double LATIN_DESCENT = 0.21;
  private static final double HAN_ASCENT = 0.88;
  private static final double HAN_DESCENT = 0.12;
  private static final double BESIDE = 0.06;

  private final int width;
  private final Fonts fonts;
  private final Pen ruler;
  private final List<Mark> marks = new ArrayList<>();
  private final List<PrintedLine> runs = new ArrayList<>();
  private Color paper = Color.WHITE;
  private double corner;
  private boolean grey;
  private int height = 2;
  private int zone;
  private double smallestText = 60;

  /** An empty sheet; its width is made even. */
  public Sheet(double width, Fonts fonts) {
    this.width = even(width);
    this.fonts = fonts;
    BufferedImage nothing = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
    this.ruler = new Pen(nothing.createGraphics(), fonts, new SplittableRandom(0));
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Cuts it off below. */
  public void cutAt(double y) {
    height = even(y);
  }

  /** Gives the paper a colour. */
  public void paper(Color colour) {
    paper = colour;
  }

  /** Rounds its corners. */
  public void corner(double radius) {
    corner = radius;
  }

  /** Takes its colours away, as a copier does. */
  public void grey() {
    grey = true;
  }

  /** The em size of its smallest text. */
  public double smallestText() {
    return smallestText;
  }

  /** What is printed from now on stands in another cell or column than what was before. */
  public void nextZone() {
    zone++;
  }

  /** Any mark that is no text. */
  public void mark(Mark mark) {
    marks.add(mark);
  }

  /** How wide a text is set. */
  public double textWidth(String text, Lettering lettering) {
    return ruler.width(text, lettering);
  }

  /**
   * Prints a run of text.
   *
   * @param x its left end, middle or right end, as the lettering is aligned
   * @param middle the height of the middle of its characters
   */
  public void print(String text, double x, double middle, Lettering lettering) {
    double baseline = baseline(middle, lettering);
    add(new PrintedLine(text, box(text, x, middle, lettering), baseline, false, zone), lettering);
    marks.add(pen -> pen.text(text, x, middle, lettering));
  }

  /** Where a run of text would stand that is printed so. */
  public Rectangle2D box(String text, double x, double middle, Lettering lettering) {
    double set = textWidth(text, lettering);
    double left =
        switch (lettering.align()) {
          case LEFT -> x;
          case CENTRE -> x - set / 2;
          case RIGHT -> x - set;
        };
    double baseline = baseline(middle, lettering);
    Rectangle2D ink = ruler.outline(text, lettering).getBounds2D();
    double em = lettering.size();
    boolean han = Han.in(text);
    double top = Math.min(ink.getMinY(), -em * (han ? HAN_ASCENT : LATIN_ASCENT));
    double bottom = Math.max(ink.getMaxY(), em * (han ? HAN_DESCENT : LATIN_DESCENT));
    double beside = BESIDE * em;
    return new Rectangle2D.Double(
        left + ink.getMinX() - beside, baseline + top, ink.getWidth() + 2 * beside, bottom - top);
  }

  /** As the pen does it: half a capital's height below the middle. */
  private static double baseline(double middle, Lettering lettering) {
    return middle + 0.36 * lettering.size();
  }

  /**
   * Prints Chinese characters one below the other.
   *
   * @param middle the middle of the column
   * @param pitch distance of two characters, in ems
   */
  public void printDown(String text, double middle, double top, double pitch, Lettering face) {
    Lettering centred = face.align(Lettering.Align.CENTRE).tracking(0);
    double step = pitch * face.size();
    for (int i = 0; i < text.length(); i++) {
      String one = text.substring(i, i + 1);
      double y = top + face.size() / 2 + i * step;
      marks.add(pen -> pen.text(one, middle, y, centred));
    }
    double half = (0.5 + BESIDE) * face.size();
    double length = (text.length() - 1) * step + 2 * half;
    double from = top + face.size() / 2 - half;
    Rectangle2D box = new Rectangle2D.Double(middle - half, from, 2 * half, length);
    add(new PrintedLine(text, box, middle, true, zone), centred);
  }

  private void add(PrintedLine line, Lettering lettering) {
    runs.add(line);
    smallestText = Math.min(smallestText, lettering.size());
  }

  /** Whether a gap is so near to what parts two lines that nobody could say which it is. */
  public boolean leavesOpenWhatALineIs() {
    List<PrintedLine> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (lines.get(i).nearlyContinues(lines.get(k))) {
          return true;
        }
      }
    }
    return runs.stream().anyMatch(run -> runs.stream().anyMatch(run::barelyContinues));
  }

  /** Its lines by truth, in reading order: runs on one baseline are one where no gap parts them. */
  public List<PrintedLine> lines() {
    List<PrintedLine> lines = new ArrayList<>();
    for (PrintedLine run : runs) {
      PrintedLine line = run;
      int place = lines.size();
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (line.continues(lines.get(i))) {
          line = lines.remove(i).joined(line);
          place = i;
        }
      }
      lines.add(place, line);
    }
    return lines;
  }

  /**
   * Draws it.
   *
   * @param resolution pixels per pixel of the page
   * @param grain seed of what chance does to pins and stamps
   */
  public BufferedImage draw(double resolution, long grain) {
    int w = (int) Math.round(width * resolution);
    int h = (int) Math.round(height * resolution);
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(w / (double) width, h / (double) height);
    Pen pen = new Pen(graphics, fonts, new SplittableRandom(grain));
    if (corner > 0) {
      graphics.setClip(new RoundRectangle2D.Double(0, 0, width, height, 2 * corner, 2 * corner));
    }
    pen.fill(0, 0, width, height, paper);
    marks.forEach(mark -> mark.draw(pen));
    graphics.dispose();
    if (grey) {
      copy(image);
    }
    return image;
  }

  /** Lightens pale grounds to white and darkens ink, as a copier does. */
  private static void copy(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int argb = image.getRGB(x, y);
        double light = 0.3 * (argb >> 16 & 255) + 0.59 * (argb >> 8 & 255) + 0.11 * (argb & 255);
        int tone = (int) Math.max(0, Math.min(255, (light - 128) * 1.35 + 142));
        image.setRGB(x, y, argb & 0xFF000000 | tone << 16 | tone << 8 | tone);
      }
    }
  }

  private static int even(double length) {
    return 2 * (int) Math.round(length / 2);
  }
}
