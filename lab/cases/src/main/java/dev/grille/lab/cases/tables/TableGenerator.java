package dev.grille.lab.cases.tables;

import dev.grille.contracts.Point;
import dev.grille.contracts.TableOptions;
import dev.grille.evaluation.tables.TablesTruth;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.PictureFile;
import dev.grille.lab.cases.pages.SeenPage;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.tables.settings.SetTable;
import dev.grille.lab.cases.tables.settings.TableStyle;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws pictures of tables into case folders, one for each family, style and severity. The same
 * seed makes the same bytes; the severities of a style show the same tables.
 */
public final class TableGenerator {
  /** Share of the pictures that stand on a side or on their head. */
  private static final double TURNED = 0.12;

  /** Share of the scans that are screenshots: straight, without noise, nothing around. */
  private static final double SCREENSHOTS = 0.3;

  /** Scans have up to 200 dots per inch, of which a sheet has 150. */
  private static final double FINEST_SCAN = 200 / 150.0;

  /** A picture of more pixels is taken from further away: longer to draw, and no harder to read. */
  private static final double MOST_PIXELS = 6e6;

  /** Hardly any picture needs as many. */
  private static final int MOST_ATTEMPTS = 80;

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
  public TableGenerator(Fonts fonts, int count, long seed) {
    this.fonts = fonts;
    this.count = count;
    this.chance = new Chance(seed);
  }

  private record Taken(Photograph photograph, TablesTruth truth) {}

  /** Writes the case of one family, style and severity into a folder below the given one. */
  public TableFolder generate(TableFamily family, TableStyle style, Severity severity, Path below) {
    String look = severity.name().toLowerCase(Locale.ROOT);
    String name = family.wireName() + "-" + style.name() + "-" + look;
    Path folder = below.resolve(name);
    List<TableQuery> queries =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(
                i -> {
                  String file = "table-" + (i + 1) + ".jpg";
                  Taken taken = take(family, style, severity, i);
                  PictureFile.write(folder.resolve(file), taken.photograph().jpeg());
                  return new TableQuery(file, taken.truth(), look);
                })
            .toList();
    return TableFolder.write(
        folder,
        new TableFile(
            name,
            "drawn by Grille's generator of tables, seed " + chance.seed(),
            family.wireName(),
            style.name(),
            style.heldOut(),
            new TableOptions(family.lineless(), family == TableFamily.STATEMENTS, false),
            queries));
  }

  /** The first picture of some of which everybody would say alike what stands in it. */
  private Taken take(TableFamily family, TableStyle style, Severity severity, int i) {
    String key = family.wireName() + " " + style.name();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      RandomGenerator drawing = chance.of(key, "page " + attempt, i);
      TablePage page = new PageSetter(family, style, fonts, drawing).page();
      if (!page.ambiguous()) {
        RandomGenerator random = chance.of(key, severity.name() + attempt, i);
        Photograph photograph = photograph(family, page, severity, random);
        Optional<TablesTruth> truth = new SeenTables(photograph, page).truth(page.tables());
        if (truth.isPresent() && (family == TableFamily.CUT) == isCut(truth.get())) {
          return new Taken(photograph, truth.get());
        }
      }
    }
    throw new IllegalStateException("no picture of " + key + " leaves nothing open");
  }

  private static boolean isCut(TablesTruth truth) {
    return truth.tables().stream().anyMatch(table -> !table.cut().isEmpty());
  }

  private Photograph photograph(
      TableFamily family, TablePage page, Severity severity, RandomGenerator random) {
    Shot shot = shot(family, page, severity, random);
    double resolution = Math.max(1, Math.ceil(shot.scale() * 2 - 0.2) / 2);
    BufferedImage image = page.sheet().draw(resolution, random.nextLong());
    Photograph whole = photographer.photograph(image, resolution, shot, random);
    if (family != TableFamily.CUT) {
      return whole;
    }
    Rectangle frame = frame(whole, page, random);
    return photographer.cut(whole, frame, shot.quality());
  }

  private static Shot shot(
      TableFamily family, TablePage page, Severity severity, RandomGenerator random) {
    Shot shot =
        Shot.random(severity, page.sheet().smallestText(), random)
            .withThings(false, severity != Severity.SCAN);
    double most = Math.sqrt(MOST_PIXELS / ((double) page.sheet().width() * page.sheet().height()));
    double finest = severity == Severity.SCAN ? Math.min(most, FINEST_SCAN) : most;
    shot = shot.withScale(Math.min(shot.scale(), finest));
    double right = random.nextDouble() < TURNED ? 90 * random.nextInt(1, 4) : 0;
    if (family == TableFamily.CUT) {
      return shot.withTurn(random.nextDouble(-1, 1));
    }
    if (severity == Severity.SCAN && random.nextDouble() < SCREENSHOTS) {
      return shot.withTurn(0).withMargin(0).withLight(0, 0, 0).withFaults(0, 0, 0, 92);
    }
    double skew =
        switch (severity) {
          case SCAN -> 2;
          case MILD -> 5;
          case HARD -> 10;
        };
    return shot.withTurn(right + random.nextDouble(-skew, skew));
  }

  /** A frame one or two of whose sides go through rows or columns of the table. */
  private static Rectangle frame(Photograph whole, TablePage page, RandomGenerator random) {
    SetTable table = page.tables().get(0);
    Rectangle2D box = table.box(0, 0, table.plan().rows(), table.plan().columns());
    SeenPage seen = new SeenPage(whole, page.sheet());
    double left = 0;
    double top = 0;
    double right = whole.image().getWidth();
    double bottom = whole.image().getHeight();
    double share = random.nextDouble(0.08, 0.5);
    int side = random.nextInt(6);
    Point low = seen.seen(box.getCenterX(), box.getMaxY() - box.getHeight() * share);
    Point high = seen.seen(box.getCenterX(), box.getMinY() + box.getHeight() * share);
    Point first = seen.seen(box.getMinX() + box.getWidth() * share, box.getCenterY());
    Point last = seen.seen(box.getMaxX() - box.getWidth() * share, box.getCenterY());
    // Most are cut below, as where a page ends.
    switch (side) {
      case 0, 1, 2 -> bottom = low.y();
      case 3 -> top = high.y();
      case 4 -> right = last.x();
      default -> left = first.x();
    }
    return new Rectangle(
        (int) Math.max(0, left),
        (int) Math.max(0, top),
        (int) (Math.max(1, right - Math.max(0, left))),
        (int) (Math.max(1, bottom - Math.max(0, top))));
  }
}
