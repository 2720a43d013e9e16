package dev.grille.vision.documents;

import static dev.grille.vision.documents.PlacedTexts.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.reader.FieldReading;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.RuledCells;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentContentTest {
  private static final DocumentKind TICKET =
      DocumentKindJson.read(
          """
          {"type": "ticket", "proportions": {"least": 0.5, "most": 3},
           "signs": [{"text": "Parking ticket", "weight": 3}], "enough": 3,
           "fields": [
             {"key": "plate", "from": [{"labels": ["Number plate"]}], "required": true},
             {"key": "until", "from": [{"labels": ["Paid until"]}]},
             {"key": "zone", "from": [{"labels": ["Parking zone"]}]},
             {"key": "place", "from": [{"labels": ["Car park"]}]}]}
          """,
          "test");

  @Test
  void aDocumentOfWhichMostIsReadIsDoubtfulWithoutWhatEachHas() {
    DocumentResult read =
        read(
            at(100, 200, "Paid until 14:35"),
            at(100, 300, "Parking zone C12"),
            at(100, 400, "Car park Harbour"));

    assertThat(read.status()).isEqualTo(DocumentStatus.DOUBTFUL);
    assertThat(read.doubts()).extracting(DocumentDoubt::code).containsExactly("missing");
    assertThat(read.content()).hasSize(4);
  }

  @Test
  void aDocumentOfWhichHalfIsReadIsUnreadableWithoutWhatEachHas() {
    DocumentResult read = read(at(100, 200, "Paid until 14:35"), at(100, 300, "Parking zone C12"));

    assertThat(read.status()).isEqualTo(DocumentStatus.UNREADABLE);
    assertThat(read.content()).isEmpty();
  }

  private static DocumentResult read(PlacedText... texts) {
    Box place = new Box(0, 0, 800, 600);
    ReadDocument document = new ReadDocument(TICKET, List.of(texts), RuledCells.none(), place);
    return new DocumentContent(document, Map.of())
        .read(place.quad(), windows -> windows.stream().map(DocumentContentTest::nothing).toList());
  }

  /** What is read of a window in which the page's own text is not seen once more. */
  private static FieldReading nothing(FieldSpec window) {
    FieldEvidence evidence =
        new FieldEvidence("", 0, 1, null, List.of(), "none", "plain", new Point(0, 0), null);
    return new FieldReading(window.name(), "", 0, null, null, evidence);
  }
}
