package dev.grille.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.TextOptions;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKinds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of {@link ReaderContract}, what is read of a picture without a template. */
abstract class PageContract extends AskedReader {
  @Test
  void thePageOfAPictureIsReadAndTheSameAgain() {
    Task.ReadText read = new Task.ReadText(photo(), TextOptions.DEFAULT);
    TextReading reading = reader().ask(read);

    assertThat(read.accepts(reading)).isTrue();
    assertThat(reading.page().width()).isPositive();
    assertThat(reading.page().height()).isPositive();
    assertThat(reading.timings()).isNotEmpty();
    assertThat(reader().ask(read).page()).isEqualTo(reading.page());
  }

  @Test
  void aPageThatCannotBeReadIsRefusedAndTheNextOneIsRead() {
    assertThat(refusal(new Task.ReadText(unreadable(), TextOptions.DEFAULT)).code()).isNotNull();

    Task.ReadText next = new Task.ReadText(photo(), new TextOptions(1000, true));
    assertThat(next.accepts(reader().ask(next))).isTrue();
  }

  @Test
  void theTablesOfAPictureAreReadAndTheSameAgain() {
    Task.ReadTables read = new Task.ReadTables(photo(), TableOptions.DEFAULT);
    TableReading reading = reader().ask(read);

    assertThat(read.accepts(reading)).isTrue();
    assertThat(reading.page().width()).isPositive();
    assertThat(reading.page().height()).isPositive();
    assertThat(reading.timings()).isNotEmpty();
    assertThat(reader().ask(read).page()).isEqualTo(reading.page());
  }

  @Test
  void tablesOfAPictureThatCannotBeReadAreRefusedAndTheNextOnesAreRead() {
    assertThat(refusal(new Task.ReadTables(unreadable(), TableOptions.DEFAULT)).code()).isNotNull();

    Task.ReadTables next = new Task.ReadTables(photo(), new TableOptions(true, true, true));
    assertThat(next.accepts(reader().ask(next))).isTrue();
  }

  @Test
  void theDocumentsOfAPictureAreReadAndTheSameAgain() {
    Task.ReadDocuments read = new Task.ReadDocuments(photo(), kinds());
    DocumentsReading reading = reader().ask(read);

    assertThat(read.accepts(reading)).isTrue();
    assertThat(reading.page().width()).isPositive();
    assertThat(reading.page().height()).isPositive();
    assertThat(reading.page().documents())
        .extracting(DocumentResult::type)
        .containsExactly("train_ticket");
    assertThat(reading.timings()).isNotEmpty();
    assertThat(reader().ask(read).page()).isEqualTo(reading.page());
  }

  @Test
  void documentsOfAPictureThatCannotBeReadAreRefusedAndTheNextOnesAreRead() {
    assertThat(refusal(new Task.ReadDocuments(unreadable(), kinds())).code()).isNotNull();

    Task.ReadDocuments next = new Task.ReadDocuments(photo(), kinds());
    assertThat(next.accepts(reader().ask(next))).isTrue();
  }

  private static List<DocumentKind> kinds() {
    return DocumentKinds.shipped().chosen(List.of("train_ticket"), null);
  }
}
