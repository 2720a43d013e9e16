package dev.grille.reader;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.FieldDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents in pictures that say in words what stands in them: one of each kind that is looked
 * for, all of whose plain values are those words. Of words that begin with {@value #DOUBTFUL} or
 * {@value #UNREADABLE}, each is that.
 */
public final class SaidDocuments {
  /** How what does not agree with itself begins. */
  public static final String DOUBTFUL = "doubtful ";

  /** How what cannot be read begins. */
  public static final String UNREADABLE = "unreadable ";

  private static final double WIDTH = 100;
  private static final double HEIGHT = 60;

  private SaidDocuments() {}

  /** The page that says so. */
  public static PageDocuments of(String said, List<DocumentKind> kinds) {
    List<DocumentResult> documents = new ArrayList<>();
    for (DocumentKind kind : kinds) {
      documents.add(document(said, kind, documents.size() * HEIGHT));
    }
    return new PageDocuments(1000, 8000, documents);
  }

  private static DocumentResult document(String said, DocumentKind kind, double top) {
    Quad quad =
        new Quad(
            new Point(0, top),
            new Point(WIDTH, top),
            new Point(WIDTH, top + HEIGHT),
            new Point(0, top + HEIGHT));
    if (said.startsWith(UNREADABLE)) {
      return new DocumentResult(kind.type(), quad, DocumentStatus.UNREADABLE, List.of(), List.of());
    }
    List<Entry> content =
        kind.fields().stream().map(field -> new Entry(field.key(), value(said, field))).toList();
    if (said.startsWith(DOUBTFUL)) {
      DocumentDoubt doubt =
          new DocumentDoubt("said", List.of(kind.fields().get(0).key()), "it is said\nto be so");
      return new DocumentResult(
          kind.type(), quad, DocumentStatus.DOUBTFUL, List.of(doubt), content);
    }
    return new DocumentResult(kind.type(), quad, DocumentStatus.OK, List.of(), content);
  }

  private static DocumentValue value(String said, FieldDefinition field) {
    if (field.rows() != null) {
      return new DocumentValue.Missing();
    }
    DocumentValue.Text text = new DocumentValue.Text(said, 97.98);
    return field.list() ? new DocumentValue.Many(List.of(text)) : text;
  }
}
