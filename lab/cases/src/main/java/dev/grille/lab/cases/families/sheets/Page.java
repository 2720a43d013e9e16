package dev.grille.lab.cases.families.sheets;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Mark;
import dev.grille.lab.cases.print.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One sheet with everything that is printed on it, and the windows that lie on it. */
public final class Page {
  private final int width;
  private final int height;
  private final List<Mark> marks = new ArrayList<>();
  private final List<FieldSpec> windows = new ArrayList<>();
  private final List<AnchorSpec> anchors = new ArrayList<>();
  private double smallestText = 60;

  /** A white sheet; its sides are made even. */
  public Page(double width, double height) {
    this.width = 2 * (int) Math.round(width / 2);
    this.height = 2 * (int) Math.round(height / 2);
    fill(0, 0, this.width, this.height, Color.WHITE);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Its windows, in the order in which they were cut. */
  public List<FieldSpec> windows() {
    return List.copyOf(windows);
  }

  /** Fixed texts that are marked on it. */
  public List<AnchorSpec> anchors() {
    return List.copyOf(anchors);
  }

  /** Where the first window of a name lies. */
  public Quad quad(String name) {
    return windows.stream()
        .filter(window -> window.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no window " + name))
        .quad();
  }

  /** The em size of its smallest value. */
  public double smallestText() {
    return smallestText;
  }

  /** Any mark. */
  public Page mark(Mark mark) {
    marks.add(mark);
    return this;
  }

  /** Fixed print; y is the middle of its characters. */
  public Page text(String text, double x, double y, Lettering lettering) {
    return mark(pen -> pen.text(text, x, y, lettering));
  }

  /** Fixed print, set smaller where it would not fit. */
  public Page fitted(String text, double x, double y, double room, Lettering lettering) {
    return mark(pen -> pen.fit(text, x, y, room, lettering));
  }

  /** A value, set smaller where it would not fit. */
  public Page value(String text, double x, double y, double room, Lettering lettering) {
    if (text.isEmpty()) {
      return this;
    }
    smallestText = Math.min(smallestText, lettering.size());
    return fitted(text, x, y, room, lettering);
  }

  /** A value that is drawn in another way. */
  public Page printed(double size, Mark value) {
    smallestText = Math.min(smallestText, size);
    return mark(value);
  }

  /** A straight rule. */
  public Page line(double x1, double y1, double x2, double y2, double weight, Color colour) {
    return mark(pen -> pen.line(x1, y1, x2, y2, weight, colour));
  }

  /** The sides of a rectangle. */
  public Page box(double x, double y, double w, double h, double weight, Color colour) {
    return mark(pen -> pen.box(x, y, w, h, weight, colour));
  }

  /** A filled rectangle. */
  public Page fill(double x, double y, double w, double h, Color colour) {
    return mark(pen -> pen.fill(x, y, w, h, colour));
  }

  /** Cuts an upright window. */
  public Page window(String name, FieldKind kind, double x, double y, double w, double h) {
    return window(
        name,
        kind,
        new Quad(
            new Point(x, y), new Point(x + w, y), new Point(x + w, y + h), new Point(x, y + h)));
  }

  /** Cuts a window. */
  public Page window(String name, FieldKind kind, Quad quad) {
    return window(new FieldSpec(name, quad, kind, List.of(), null));
  }

  /** Cuts a window; those of one name are windows of one text. */
  public Page window(FieldSpec window) {
    boolean twice = windows.stream().anyMatch(other -> other.name().equals(window.name()));
    if (twice && !window.isText()) {
      throw new IllegalStateException("the window " + window.name() + " is cut twice");
    }
    windows.add(window);
    return this;
  }

  /** Marks fixed text. */
  public Page anchor(AnchorSpec anchor) {
    anchors.add(anchor);
    return this;
  }

  /** Lets a window move with an anchor. */
  public Page relative(String window, String anchor) {
    windows.replaceAll(field -> field.name().equals(window) ? field.relativeTo(anchor) : field);
    return this;
  }

  /** Puts another page on this one, its windows left out. */
  public Page put(Page other, double x, double y) {
    List<Mark> theirs = List.copyOf(other.marks);
    smallestText = Math.min(smallestText, other.smallestText);
    return mark(
        pen -> {
          pen.graphics().translate(x, y);
          theirs.forEach(mark -> mark.draw(pen));
          pen.graphics().translate(-x, -y);
        });
  }

  /**
   * Draws it.
   *
   * @param resolution pixels per pixel of the page
   * @param grain seed of what chance does to pins and stamps
   */
  public BufferedImage draw(double resolution, Fonts fonts, long grain) {
    int w = (int) Math.round(width * resolution);
    int h = (int) Math.round(height * resolution);
    BufferedImage sheet = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = sheet.createGraphics();
    graphics.scale(w / (double) width, h / (double) height);
    Pen pen = new Pen(graphics, fonts, new SplittableRandom(grain));
    marks.forEach(mark -> mark.draw(pen));
    graphics.dispose();
    return sheet;
  }
}
