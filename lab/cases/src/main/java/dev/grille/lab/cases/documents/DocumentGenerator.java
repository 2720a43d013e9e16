package dev.grille.lab.cases.documents;

import dev.grille.evaluation.documents.DocumentsTruth;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.PictureFile;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Draws documents into case folders, one for each set of pictures and severity. The same seed makes
 * the same bytes; the severities of a set show the same documents.
 */
public final class DocumentGenerator {
  private final Fonts fonts;
  private final int count;
  private final Chance chance;

  /**
   * A generator.
   *
   * @param count pictures per set and severity
   * @param seed where chance starts
   */
  public DocumentGenerator(Fonts fonts, int count, long seed) {
    this.fonts = fonts;
    this.count = count;
    this.chance = new Chance(seed);
  }

  /** Writes the case of one set and severity into a folder below the given one. */
  public DocumentFolder generate(PictureSet set, Severity severity, Path below) {
    String look = severity.name().toLowerCase(Locale.ROOT);
    String name = set.family() + "-" + set.style() + "-" + look;
    Path folder = below.resolve(name);
    List<DocumentQuery> queries =
        IntStream.range(0, count).parallel().mapToObj(i -> take(set, severity, i, folder)).toList();
    return DocumentFolder.write(
        folder,
        new DocumentFile(
            name,
            "drawn by Grille's generator of documents, seed " + chance.seed(),
            set.family(),
            set.style(),
            set.heldOut(),
            List.of(),
            queries));
  }

  private DocumentQuery take(PictureSet set, Severity severity, int i, Path folder) {
    String key = set.family() + " " + set.style();
    Shooting.Taken taken = set.shooting().take(key, severity, i, chance, fonts);
    String file = "document-" + (i + 1) + ".jpg";
    PictureFile.write(folder.resolve(file), taken.photograph().jpeg());
    BufferedImage image = taken.photograph().image();
    DocumentsTruth truth =
        new DocumentsTruth(image.getWidth(), image.getHeight(), taken.documents());
    return new DocumentQuery(file, truth, severity.name().toLowerCase(Locale.ROOT));
  }
}
