package dev.grille.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said and drawn of documents. */
class DocumentTextTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
  private static final DocumentResult LOST =
      new DocumentResult("taxi_invoice", QUAD, DocumentStatus.UNREADABLE, List.of(), List.of());
  private static final DocumentResult TICKET =
      new DocumentResult(
          "train_ticket",
          QUAD,
          DocumentStatus.OK,
          List.of(),
          List.of(new Entry("fare", new DocumentValue.Text("62.50", 97.5))));
  private static final DocumentResult CARD =
      new DocumentResult(
          "business_card",
          QUAD,
          DocumentStatus.DOUBTFUL,
          List.of(
              new DocumentDoubt("no_digit", List.of("phones"), "a number has no digits"),
              new DocumentDoubt("cut", List.of(), "an edge of it is missing")),
          List.of(
              new Entry("title", new DocumentValue.Text("a\nb", 60)),
              new Entry("phones", new DocumentValue.Many(List.of(new DocumentValue.Text("x", 99)))),
              new Entry("address", new DocumentValue.Missing()),
              new Entry("remark", new DocumentValue.Text("", 95))));

  @Test
  void eachDocumentIsSaidWithWhatSpeaksAgainstItAndWithItsValues() {
    assertThat(DocumentText.of("a.jpg", page(CARD, LOST)))
        .containsExactly(
            "a.jpg: 2 documents",
            "  business_card  doubtful",
            "    no_digit: a number has no digits (phones)",
            "    cut: an edge of it is missing",
            "    title      60.00  a ⏎ b",
            "    phones/0   99.00  x",
            "    address        -  (not found)",
            "    remark     95.00",
            "  taxi_invoice  unreadable");
    assertThat(DocumentText.of("b.jpg", page(TICKET)).get(0)).isEqualTo("b.jpg: 1 document");
    assertThat(DocumentText.of("b.jpg", page())).containsExactly("b.jpg: no document");
  }

  @Test
  void eachDocumentIsDrawnAtItsPlaceAndItsValuesBesideIt() {
    OverlayScene scene = DocumentScene.of("a.jpg", page(TICKET, CARD, LOST));

    assertThat(scene.windows())
        .extracting(
            window ->
                window.name()
                    + "|"
                    + window.value()
                    + "|"
                    + window.score()
                    + "|"
                    + window.good()
                    + (window.quad() == null ? "" : "|placed"))
        .containsExactly(
            "train_ticket|ok|97.5|true|placed",
            "fare|62.50|97.5|true",
            "business_card|no_digit: a number has no digits (phones);"
                + " cut: an edge of it is missing|0.0|false|placed",
            "title|a\nb|60.0|false",
            "phones/0|x|99.0|false",
            "address|(not found)|0.0|false",
            "remark||95.0|false",
            "taxi_invoice|unreadable|0.0|false|placed");
  }

  @Test
  void allDocumentsAreDrawnHoweverManyValuesThereAre() {
    List<Entry> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(new Entry("key_" + i, new DocumentValue.Text("a", 99)));
    }
    DocumentResult large = new DocumentResult("passport", QUAD, DocumentStatus.OK, List.of(), many);

    assertThat(DocumentScene.of("a.jpg", page(large, large, TICKET)).windows())
        .hasSizeLessThan(100)
        .filteredOn(window -> window.quad() != null)
        .hasSize(3);
  }

  private static PageDocuments page(DocumentResult... documents) {
    return new PageDocuments(80, 60, List.of(documents));
  }
}
