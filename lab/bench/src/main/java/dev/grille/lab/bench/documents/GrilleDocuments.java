package dev.grille.lab.bench.documents;

import dev.grille.contracts.DocumentOptions;
import dev.grille.contracts.PageDocuments;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKinds;
import dev.grille.lab.bench.pages.PictureReader;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our reader as the worker uses it, with the kinds that come with it. */
public final class GrilleDocuments implements DocumentSubject {
  private final PictureReader pictures;
  private final DocumentKinds kinds = DocumentKinds.shipped();

  private GrilleDocuments(Reader reader, boolean owner) {
    pictures = new PictureReader(reader, owner);
  }

  /** Reads with a reader of its own, which it closes. */
  public static GrilleDocuments owning(Reader reader) {
    return new GrilleDocuments(reader, true);
  }

  /** Reads with a reader that others use too. */
  public static GrilleDocuments sharing(Reader reader) {
    return new GrilleDocuments(reader, false);
  }

  @Override
  public @Nullable PageDocuments read(Path picture, DocumentOptions options) {
    List<DocumentKind> chosen = kinds.chosen(options.types(), options.side());
    DocumentsReading read =
        pictures.ask(picture, checked -> new Task.ReadDocuments(checked, chosen));
    return read == null ? null : read.page();
  }

  @Override
  public void close() {
    pictures.close();
  }
}
