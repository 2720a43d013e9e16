package dev.grille.lab.cases.families;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.Truth;
import dev.grille.lab.cases.CaseFile;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.PictureFile;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws families into case folders, one for each style and severity. The same seed makes the same
 * bytes; the severities of a style show the same form with the same values.
 */
public final class FamilyGenerator {
  /** Turn to either side, in degrees, of pictures whose edge cuts the page. */
  private static final double CUT_TURN = 7;

  private final PageCamera camera;
  private final int count;
  private final Chance chance;
  private final Photographer photographer = new Photographer();

  /**
   * A generator.
   *
   * @param count pictures per style and severity
   * @param seed where chance starts
   */
  public FamilyGenerator(Fonts fonts, int count, long seed) {
    this.camera = new PageCamera(fonts);
    this.count = count;
    this.chance = new Chance(seed);
  }

  /** Writes the case of one style and severity into a folder below the given one. */
  public CaseFolder generate(Family family, FamilyStyle style, Severity severity, Path below) {
    String hard = severity.name().toLowerCase(Locale.ROOT);
    String name = family.name() + "-" + style.name() + "-" + hard;
    Path folder = below.resolve(name);
    String key = family.name() + " " + style.name();
    Situation situation = style.situation(chance.of(key, "form", 0));
    Page registered = situation.registered();
    PictureFile.write(folder.resolve("template.png"), camera.registered(registered));
    List<CaseQuery> queries =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> take(situation, registered, key, severity, i, folder))
            .toList();
    return CaseFolder.write(
        folder,
        new CaseFile(
            name,
            "drawn by Grille's generator of families, seed " + chance.seed(),
            family.name(),
            style.name(),
            style.heldOut(),
            "template.png",
            registered.windows(),
            queries,
            registered.anchors()));
  }

  private CaseQuery take(
      Situation situation, Page registered, String key, Severity severity, int i, Path folder) {
    Sight sight = situation.sight(i, chance.of(key, "sight", i));
    RandomGenerator random = chance.of(key, severity.name(), i);
    Page page = sight.page();
    Shot shot = PageCamera.shot(page, severity, random);
    if (!sight.view().whole()) {
      shot = shot.withTurn(random.nextDouble(-CUT_TURN, CUT_TURN)).withMargin(0.05);
    }
    Photograph picture = camera.photograph(page, shot, random);
    if (!sight.view().whole()) {
      picture = photographer.cut(picture, frame(sight.view(), page, picture), shot.quality());
    }
    String file = "query-%d-%s.jpg".formatted(i + 1, sight.name());
    PictureFile.write(folder.resolve(file), picture.jpeg());
    return query(file, Visible.of(sight, picture), registered, picture, severity);
  }

  private static CaseQuery query(
      String file, Sight sight, Page registered, Photograph picture, Severity severity) {
    String hard = severity.name().toLowerCase(Locale.ROOT);
    if (sight.verdict() == Verdict.REFUSE) {
      return new CaseQuery(file, Truth.refused(), hard);
    }
    boolean elsewhere = !sight.page().windows().equals(registered.windows());
    List<Double> map = elsewhere ? null : picture.homography().rows();
    Map<String, Quad> quads = elsewhere || !picture.flat() ? quads(sight, picture) : Map.of();
    if (!sight.placed()) {
      map = null;
      quads = Map.of();
    }
    Truth truth =
        sight.verdict() == Verdict.READ_OR_REFUSE
            ? Truth.valuesOrRefused(sight.expected())
            : Truth.values(sight.expected());
    return new CaseQuery(file, truth, map, quads, hard);
  }

  /** Where the picture shows the fields that are judged. */
  private static Map<String, Quad> quads(Sight sight, Photograph picture) {
    Map<String, Quad> quads = new LinkedHashMap<>();
    for (FieldSpec window : sight.page().windows()) {
      if (sight.expected().containsKey(window.name())) {
        List<Point> seen = window.quad().corners().stream().map(picture.place()).toList();
        quads.put(window.name(), new Quad(seen.get(0), seen.get(1), seen.get(2), seen.get(3)));
      }
    }
    return quads;
  }

  /** The part of a picture that a view shows: up to its cut, and all that lies around the rest. */
  private static Rectangle frame(View view, Page page, Photograph picture) {
    Point upperLeft = at(view.left(), view.top(), page, picture);
    Point lowerRight = at(view.right(), view.bottom(), page, picture);
    Point centre = at(0.5, 0.5, page, picture);
    Point leftMiddle = at(view.left(), 0.5, page, picture);
    Point rightMiddle = at(view.right(), 0.5, page, picture);
    Point topMiddle = at(0.5, view.top(), page, picture);
    Point bottomMiddle = at(0.5, view.bottom(), page, picture);
    int width = picture.image().getWidth();
    int height = picture.image().getHeight();
    boolean corner = view.right() < 1 && view.bottom() < 1;
    int left = view.left() > 0 ? clamp(leftMiddle.x(), 0, centre.x()) : 0;
    int top = view.top() > 0 ? clamp(topMiddle.y(), 0, height - 60.0) : 0;
    double rightEnd = corner ? lowerRight.x() : rightMiddle.x();
    double bottomEnd = corner ? lowerRight.y() : bottomMiddle.y();
    int right = view.right() < 1 ? clamp(rightEnd, upperLeft.x() + 40, width) : width;
    int bottom = view.bottom() < 1 ? clamp(bottomEnd, top + 40.0, height) : height;
    return new Rectangle(left, top, right - left, bottom - top);
  }

  private static Point at(double x, double y, Page page, Photograph picture) {
    return picture.place().apply(new Point(x * page.width(), y * page.height()));
  }

  private static int clamp(double value, double from, double to) {
    return (int) Math.round(Math.max(from, Math.min(to, value)));
  }
}
