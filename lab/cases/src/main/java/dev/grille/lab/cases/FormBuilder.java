package dev.grille.lab.cases;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Mark;
import dev.grille.lab.cases.print.Seal;
import dev.grille.lab.cases.values.ValueSource;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out a form, one call per mark. */
public final class FormBuilder {
  private final String name;
  private final int width;
  private final int height;
  private final List<Mark> print = new ArrayList<>();
  private final List<FormField> fields = new ArrayList<>();
  private final List<Seal> seals = new ArrayList<>();
  private Lettering label = Lettering.of(Face.SONG, 20, Color.BLACK);
  private Lettering value = Lettering.of(Face.SONG, 20, Color.BLACK);
  private Color rules = Color.BLACK;
  private double corner;
  private double inset = 6;
  private double drift;
  private List<Face> valueFaces = List.of();
  private double faintest = 0.85;
  private boolean onScreen;

  private FormBuilder(String name, int width, int height) {
    this.name = name;
    this.width = width;
    this.height = height;
  }

  /** An empty sheet. */
  public static FormBuilder sheet(String name, int width, int height) {
    return new FormBuilder(name, width, height);
  }

  /** Paper of one colour. */
  public FormBuilder paper(Color colour) {
    return mark(Grounds.plain(width, height, colour));
  }

  /** Paper that fades from one colour into another. */
  public FormBuilder fading(Color from, Color to) {
    return mark(Grounds.fading(width, height, from, to));
  }

  /** Fine waves over the whole paper. */
  public FormBuilder waves(Color colour, double pitch, double swing) {
    return mark(Grounds.waves(width, height, colour, pitch, swing));
  }

  /** Any other mark. */
  public FormBuilder mark(Mark mark) {
    print.add(mark);
    return this;
  }

  /** How the fixed print that follows is set. */
  public FormBuilder labels(Face face, Color colour) {
    label = Lettering.of(face, 20, colour);
    return this;
  }

  /** How the values that follow are set. */
  public FormBuilder values(Face face, Color colour, Ink ink) {
    value = Lettering.of(face, 20, colour).ink(ink);
    return this;
  }

  /** Other faces that printers of this form use for all values. */
  public FormBuilder valueFaces(Face... faces) {
    valueFaces = List.of(faces);
    return this;
  }

  /** To which side the values that follow are set. */
  public FormBuilder align(Lettering.Align align) {
    value = value.align(align);
    return this;
  }

  /** Space between the characters of the values that follow, in ems. */
  public FormBuilder tracking(double ems) {
    value = value.tracking(ems);
    return this;
  }

  /** The colour of the rules that follow. */
  public FormBuilder rules(Color colour) {
    rules = colour;
    return this;
  }

  /** Rounds the sheet's corners. */
  public FormBuilder corner(double radius) {
    corner = radius;
    return this;
  }

  /** How far values may stand from their windows. */
  public FormBuilder drift(double pixels) {
    drift = pixels;
    return this;
  }

  /** The weakest ink of this form's printers. */
  public FormBuilder faintest(double strength) {
    faintest = strength;
    return this;
  }

  /** Distance of the values that follow from the sides of their windows. */
  public FormBuilder inset(double pixels) {
    inset = pixels;
    return this;
  }

  /** Says that a screen shows the form. */
  public FormBuilder onScreen() {
    onScreen = true;
    return this;
  }

  /** Fixed print, its left end at x, its middle at y. */
  public FormBuilder label(double x, double y, double size, String text) {
    Lettering set = label.size(size);
    return mark(pen -> pen.text(text, x, y, set));
  }

  /** Fixed print in bold, its left end at x, its middle at y. */
  public FormBuilder bold(double x, double y, double size, String text) {
    Lettering set = label.size(size).ink(Ink.BOLD);
    return mark(pen -> pen.text(text, x, y, set));
  }

  /** A title, its centre at x and y. */
  public FormBuilder title(double x, double y, double size, String text) {
    Lettering set = label.size(size).ink(Ink.BOLD).align(Lettering.Align.CENTRE);
    return mark(pen -> pen.text(text, x, y, set));
  }

  /** Fixed print set downwards, its first character's centre at x and y. */
  public FormBuilder column(double x, double y, double size, String text) {
    Lettering set = label.size(size).align(Lettering.Align.CENTRE);
    return mark(
        pen -> {
          for (int i = 0; i < text.length(); i++) {
            pen.text(text.substring(i, i + 1), x, y + i * size * 1.2, set);
          }
        });
  }

  /** A straight rule. */
  public FormBuilder line(double x1, double y1, double x2, double y2, double weight) {
    Color colour = rules;
    return mark(pen -> pen.line(x1, y1, x2, y2, weight, colour));
  }

  /** The sides of a rectangle. */
  public FormBuilder box(double x, double y, double w, double h, double weight) {
    Color colour = rules;
    return mark(pen -> pen.box(x, y, w, h, weight, colour));
  }

  /** A filled rectangle. */
  public FormBuilder fill(double x, double y, double w, double h, Color colour) {
    return mark(pen -> pen.fill(x, y, w, h, colour));
  }

  /** A grid of rules from x to x + w: one rule at each of the heights and one at each column. */
  public FormBuilder grid(double[] columns, double[] rows, double weight) {
    for (double y : rows) {
      line(columns[0], y, columns[columns.length - 1], y, weight);
    }
    for (double x : columns) {
      line(x, rows[0], x, rows[rows.length - 1], weight);
    }
    return this;
  }

  /** A row of fixed print at several places. */
  public FormBuilder row(double y, double size, double[] places, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      label(places[i], y, size, texts[i]);
    }
    return this;
  }

  /** A window of plain text. */
  public FormBuilder field(
      String key, double x, double y, double w, double h, double size, ValueSource source) {
    return field(key, x, y, w, h, size, FieldKind.TEXT, source);
  }

  /** A window. */
  public FormBuilder field(
      String key,
      double x,
      double y,
      double w,
      double h,
      double size,
      FieldKind kind,
      ValueSource source) {
    fields.add(new FormField(key, x, y, w, h, kind, source, value.size(size), inset));
    return this;
  }

  /** A round or oval seal that may be stamped. */
  public FormBuilder seal(double x, double y, double w, double h, String rim, String middle) {
    seals.add(new Seal(x, y, w, h, rim, middle));
    return this;
  }

  /** The finished form. */
  public Form build() {
    long names = fields.stream().map(FormField::name).distinct().count();
    if (names != fields.size()) {
      throw new IllegalStateException("a field's name occurs twice in " + name);
    }
    return new Form(
        name, width, height, corner, print, fields, seals, drift, valueFaces, faintest, onScreen);
  }

  /** Equally spaced places. */
  public static double[] steps(double from, double step, int count) {
    double[] places = new double[count];
    Arrays.setAll(places, i -> from + i * step);
    return places;
  }
}
