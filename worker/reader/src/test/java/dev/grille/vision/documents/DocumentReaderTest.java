package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKinds;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.kinds.QuotaInvoices;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Task;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
  private static NativeReader reader;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void threeInvoicesOfWhichOneCannotBeReadAreThreeEntries() throws IOException {
    BufferedImage desk = desk(2400, 1500);
    Paper first = invoice(1);
    Paper second = invoice(2);
    place(desk, drawn(first), 80, 60);
    place(desk, drawn(second), 1240, 790);
    place(desk, withoutValues(invoice(3)), 1240, 50);

    List<DocumentResult> read = read(desk, DocumentKinds.shipped().all()).documents();

    assertThat(read).extracting(DocumentResult::type).containsOnly("quota_invoice").hasSize(3);
    List<DocumentResult> readable =
        read.stream().filter(each -> each.status() != DocumentStatus.UNREADABLE).toList();
    assertThat(readable).hasSize(2);
    for (Paper paper : List.of(first, second)) {
      assertThat(readable)
          .anyMatch(
              each ->
                  text(each, "code").equals(told(paper, "code"))
                      && text(each, "number").equals(told(paper, "number")));
    }
    DocumentResult unread =
        read.stream().filter(each -> !readable.contains(each)).findFirst().orElseThrow();
    assertThat(unread.content()).isEmpty();
    assertThat(unread.location().upperLeft().x()).isBetween(1190.0, 1290.0);
  }

  /** By the text of two of them, the sheet on which they lie looks like an invoice, too. */
  @Test
  void documentsOnASheetAreReadWhateverSideTheyFace() throws IOException {
    BufferedImage desk = desk(2600, 2600);
    Graphics2D pen = pen(desk);
    pen.setColor(new Color(238, 236, 232));
    pen.fillRect(60, 60, 2480, 2480);
    pen.dispose();
    place(desk, drawn(invoice(1)), 100, 160);
    place(desk, drawn(invoice(2)), 1300, 800);
    place(desk, upsideDown(shrunk(drawn(invoice(3)))), 200, 1700);

    List<DocumentResult> read = read(desk, DocumentKinds.shipped().all()).documents();

    assertThat(read).extracting(DocumentResult::type).containsOnly("quota_invoice").hasSize(3);
  }

  /** Most of each lies on the board, which is looked at first. */
  @Test
  void documentsThatLieAcrossTheEdgeOfABoardAreRead() throws IOException {
    BufferedImage desk = desk(1500, 2000);
    Graphics2D pen = pen(desk);
    pen.setColor(new Color(150, 105, 70));
    pen.fillRect(150, 60, 700, 1880);
    pen.dispose();
    place(desk, shrunk(drawn(invoice(1))), 505, 200);
    place(desk, shrunk(drawn(invoice(2))), 500, 900);

    List<DocumentResult> read = read(desk, DocumentKinds.shipped().all()).documents();

    assertThat(read).extracting(DocumentResult::type).containsOnly("quota_invoice").hasSize(2);
    assertThat(read)
        .extracting(each -> each.location().upperLeft().x())
        .allSatisfy(x -> assertThat(x).isBetween(480.0, 520.0));
  }

  @Test
  void aKindOfOnesOwnIsReadByAFileAlone() throws IOException {
    Files.writeString(
        folder.resolve("parking.json"),
        """
        {"type": "parking_ticket", "title": "Parking ticket",
         "proportions": {"least": 1.2, "most": 1.8},
         "signs": [{"text": "Parking ticket", "weight": 3}, {"text": "Paid until", "weight": 1}],
         "enough": 4,
         "fields": [
           {"key": "plate", "from": [{"labels": ["Number plate"]}], "required": true},
           {"key": "until", "from": [{"labels": ["Paid until"]}]},
           {"key": "zone", "from": [{"labels": ["Zone"]}]},
           {"key": "remarks", "from": [{"labels": ["Remarks"]}]}]}
        """);
    BufferedImage desk = desk(1100, 900);
    BufferedImage ticket = new BufferedImage(800, 540, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(ticket);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 800, 540);
    pen.setColor(Color.BLACK);
    write(pen, 54, "Parking ticket", 200, 90);
    write(pen, 34, "Number plate   B-GX 4711", 60, 200);
    write(pen, 34, "Paid until   14:35", 60, 280);
    write(pen, 34, "Zone   C12", 460, 280);
    write(pen, 34, "Remarks", 60, 360);
    pen.dispose();
    place(desk, ticket, 150, 180);

    List<DocumentResult> read = read(desk, DocumentKinds.shipped().with(folder).all()).documents();

    assertThat(read).hasSize(1);
    assertThat(read.get(0).type()).isEqualTo("parking_ticket");
    assertThat(read.get(0).status()).isEqualTo(DocumentStatus.OK);
    assertThat(text(read.get(0), "plate").replace(" ", "")).isEqualTo("B-GX4711");
    assertThat(text(read.get(0), "until")).isEqualTo("14:35");
    assertThat(text(read.get(0), "zone")).isEqualTo("C12");
    assertThat(text(read.get(0), "remarks")).isEmpty();
    assertThat(read.get(0).location().upperLeft().x()).isBetween(135.0, 165.0);
    assertThat(read.get(0).location().lowerRight().y()).isBetween(705.0, 735.0);
  }

  @Test
  void whatIsOfNoKindIsNone() throws IOException {
    BufferedImage page = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(page);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 900, 500);
    pen.setColor(Color.BLACK);
    write(pen, 36, "Minutes of the meeting", 60, 90);
    write(pen, 28, "The name of the new store was agreed upon.", 60, 180);
    pen.dispose();

    assertThat(read(page, DocumentKinds.shipped().all()).documents()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12000, 4", "3, 12000", "1, 1"})
  void aPictureThatIsHardlyOneHasNoDocuments(int width, int height) throws IOException {
    assertThat(read(desk(width, height), DocumentKinds.shipped().all()).documents()).isEmpty();
  }

  private static Paper invoice(long seed) {
    return QuotaInvoices.styles()
        .get(0)
        .drawing()
        .draw(new Inventor(Fonts.ofThisMachine(), new Random(seed)));
  }

  private static BufferedImage drawn(Paper paper) {
    return paper.draw(Math.max(1, 900.0 / paper.width()), 1);
  }

  private static BufferedImage shrunk(BufferedImage image) {
    return transformed(image, AffineTransform.getScaleInstance(0.55, 0.55), 0.55);
  }

  private static BufferedImage upsideDown(BufferedImage image) {
    double middleX = image.getWidth() / 2.0;
    double middleY = image.getHeight() / 2.0;
    return transformed(image, AffineTransform.getRotateInstance(Math.PI, middleX, middleY), 1);
  }

  private static BufferedImage transformed(BufferedImage image, AffineTransform by, double scale) {
    BufferedImage made =
        new BufferedImage(
            (int) (scale * image.getWidth()),
            (int) (scale * image.getHeight()),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(made);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, by, null);
    pen.dispose();
    return made;
  }

  /** With its values wiped out. */
  private static BufferedImage withoutValues(Paper paper) {
    BufferedImage invoice = drawn(paper);
    double scale = invoice.getWidth() / (double) paper.width();
    Graphics2D pen = pen(invoice);
    pen.setColor(Color.DARK_GRAY);
    for (List<Quad> places : paper.places().values()) {
      for (Quad place : places) {
        Point from = place.upperLeft();
        Point to = place.lowerRight();
        pen.fillRect(
            (int) (scale * from.x()) - 4,
            (int) (scale * from.y()) - 4,
            (int) (scale * (to.x() - from.x())) + 8,
            (int) (scale * (to.y() - from.y())) + 8);
      }
    }
    pen.dispose();
    return invoice;
  }

  private static String told(Paper paper, String key) {
    return ((TrueValue.Text) paper.content().get(key)).text();
  }

  private static String text(DocumentResult document, String key) {
    return document.content().stream()
        .filter(entry -> entry.key().equals(key))
        .map(entry -> ((DocumentValue.Text) entry.value()).text())
        .findFirst()
        .orElseThrow();
  }

  private static BufferedImage desk(int width, int height) {
    BufferedImage desk = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = desk.createGraphics();
    pen.setColor(new Color(70, 90, 80));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return desk;
  }

  private static void place(BufferedImage desk, BufferedImage paper, int x, int y) {
    Graphics2D pen = pen(desk);
    pen.drawImage(paper, x, y, null);
    pen.dispose();
  }

  private static void write(Graphics2D pen, int size, String text, int x, int y) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    pen.drawString(text, x, y);
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return pen;
  }

  private static PageDocuments read(BufferedImage image, List<DocumentKind> kinds)
      throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Picture picture =
        new Picture(png.toByteArray(), PictureKind.PNG, image.getWidth(), image.getHeight());
    return reader.ask(new Task.ReadDocuments(picture, kinds)).page();
  }
}
