package dev.grille.lab.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.Overlap;
import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.lab.cases.values.CheckDigits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentGeneratorTest {
  @TempDir Path folder;

  private DocumentFolder generate(
      String name, String style, Severity severity, int count, String below) {
    PictureSet set =
        PictureSet.named(name).stream()
            .filter(one -> one.style().equals(style))
            .findFirst()
            .orElseThrow();
    return new DocumentGenerator(Fonts.ofThisMachine(), count, 3)
        .generate(set, severity, folder.resolve(below));
  }

  @Test
  void makesTheSameBytesFromTheSameSeed() throws IOException {
    DocumentFolder first = generate("train_ticket", "red", Severity.MILD, 1, "a");
    DocumentFolder second = generate("train_ticket", "red", Severity.MILD, 1, "b");
    assertThat(second.file()).isEqualTo(first.file());
    assertThat(second.path().resolve("document-1.jpg"))
        .hasSameBinaryContentAs(first.path().resolve("document-1.jpg"));
  }

  @Test
  void theSeveritiesOfASetShowTheSameDocument() {
    TrueDocument scan = single(generate("plate", "blue", Severity.SCAN, 1, "a"));
    TrueDocument hard = single(generate("plate", "blue", Severity.HARD, 1, "b"));
    assertThat(hard.content()).isEqualTo(scan.content());
  }

  @Test
  void theTruthsCornersAreThoseOfThePaper() throws IOException {
    DocumentFolder drawn = generate("bankcard", "credit-embossed", Severity.SCAN, 2, "a");
    for (DocumentQuery query : drawn.file().queries()) {
      BufferedImage image = ImageIO.read(drawn.path().resolve(query.image()).toFile());
      assertThat(query.truth().width()).isEqualTo(image.getWidth());
      Quad card = query.truth().documents().get(0).location();
      assertThat(card).isNotNull();
      // The card has a colour; the scanner's lid around it has none.
      int[] sides = {0, 0};
      for (int i = 0; i < 4; i++) {
        Point from = card.corners().get(i);
        Point to = card.corners().get((i + 1) % 4);
        Point middle = card.corners().get((i + 2) % 4);
        double x = (from.x() + to.x()) / 2;
        double y = (from.y() + to.y()) / 2;
        sides[0] += coloured(image, x + (middle.x() - x) * 0.03, y + (middle.y() - y) * 0.03);
        sides[1] += coloured(image, x - (middle.x() - x) * 0.03, y - (middle.y() - y) * 0.03);
      }
      assertThat(sides[0]).isEqualTo(4);
      assertThat(sides[1]).isZero();
    }
  }

  private static int coloured(BufferedImage image, double x, double y) {
    int px = (int) Math.max(0, Math.min(image.getWidth() - 1, x));
    int py = (int) Math.max(0, Math.min(image.getHeight() - 1, y));
    int rgb = image.getRGB(px, py);
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    int most = Math.max(red, Math.max(green, blue));
    return most - Math.min(red, Math.min(green, blue)) > 24 ? 1 : 0;
  }

  @Test
  void valuesStandWithinTheirDocument() {
    DocumentFolder drawn = generate("vat_invoice", "special", Severity.HARD, 2, "a");
    for (DocumentQuery query : drawn.file().queries()) {
      TrueDocument invoice = query.truth().documents().get(0);
      Quad paper = invoice.location();
      assertThat(paper).isNotNull();
      for (List<Quad> places : invoice.places().values()) {
        for (Quad place : places) {
          assertThat(Overlap.of(paper, place)).isPositive();
          assertThat(within(place, paper)).isTrue();
        }
      }
    }
  }

  /** By the sides on which a convex shape's points have to be. */
  private static boolean within(Quad place, Quad paper) {
    List<Point> corners = paper.corners();
    for (Point p : place.corners()) {
      int left = 0;
      for (int i = 0; i < 4; i++) {
        Point a = corners.get(i);
        Point b = corners.get((i + 1) % 4);
        double side = (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
        // A bent paper's sides are no straight lines.
        left += side > -0.02 * Math.hypot(b.x() - a.x(), b.y() - a.y()) * image(paper) ? 1 : 0;
      }
      if (left != 4 && left != 0) {
        return false;
      }
    }
    return true;
  }

  private static double image(Quad paper) {
    return Math.hypot(
        paper.lowerRight().x() - paper.upperLeft().x(),
        paper.lowerRight().y() - paper.upperLeft().y());
  }

  @Test
  void sealsOnADocumentMayBeGivenOrLeftOut() {
    DocumentFolder drawn = generate("business_licence", "upright", Severity.SCAN, 1, "a");
    List<TrueDocument> documents = drawn.file().queries().get(0).truth().documents();
    assertThat(documents).hasSize(2);
    assertThat(documents.get(1).type()).isEqualTo(DrawnKind.SEAL.wireName());
    assertThat(documents.get(1).optional()).isTrue();
  }

  @Test
  void severalDocumentsLieInOnePictureAndWhatLiesOverOneIsNotJudged() {
    DocumentFolder drawn = generate("several", "white", Severity.SCAN, 2, "a");
    for (DocumentQuery query : drawn.file().queries()) {
      List<TrueDocument> documents =
          query.truth().documents().stream().filter(one -> !one.type().equals("seal")).toList();
      assertThat(documents).hasSizeBetween(2, 12);
      for (int i = 0; i < documents.size(); i++) {
        TrueDocument document = documents.get(i);
        assertThat(document.style()).isNotNull();
        for (TrueDocument above : documents.subList(i + 1, documents.size())) {
          document
              .places()
              .forEach((path, places) -> assertUnhidden(document, path, places, above));
        }
      }
    }
  }

  private static void assertUnhidden(
      TrueDocument document, String path, List<Quad> places, TrueDocument above) {
    Quad over = above.location();
    assertThat(over).isNotNull();
    if (places.stream().anyMatch(place -> Overlap.of(place, over) > 0.001)) {
      assertThat(document.content()).doesNotContainKey(path.split("\\.")[0]);
    }
  }

  @Test
  void heldOutStylesAreMarkedAndDoNotLieAmongOthers() {
    assertThat(generate("vin", "windscreen", Severity.SCAN, 1, "a").file().heldOut()).isTrue();
    assertThat(generate("vin", "frame", Severity.SCAN, 1, "a").file().heldOut()).isFalse();
    DocumentFolder kept = generate("several", "held-out", Severity.SCAN, 1, "a");
    assertThat(kept.file().heldOut()).isTrue();
    for (TrueDocument document : kept.file().queries().get(0).truth().documents()) {
      if (!document.optional()) {
        assertThat(DrawnKind.named(document.type()).styles())
            .filteredOn(style -> style.name().equals(document.style()))
            .allMatch(style -> style.heldOut());
      }
    }
  }

  @Test
  void whatIsOutsideAPictureIsMissingAndWhatIsCutIsNotJudged() {
    DocumentFolder drawn = generate("cut", "known", Severity.SCAN, 3, "a");
    for (DocumentQuery query : drawn.file().queries()) {
      TrueDocument document = query.truth().documents().get(0);
      int width = query.truth().width();
      int height = query.truth().height();
      document
          .places()
          .forEach(
              (path, places) -> {
                boolean whole =
                    places.stream()
                        .flatMap(place -> place.corners().stream())
                        .allMatch(p -> p.x() >= 0 && p.y() >= 0 && p.x() < width && p.y() < height);
                TrueValue value = document.content().get(path.split("\\.")[0]);
                boolean judged = value != null && !(value instanceof TrueValue.Missing);
                assertThat(judged).as(path).isEqualTo(whole);
              });
    }
  }

  @Test
  void aFaultyDocumentIsToBeDoubtedAsItStands() {
    DocumentFolder drawn = generate("faulty", "known", Severity.SCAN, 2, "a");
    TrueDocument card = drawn.file().queries().get(0).truth().documents().get(0);
    assertThat(card.status()).isEqualTo(DocumentStatus.DOUBTFUL);
    String number = ((TrueValue.Text) card.content().get("number")).text();
    assertThat(number.charAt(17)).isNotEqualTo(CheckDigits.citizen(number));
  }

  @Test
  void aPictureOfNoneHasNoDocumentThatMustBeGiven() {
    for (String style : List.of("pages", "forms", "alike")) {
      DocumentFolder drawn = generate("none", style, Severity.SCAN, 1, "a");
      assertThat(drawn.file().queries().get(0).truth().documents())
          .allMatch(TrueDocument::optional);
    }
  }

  @Test
  void casesOfDocumentsAreReadBackAndPassedOverByAllOthers() {
    DocumentFolder drawn = generate("household_register_page", "laser", Severity.SCAN, 1, "a");
    List<DocumentFolder> read = DocumentFolder.below(List.of(folder));
    assertThat(read).hasSize(1);
    assertThat(DocumentJson.write(read.get(0).file())).isEqualTo(DocumentJson.write(drawn.file()));
    assertThat(CaseFolder.below(List.of(folder))).isEmpty();
    assertThat(PageFolder.below(List.of(folder))).isEmpty();
    assertThat(TableFolder.below(List.of(folder))).isEmpty();
  }

  @Test
  void aCommandMayStandWhereFormsHaveTheirTemplateAndMuchMayLack() throws IOException {
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"name": "mine",
         "template": {"type": "documents", "type_list": ["bankcard"]},
         "queries": [{"img_file": "a.jpg", "expected": {"documents": [
           {"type": "bankcard", "content": {"card_number": "6222", "expiry_date": null,
            "phones": ["1", "2"], "items": [{"name": "a"}]}}]}}]}
        """);
    DocumentFile file = DocumentFolder.below(List.of(folder)).get(0).file();
    assertThat(file.types()).containsExactly("bankcard");
    TrueDocument card = file.queries().get(0).truth().documents().get(0);
    assertThat(card.location()).isNull();
    assertThat(card.content())
        .containsEntry("card_number", TrueValue.of("6222"))
        .containsEntry("expiry_date", new TrueValue.Missing())
        .containsEntry("phones", new TrueValue.Many(List.of("1", "2")));
    assertThat(card.content().get("items")).isInstanceOf(TrueValue.Rows.class);
  }

  @Test
  void aNameThatMeansNothingIsRefused() {
    assertThatThrownBy(() -> PictureSet.named("cheque"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cheque");
  }

  private static TrueDocument single(DocumentFolder drawn) {
    return drawn.file().queries().get(0).truth().documents().get(0);
  }
}
