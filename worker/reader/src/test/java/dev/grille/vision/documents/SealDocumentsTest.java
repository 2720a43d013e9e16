package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.documents.DocumentKinds;
import dev.grille.evaluation.Overlap;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.kinds.QuotaInvoices;
import dev.grille.lab.cases.documents.kinds.Seals;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Seal;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Task;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SealDocumentsTest {
  private static final String OWNER = "泉州正翔纺织有限公司";

  private static NativeReader reader;

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void aSealOnALetterIsADocument() throws IOException {
    Paper paper = Seals.styles().get(1).drawing().draw(inventor(4));

    List<DocumentResult> read = read(paper.draw(1, 1), DocumentKinds.shipped().all());

    assertThat(read).hasSize(1);
    DocumentResult seal = read.get(0);
    assertThat(seal.type()).isEqualTo("seal");
    assertThat(seal.status()).isEqualTo(DocumentStatus.OK);
    assertThat(Overlap.of(seal.location(), paper.outline())).isGreaterThan(0.9);
    assertThat(text(seal, "type")).isEqualTo("ellipse");
    assertThat(text(seal, "text")).isEqualTo(((TrueValue.Text) paper.content().get("text")).text());
    DocumentValue.Many lines = (DocumentValue.Many) seal.content().get(2).value();
    assertThat(lines.texts())
        .extracting(DocumentValue.Text::text)
        .isEqualTo(((TrueValue.Many) paper.content().get("general_text")).texts());
  }

  @Test
  void aSealOnAnInvoiceIsPartOfItUnlessSealsAloneAreAskedFor() throws IOException {
    BufferedImage invoice = stamped();

    List<DocumentResult> all =
        read(invoice, DocumentKinds.shipped().chosen(List.of("quota_invoice", "seal"), null));
    assertThat(all).extracting(DocumentResult::type).containsExactly("quota_invoice");

    List<DocumentResult> seals =
        read(invoice, DocumentKinds.shipped().chosen(List.of("seal"), null));
    assertThat(seals).extracting(DocumentResult::type).containsOnly("seal");
    assertThat(seals).anyMatch(seal -> text(seal, "text").equals(OWNER));
  }

  @Test
  void aKindOfOnesOwnTakesOnlySealsOfItsShapeAndItsWords() throws IOException {
    BufferedImage invoice = stamped();
    String own =
        """
        {"type": "works_seal", "proportions": {"least": 0.8, "most": 1.25},
         "signs": [{"outline": "circle", "weight": 2}, {"text": "正翔纺织", "weight": 3}],
         "enough": 5,
         "fields": [{"key": "owner", "from": [{"place": "ring"}], "required": true}]}
        """;

    List<DocumentResult> read = read(invoice, List.of(DocumentKindJson.read(own, "test")));
    assertThat(read).extracting(DocumentResult::type).containsExactly("works_seal");
    assertThat(text(read.get(0), "owner")).isEqualTo(OWNER);

    DocumentKind oval = DocumentKindJson.read(own.replace("circle", "ellipse"), "test");
    DocumentKind others = DocumentKindJson.read(own.replace("正翔纺织", "红星机械"), "test");
    assertThat(read(invoice, List.of(oval))).isEmpty();
    assertThat(read(invoice, List.of(others))).isEmpty();
  }

  private static BufferedImage stamped() {
    Paper invoice = QuotaInvoices.styles().get(0).drawing().draw(inventor(5));
    double side = invoice.height() * 0.42;
    double x = invoice.width() * 0.8;
    Seal seal = new Seal(x, invoice.height() * 0.66, side, side, OWNER, "");
    return invoice.stamped(seal, 8, 0.85).draw(Math.max(1, 1400.0 / invoice.width()), 1);
  }

  private static Inventor inventor(long seed) {
    return new Inventor(Fonts.ofThisMachine(), new Random(seed));
  }

  private static String text(DocumentResult document, String key) {
    return document.content().stream()
        .filter(entry -> entry.key().equals(key))
        .map(entry -> ((DocumentValue.Text) entry.value()).text())
        .findFirst()
        .orElse("");
  }

  private static List<DocumentResult> read(BufferedImage image, List<DocumentKind> kinds)
      throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Picture picture =
        new Picture(png.toByteArray(), PictureKind.PNG, image.getWidth(), image.getHeight());
    return reader.ask(new Task.ReadDocuments(picture, kinds)).page().documents();
  }
}
