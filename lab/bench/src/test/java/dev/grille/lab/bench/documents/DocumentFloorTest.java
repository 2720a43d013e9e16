package dev.grille.lab.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.evaluation.documents.DocumentFigures;
import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.documents.DocumentGenerator;
import dev.grille.lab.cases.documents.PictureSet;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few photographs of documents, one of each of several kinds and one of several on white paper.
 * It notices what breaks; how good the reader is, docs/accuracy.md says.
 */
class DocumentFloorTest {
  /** A seed that accuracy is not measured with. */
  private static final long SEED = 4711;

  /** Kinds whose values stand in all places that a definition has: labels, columns, patterns. */
  private static final List<String> KINDS =
      List.of(
          "id_card_portrait_side",
          "household_register_page",
          "flight_itinerary",
          "taxi_invoice",
          "plate");

  /** Of the documents, those given their kind and place: one may be lost. */
  private static final double LOCATED = 0.85;

  /** Of all values. */
  private static final double EXACT = 0.8;

  @TempDir Path folder;

  @Test
  void documentsAreFoundAndReadAsBefore() throws InterruptedException {
    DocumentFigures figures =
        DocumentFigures.of(
            JudgedDocuments.documents(
                new DocumentEvaluation(
                        Runtime.getRuntime().availableProcessors(), false, progress -> {})
                    .run(
                        drawn(),
                        () -> GrilleDocuments.owning(new NativeReader(ReaderSettings.standard())),
                        Integer.MAX_VALUE)));

    System.out.println(figures);
    assertThat(figures.located().value()).as("located").isGreaterThanOrEqualTo(LOCATED);
    assertThat(figures.exact().value()).as("exact values").isGreaterThanOrEqualTo(EXACT);
  }

  private List<DocumentFolder> drawn() {
    DocumentGenerator generator = new DocumentGenerator(Fonts.ofThisMachine(), 1, SEED);
    List<DocumentFolder> drawn = new ArrayList<>();
    for (String kind : KINDS) {
      PictureSet first = PictureSet.named(kind).get(0);
      drawn.add(generator.generate(first, Severity.MILD, folder));
    }
    PictureSet.named("several").stream()
        .filter(set -> set.family().equals("several-receipts") && set.style().equals("white"))
        .forEach(set -> drawn.add(generator.generate(set, Severity.MILD, folder)));
    return drawn;
  }
}
