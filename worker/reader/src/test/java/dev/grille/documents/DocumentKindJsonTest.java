package dev.grille.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions cross to other processes as text. */
class DocumentKindJsonTest {
  static Iterable<DocumentKind> shipped() {
    return DocumentKinds.shipped().all();
  }

  @Test
  void aColumnOfAmountsHasNoSpaces() {
    FieldDefinition list =
        DocumentKinds.shipped().chosen(List.of("vat_invoice"), null).get(0).fields().stream()
            .filter(field -> field.rows() != null)
            .findFirst()
            .orElseThrow();

    Map<String, FieldDefinition> columns = list.rows().fields();

    assertThat(columns.get("amount").told("4203. 72")).isEqualTo("4203.72");
    assertThat(columns.get("name").told("YJV 3")).isEqualTo("YJV 3");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatIsWrittenIsReadAsTheSame(DocumentKind kind) {
    assertThat(DocumentKindJson.read(DocumentKindJson.write(kind), "a test")).isEqualTo(kind);
  }
}
