package dev.grille.lab.cases.pages;

import dev.grille.evaluation.pages.PageTruth;
import dev.grille.evaluation.pages.TrueLine;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.PictureFile;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws pages into case folders, one for each family, style and severity. The same seed makes the
 * same bytes; the severities of a style show the same pages.
 */
public final class PageGenerator {
  /** Share of the pages that stand on a side or on their head. */
  private static final double TURNED = 0.4;

  /** A picture of more pixels is taken from further away: longer to draw, and no harder to read. */
  private static final double MOST_PIXELS = 12e6;

  /** Hardly any page needs as many; the last one is taken, whatever it is. */
  private static final int MOST_ATTEMPTS = 60;

  private final Fonts fonts;
  private final int count;
  private final Chance chance;
  private final Photographer photographer = new Photographer();

  /**
   * A generator.
   *
   * @param count pictures per family, style and severity
   * @param seed where chance starts
   */
  public PageGenerator(Fonts fonts, int count, long seed) {
    this.fonts = fonts;
    this.count = count;
    this.chance = new Chance(seed);
  }

  /** Writes the case of one family, style and severity into a folder below the given one. */
  public PageFolder generate(PageFamily family, PageStyle style, Severity severity, Path below) {
    String name =
        family.wireName() + "-" + style.name() + "-" + severity.name().toLowerCase(Locale.ROOT);
    Path folder = below.resolve(name);
    List<PageQuery> queries =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> take(family, style, severity, i, folder))
            .toList();
    return PageFolder.write(
        folder,
        new PageFile(
            name,
            "drawn by Grille's generator of pages, seed " + chance.seed(),
            family.wireName(),
            style.name(),
            style.heldOut(),
            queries));
  }

  private PageQuery take(
      PageFamily family, PageStyle style, Severity severity, int i, Path folder) {
    String key = family.wireName() + " " + style.name();
    Sheet sheet = sheet(family, style, key, i);
    RandomGenerator random = chance.of(key, severity.name(), i);
    Shot shot = shot(family, sheet, severity, random);
    double resolution = Math.max(1, Math.ceil(shot.scale() * 2 - 0.2) / 2);
    BufferedImage image = sheet.draw(resolution, random.nextLong());
    Photograph photograph = photographer.photograph(image, resolution, shot, random);
    String file = "page-" + (i + 1) + ".jpg";
    PictureFile.write(folder.resolve(file), photograph.jpeg());
    SeenPage seen = new SeenPage(photograph, sheet);
    List<TrueLine> lines = sheet.lines().stream().map(seen::line).toList();
    PageTruth truth =
        new PageTruth(
            photograph.image().getWidth(), photograph.image().getHeight(), seen.angle(), lines);
    return new PageQuery(file, truth, severity.name().toLowerCase(Locale.ROOT));
  }

  /** A page of which everybody would say alike what its lines are; the first of some that is. */
  private Sheet sheet(PageFamily family, PageStyle style, String key, int i) {
    for (int attempt = 0; ; attempt++) {
      Sheet sheet = family.draw(style, fonts, chance.of(key, "page " + attempt, i));
      if (attempt == MOST_ATTEMPTS || !sheet.leavesOpenWhatALineIs()) {
        return sheet;
      }
    }
  }

  private static Shot shot(
      PageFamily family, Sheet sheet, Severity severity, RandomGenerator random) {
    Shot shot =
        Shot.random(severity, sheet.smallestText(), random)
            .withThings(false, severity != Severity.SCAN);
    double most = Math.sqrt(MOST_PIXELS / ((double) sheet.width() * sheet.height()));
    shot = shot.withScale(Math.min(shot.scale(), most));
    double right = random.nextDouble() < TURNED ? 90 * random.nextInt(1, 4) : 0;
    if (family == PageFamily.SCREENS && severity == Severity.SCAN) {
      // A screen that nobody photographed: its own pixels, whole and straight.
      return shot.withTurn(right).withMargin(0).withLight(0, 0, 0).withFaults(0, 0, 0, 90);
    }
    double skew =
        switch (severity) {
          case SCAN -> 2;
          case MILD -> 5;
          case HARD -> 10;
        };
    return shot.withTurn(right + random.nextDouble(-skew, skew));
  }
}
