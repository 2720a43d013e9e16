package dev.grille.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsPageTest {
  private static final Path DOCS = Path.of("..", "..", "docs");

  private static Iterable<DocumentKind> kinds() {
    return DocumentKinds.shipped().all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachKindIsShownWithItsKeysAndASpecimen(DocumentKind kind) throws IOException {
    String section = section(kind.type());

    assertThat(section).contains("](documents/" + kind.type() + ".jpg)").contains("Measured:");
    assertThat(DOCS.resolve("documents").resolve(kind.type() + ".jpg")).isNotEmptyFile();
    assertThat(kind.fields())
        .allSatisfy(field -> assertThat(section).contains("`" + field.key() + "`"));
  }

  private static String section(String type) throws IOException {
    String page = Files.readString(DOCS.resolve("documents.md"));
    int begin = page.indexOf("\n### `" + type + "`\n");
    assertThat(begin).as("a section of " + type).isNotNegative();
    int end = page.indexOf("\n###", begin + 1);
    return page.substring(begin, end < 0 ? page.length() : end);
  }
}
