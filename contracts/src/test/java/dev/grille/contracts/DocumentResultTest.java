package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.DocumentResult.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a document at all. */
class DocumentResultTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 5), new Point(0, 5));
  private static final DocumentDoubt DOUBT = new DocumentDoubt("sum", List.of("a"), "no sum");
  private static final Entry ENTRY = new Entry("a", new DocumentValue.Text("1", 99));

  @Test
  void theStatusAgreesWithWhatIsSaid() {
    assertThat(document(DocumentStatus.OK, List.of(), List.of(ENTRY)).content()).hasSize(1);
    assertThat(document(DocumentStatus.DOUBTFUL, List.of(DOUBT), List.of(ENTRY)).doubts())
        .hasSize(1);
    assertThat(document(DocumentStatus.UNREADABLE, List.of(DOUBT), List.of()).doubts()).hasSize(1);
    assertThat(document(DocumentStatus.UNREADABLE, List.of(), List.of()).doubts()).isEmpty();

    assertRefused(DocumentStatus.OK, List.of(DOUBT), List.of(ENTRY));
    assertRefused(DocumentStatus.DOUBTFUL, List.of(), List.of(ENTRY));
    assertRefused(DocumentStatus.UNREADABLE, List.of(), List.of(ENTRY));
  }

  @Test
  void aKeyStandsOnce() {
    assertRefused(DocumentStatus.OK, List.of(), List.of(ENTRY, ENTRY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "confidence", "a\n"})
  void whatCanBeNoKeyIsNone(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(key, new DocumentValue.Missing()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DocumentValue.Rows(List.of(Map.of(key, new DocumentValue.Text("a", 1)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Passport", "9a", "a-b", "a b"})
  void whatCanBeNoTypeIsNone(String type) {
    assertThat(DocumentResult.isType(type)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DocumentResult(type, QUAD, DocumentStatus.OK, List.of(), List.of()));
  }

  @Test
  void scoresAreProbabilitiesTimesAHundred() {
    for (double wrong : new double[] {-0.01, 100.01, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new DocumentValue.Text("a", wrong));
    }
  }

  @Test
  void rowsKeepTheOrderOfTheirColumnsAndNobodyChangesThem() {
    Map<String, DocumentValue.Text> row = new LinkedHashMap<>();
    for (String key : List.of("z", "a", "m")) {
      row.put(key, new DocumentValue.Text(key, 1));
    }
    DocumentValue.Rows rows = new DocumentValue.Rows(List.of(row));
    row.clear();

    assertThat(rows.rows().get(0).keySet()).containsExactly("z", "a", "m");
    assertThatThrownBy(() -> rows.rows().get(0).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPageHasPixels() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageDocuments(0, 1, List.of()));
  }

  private static void assertRefused(
      DocumentStatus status, List<DocumentDoubt> doubts, List<Entry> content) {
    assertThatIllegalArgumentException().isThrownBy(() -> document(status, doubts, content));
  }

  private static DocumentResult document(
      DocumentStatus status, List<DocumentDoubt> doubts, List<Entry> content) {
    return new DocumentResult("a", QUAD, status, doubts, content);
  }
}
