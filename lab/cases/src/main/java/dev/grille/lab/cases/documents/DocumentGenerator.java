package dev.grille.lab.cases.documents;

import dev.grille.evaluation.documents.DocumentsTruth;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.PictureFile;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws documents into case folders, one for each kind, style and severity. The same seed makes the
 * same bytes; the severities of a style show the same documents.
 */
public final class DocumentGenerator {
  /** Share of the pictures in which the document stands on a side or on its head. */
  private static final double TURNED = 0.15;

  /** Share of the scans that show as much of the scanner's lid as of the document. */
  private static final double LID = 0.3;

  /** A picture of more pixels is taken from further away: longer to draw, and no harder to read. */
  private static final double MOST_PIXELS = 6e6;

  private final Fonts fonts;
  private final int count;
  private final Chance chance;
  private final Photographer photographer = new Photographer();

  /**
   * A generator.
   *
   * @param count pictures per kind, style and severity
   * @param seed where chance starts
   */
  public DocumentGenerator(Fonts fonts, int count, long seed) {
    this.fonts = fonts;
    this.count = count;
    this.chance = new Chance(seed);
  }

  /** Writes the case of one kind, style and severity into a folder below the given one. */
  public DocumentFolder generate(
      DrawnKind kind, DocumentStyle style, Severity severity, Path below) {
    String look = severity.name().toLowerCase(Locale.ROOT);
    String name = kind.wireName() + "-" + style.name() + "-" + look;
    Path folder = below.resolve(name);
    List<DocumentQuery> queries =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> take(kind, style, severity, i, folder))
            .toList();
    return DocumentFolder.write(
        folder,
        new DocumentFile(
            name,
            "drawn by Grille's generator of documents, seed " + chance.seed(),
            kind.wireName(),
            style.name(),
            style.heldOut(),
            List.of(),
            queries));
  }

  private DocumentQuery take(
      DrawnKind kind, DocumentStyle style, Severity severity, int i, Path folder) {
    String key = kind.wireName() + " " + style.name();
    Paper paper = style.drawing().draw(new Inventor(fonts, chance.of(key, "document", i)));
    RandomGenerator random = chance.of(key, severity.name(), i);
    Shot shot = shot(paper, severity, random);
    double resolution = Math.max(1, Math.ceil(shot.scale() * 2 - 0.2) / 2);
    BufferedImage image = paper.draw(resolution, chance.of(key, "print", i).nextLong());
    Photograph photograph = photographer.photograph(image, resolution, shot, random);
    String file = "document-" + (i + 1) + ".jpg";
    PictureFile.write(folder.resolve(file), photograph.jpeg());
    SeenDocuments seen = new SeenDocuments(photograph);
    DocumentsTruth truth =
        new DocumentsTruth(
            photograph.image().getWidth(),
            photograph.image().getHeight(),
            List.of(
                seen.truth(
                    kind.wireName(), style.name(), paper, new AffineTransform(), new Area())));
    return new DocumentQuery(file, truth, severity.name().toLowerCase(Locale.ROOT));
  }

  private static Shot shot(Paper paper, Severity severity, RandomGenerator random) {
    Shot shot = Shot.random(severity, paper.smallestValue(), random);
    if (paper.isStiff()) {
      shot = shot.withCurl(0);
    }
    if (severity == Severity.SCAN && random.nextDouble() < LID) {
      shot = shot.withMargin(random.nextDouble(0.1, 0.6));
    }
    double around = 1 + 2 * shot.margin();
    double most = Math.sqrt(MOST_PIXELS / ((double) paper.width() * paper.height())) / around;
    shot = shot.withScale(Math.min(shot.scale(), most));
    return random.nextDouble() < TURNED
        ? shot.withTurn(shot.turn() + 90 * random.nextInt(1, 4))
        : shot;
  }
}
