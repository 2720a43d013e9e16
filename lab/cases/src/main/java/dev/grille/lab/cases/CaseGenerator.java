package dev.grille.lab.cases;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.Truth;
import dev.grille.lab.cases.photo.Homography;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Makes cases. The same settings and seed on the same Java and fonts make the same bytes; each
 * picture has its own seed, so that more pictures do not change the first ones.
 */
public final class CaseGenerator {
  private final Fonts fonts;
  private final Settings settings;
  private final Chance chance;
  private final Photographer photographer = new Photographer();

  /**
   * What to make.
   *
   * @param count pictures per form and severity
   * @param seed where chance starts
   * @param kinds whether fields are declared with their kinds instead of plain text
   * @param drift factor on the forms' own drift; 1 as they come, 0 for none
   * @param strangers pictures of other forms per case, which must be refused
   * @param scene what the template is and where the pictures are taken
   */
  public record Settings(
      int count, long seed, boolean kinds, double drift, int strangers, Scene scene) {
    /** Templates exactly in register, pictures of the form alone. */
    public Settings(int count, long seed, boolean kinds, double drift, int strangers) {
      this(count, seed, kinds, drift, strangers, Scene.PLAIN);
    }
  }

  /** A generator with the given fonts. */
  public CaseGenerator(Fonts fonts, Settings settings) {
    this.fonts = fonts;
    this.settings = settings;
    this.chance = new Chance(settings.seed());
  }

  /** Writes the case of one form and severity into a folder below the given one. */
  public CaseFolder generate(Form form, Severity severity, Path below) {
    String name = settings.scene().caseName(form.name(), severity);
    Path folder = below.resolve(name);
    Registered registered = register(form, folder);
    List<CaseQuery> queries =
        new ArrayList<>(
            IntStream.range(0, settings.count())
                .parallel()
                .mapToObj(i -> query(form, severity, i, folder, registered.map()))
                .toList());
    for (int i = 0; i < settings.strangers(); i++) {
      queries.add(stranger(form, severity, i, folder));
    }
    String source = "drawn by Grille's case generator, seed " + settings.seed();
    return CaseFolder.write(
        folder, new CaseFile(name, source, registered.file(), registered.fields(), queries));
  }

  /** A registered picture: its file, its windows, and where it shows the form. */
  private record Registered(String file, List<FieldSpec> fields, Homography map) {}

  private Registered register(Form form, Path folder) {
    List<FieldSpec> fields = form.specs(settings.kinds());
    if (!settings.scene().photographedTemplate()) {
      PictureFile.write(folder.resolve("template.png"), template(form));
      return new Registered("template.png", fields, Homography.shift(0, 0));
    }
    RandomGenerator random = chance.of(form.name(), "photographed template", 0);
    Style style = Style.random(form, form.drift() * settings.drift() * 0.3, random);
    Shot shot = Scene.templateShot(form.smallestText(), random);
    double resolution = resolution(shot);
    BufferedImage sheet = form.draw(form.values(random), style, resolution, fonts);
    Photograph photograph = photographer.photograph(sheet, resolution, shot, random);
    PictureFile.write(folder.resolve("template.jpg"), photograph.jpeg());
    Homography map = photograph.homography();
    List<FieldSpec> seen = fields.stream().map(f -> f.at(map.map(f.quad()))).toList();
    return new Registered("template.jpg", seen, map);
  }

  /** The registered picture: a filled-in sheet, exactly in register. */
  public byte[] template(Form form) {
    RandomGenerator random = chance.of(form.name(), "template", 0);
    BufferedImage sheet = form.draw(form.values(random), Style.plain(), 1, fonts);
    BufferedImage opaque =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(sheet, 0, 0, java.awt.Color.WHITE, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(opaque, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private CaseQuery query(
      Form form, Severity severity, int index, Path folder, Homography registered) {
    RandomGenerator random = chance.of(form.name(), severity.name(), index);
    Map<String, String> values = form.values(random);
    Photograph photograph = photograph(form, severity, values, random);
    Homography seen = registered.inverse().then(photograph.homography()).scaledToOne();
    String file = "query-" + (index + 1) + ".jpg";
    PictureFile.write(folder.resolve(file), photograph.jpeg());
    return new CaseQuery(
        file,
        Truth.texts(legible(form, values, photograph)),
        seen.rows(),
        photograph.flat() ? Map.of() : quads(form, photograph),
        severity.name().toLowerCase(Locale.ROOT));
  }

  private CaseQuery stranger(Form form, Severity severity, int index, Path folder) {
    RandomGenerator random = chance.of(form.name(), severity.name() + " stranger", index);
    List<Form> others = Forms.all().stream().filter(other -> !other.equals(form)).toList();
    Form other = others.get(random.nextInt(others.size()));
    Photograph photograph = photograph(other, severity, other.values(random), random);
    String file = "stranger-" + (index + 1) + "-" + other.name() + ".jpg";
    PictureFile.write(folder.resolve(file), photograph.jpeg());
    String hard = severity.name().toLowerCase(Locale.ROOT);
    return new CaseQuery(file, Truth.refused(), hard);
  }

  private Photograph photograph(
      Form form, Severity severity, Map<String, String> values, RandomGenerator random) {
    Style style = Style.random(form, form.drift() * settings.drift(), random);
    Shot shot = settings.scene().shot(severity, form.smallestText(), random);
    double resolution = resolution(shot);
    BufferedImage sheet = form.draw(values, style, resolution, fonts);
    if (settings.scene() != Scene.SHIFTED) {
      return photographer.photograph(sheet, resolution, shot, random);
    }
    RowShift shift = RowShift.random(form, random);
    BufferedImage moved = shift.apply(sheet, resolution, fonts, random);
    return shift.seen(photographer.photograph(moved, resolution, shot, random));
  }

  /** Half steps: sheets of even size then have whole pixels, and the homography stays exact. */
  private static double resolution(Shot shot) {
    return Math.max(1, Math.ceil(shot.scale() * 2 - 0.2) / 2);
  }

  /** The values that nothing lies over and the frame does not cut. */
  private static Map<String, String> legible(
      Form form, Map<String, String> values, Photograph photograph) {
    Map<String, String> legible = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      if (!covered(photograph, field)) {
        legible.put(field.name(), values.getOrDefault(field.name(), ""));
      }
    }
    return legible;
  }

  private static boolean covered(Photograph photograph, FormField field) {
    Path2D window = new Path2D.Double();
    for (Point corner : field.quad().corners()) {
      Point seen = photograph.place().apply(corner);
      if (window.getCurrentPoint() == null) {
        window.moveTo(seen.x(), seen.y());
      } else {
        window.lineTo(seen.x(), seen.y());
      }
    }
    window.closePath();
    Area outside = new Area(window);
    outside.subtract(
        new Area(
            new java.awt.Rectangle(
                0, 0, photograph.image().getWidth(), photograph.image().getHeight())));
    Shape cover = photograph.cover();
    if (cover != null) {
      Area under = new Area(window);
      under.intersect(new Area(cover));
      outside.add(under);
    }
    return !outside.isEmpty();
  }

  private static Map<String, Quad> quads(Form form, Photograph photograph) {
    Map<String, Quad> quads = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      List<Point> seen = field.quad().corners().stream().map(photograph.place()).toList();
      quads.put(field.name(), new Quad(seen.get(0), seen.get(1), seen.get(2), seen.get(3)));
    }
    return quads;
  }
}
