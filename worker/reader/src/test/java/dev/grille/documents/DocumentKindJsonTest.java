package dev.grille.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions cross to other processes as text. */
class DocumentKindJsonTest {
  static Iterable<DocumentKind> shipped() {
    return DocumentKinds.shipped().all();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatIsWrittenIsReadAsTheSame(DocumentKind kind) {
    assertThat(DocumentKindJson.read(DocumentKindJson.write(kind), "a test")).isEqualTo(kind);
  }
}
