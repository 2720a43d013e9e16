package dev.grille.lab.cases.documents.papers;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Mark;
import dev.grille.lab.cases.print.Seal;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document while it is drawn: what is printed on it, and what stands under which key. A key
 * that an empty text is printed for has a place where nothing stands; one that nothing is printed
 * for has no place on the form.
 */
public final class Paper {
  private final Sheet sheet;
  private final double millimetres;
  private final Map<String, TrueValue> content = new LinkedHashMap<>();
  private final Map<String, List<Quad>> places = new LinkedHashMap<>();
  private Printer printer = Printer.EXACT;
  private final List<Quad> seals = new ArrayList<>();
  private double smallestValue = Double.MAX_VALUE;
  private @Nullable Rectangle2D area;
  private boolean stiff;

  /**
   * Empty paper.
   *
   * @param width in pixels, even
   * @param height in pixels, even
   * @param millimetres how wide the real one is
   * @param keys all keys of the kind, in its order
   */
  Paper(int width, int height, double millimetres, Fonts fonts, List<String> keys) {
    sheet = new Sheet(width, fonts);
    sheet.cutAt(height);
    this.millimetres = millimetres;
    keys.forEach(key -> content.put(key, new TrueValue.Missing()));
  }

  /** What it is drawn on, for its colour, corners and marks. */
  public Sheet sheet() {
    return sheet;
  }

  public int width() {
    return sheet.width();
  }

  public int height() {
    return sheet.height();
  }

  /** Its pixels per millimetre of the real one. */
  public double density() {
    return sheet.width() / millimetres;
  }

  /** Says that it is a card or a plate, which does not bend. */
  public Paper stiff() {
    stiff = true;
    return this;
  }

  public boolean isStiff() {
    return stiff;
  }

  /** Says that the document is only a part of what is drawn, as a plate is of a car. */
  public Paper area(Rectangle2D part) {
    area = part;
    return this;
  }

  /** Whether the document is only a part of what is drawn. */
  public boolean isPart() {
    return area != null;
  }

  /** The four corners of the document. */
  public Quad outline() {
    Rectangle2D box = area == null ? new Rectangle2D.Double(0, 0, width(), height()) : area;
    return quad(box, new AffineTransform());
  }

  /** Stamps a seal, which is a document by itself to those who look for seals. */
  public Paper stamped(Seal seal, double turn, double strength) {
    AffineTransform map =
        AffineTransform.getRotateInstance(Math.toRadians(turn), seal.x(), seal.y());
    double w = seal.width();
    double h = seal.height();
    seals.add(quad(new Rectangle2D.Double(seal.x() - w / 2, seal.y() - h / 2, w, h), map));
    return mark(pen -> seal.stamp(pen, turn, strength));
  }

  /** Prints a stamp. */
  public Paper stamped(Stamp stamp) {
    seals.add(quad(stamp.box(), new AffineTransform()));
    return mark(stamp);
  }

  /** Where seals are on it. */
  public List<Quad> seals() {
    return Collections.unmodifiableList(seals);
  }

  /** Any mark. */
  public Paper mark(Mark mark) {
    sheet.mark(mark);
    return this;
  }

  /** How what follows is printed that is printed for a key. */
  public Paper printer(Printer next) {
    printer = next;
    return this;
  }

  /** How what stands under keys is printed now. */
  public Printer printer() {
    return printer;
  }

  /** Print that belongs to the form. */
  public Paper label(String text, double x, double middle, Lettering lettering) {
    return mark(pen -> pen.text(text, x, middle, lettering));
  }

  /** What stands under a key, in one line. */
  public Paper value(String key, String text, double x, double middle, Lettering lettering) {
    piece(key, text, x, middle, lettering);
    return content(key, text);
  }

  /** The same, smaller where it would not fit. */
  public Paper fitted(
      String key, String text, double x, double middle, double room, Lettering lettering) {
    return value(key, text, x, middle, fitting(text, room, lettering));
  }

  /** A lettering that fits a text into some room. */
  public Lettering fitting(String text, double room, Lettering lettering) {
    Lettering fitting = lettering;
    while (sheet.textWidth(text, fitting) > room && fitting.size() > 6) {
      fitting = fitting.size(fitting.size() * 0.97);
    }
    return fitting;
  }

  /** What stands under a key in several lines, of which the next goes on where one ends. */
  public Paper lines(
      String key, List<String> lines, double x, double middle, double pitch, Lettering lettering) {
    for (int i = 0; i < lines.size(); i++) {
      piece(key, lines.get(i), x, middle + i * pitch, lettering);
    }
    return content(key, String.join("", lines));
  }

  /** A text cut into lines of some width. */
  public List<String> broken(String text, double room, Lettering lettering) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= text.length(); to++) {
      if (sheet.textWidth(text.substring(from, to), lettering) > room) {
        lines.add(text.substring(from, to - 1));
        from = to - 1;
      }
    }
    lines.add(text.substring(from));
    return lines;
  }

  /** Prints a part of what stands under a key; {@link #content} says what all of it is. */
  public Paper piece(String key, String text, double x, double middle, Lettering lettering) {
    if (text.isBlank()) {
      return this;
    }
    AffineTransform map = printer.map(width(), height());
    Lettering inked = printer.inked(lettering);
    mark(
        pen -> {
          AffineTransform place = pen.graphics().getTransform();
          pen.graphics().transform(map);
          pen.text(text, x, middle, inked);
          pen.graphics().setTransform(place);
        });
    Rectangle2D box = sheet.box(text, x, middle, lettering);
    place(key, box, map);
    smallestValue = Math.min(smallestValue, lettering.size());
    return this;
  }

  /** One more text of a key that may have several. */
  public Paper oneMore(String key, String text, double x, double middle, Lettering lettering) {
    return oneMore(key, List.of(text), x, middle, 0, lettering);
  }

  /** The same in several lines, of which the next goes on where one ends. */
  public Paper oneMore(
      String key, List<String> lines, double x, double middle, double pitch, Lettering lettering) {
    List<String> texts = new ArrayList<>();
    if (content.get(key) instanceof TrueValue.Many many) {
      texts.addAll(many.texts());
    }
    for (int i = 0; i < lines.size(); i++) {
      piece(key + "." + texts.size(), lines.get(i), x, middle + i * pitch, lettering);
    }
    texts.add(String.join("", lines));
    return content(key, new TrueValue.Many(texts));
  }

  /** Says where something stands that was drawn as a mark. */
  public Paper place(String key, Rectangle2D box) {
    place(key, box, new AffineTransform());
    return this;
  }

  private void place(String key, Rectangle2D box, AffineTransform map) {
    places.computeIfAbsent(key, any -> new ArrayList<>()).add(quad(box, map));
  }

  private static Quad quad(Rectangle2D box, AffineTransform map) {
    return new Quad(
        at(map, box.getMinX(), box.getMinY()),
        at(map, box.getMaxX(), box.getMinY()),
        at(map, box.getMaxX(), box.getMaxY()),
        at(map, box.getMinX(), box.getMaxY()));
  }

  private static Point at(AffineTransform map, double x, double y) {
    Point2D moved = map.transform(new Point2D.Double(x, y), null);
    return new Point(moved.getX(), moved.getY());
  }

  /** Says what stands under a key. */
  public Paper content(String key, String text) {
    return content(key, TrueValue.of(text));
  }

  /**
   * Says what stands under a key.
   *
   * @throws IllegalArgumentException when the kind has no such key
   */
  public Paper content(String key, TrueValue value) {
    if (content.replace(key, value) == null) {
      throw new IllegalArgumentException("no key " + key + " among " + content.keySet());
    }
    return this;
  }

  /** What stands under each key, in the kind's order. */
  public Map<String, TrueValue> content() {
    return Collections.unmodifiableMap(content);
  }

  /** Where values stand, by key, or by {@code key.0} and {@code key.0.column} in lists. */
  public Map<String, List<Quad>> places() {
    return Collections.unmodifiableMap(places);
  }

  /** The em size of its smallest value, in pixels. */
  public double smallestValue() {
    return smallestValue == Double.MAX_VALUE ? 20 : smallestValue;
  }

  /**
   * Draws it.
   *
   * @param resolution pixels per pixel
   * @param grain seed of what chance does to pins and stamps
   */
  public BufferedImage draw(double resolution, long grain) {
    return sheet.draw(resolution, grain);
  }
}
