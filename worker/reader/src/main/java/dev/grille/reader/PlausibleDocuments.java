package dev.grille.reader;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentValue;
import dev.grille.documents.Column;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.FieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which documents can be read in a picture at all where some kinds are looked for. */
final class PlausibleDocuments {
  /** Smaller ones than would be so many on a page cannot be read. */
  private static final int MAX_DOCUMENTS = 500;

  /** A rule or two for each value, and the longest sentence about one. */
  private static final int MAX_DOUBTS = 500;

  private static final int MAX_MESSAGE = 500;

  private final Map<String, DocumentKind> kinds;

  private PlausibleDocuments(Map<String, DocumentKind> kinds) {
    this.kinds = kinds;
  }

  /** Where these are looked for. */
  static PlausibleDocuments ofKinds(List<DocumentKind> kinds) {
    return new PlausibleDocuments(
        kinds.stream().collect(Collectors.toMap(DocumentKind::type, Function.identity())));
  }

  /** Whether these can be what was read. */
  boolean hold(List<DocumentResult> documents) {
    List<String> texts =
        documents.stream()
            .flatMap(document -> document.content().stream())
            .flatMap(entry -> texts(entry.value()))
            .map(DocumentValue.Text::text)
            .toList();
    return documents.size() <= MAX_DOCUMENTS
        && Plausible.lines(texts)
        && documents.stream().allMatch(this::isOfItsKind)
        && documents.stream().allMatch(PlausibleDocuments::isDoubtedInWords);
  }

  private static Stream<DocumentValue.Text> texts(DocumentValue value) {
    if (value instanceof DocumentValue.Text text) {
      return Stream.of(text);
    } else if (value instanceof DocumentValue.Many many) {
      return many.texts().stream();
    }
    return value instanceof DocumentValue.Rows rows
        ? rows.rows().stream().flatMap(row -> row.values().stream())
        : Stream.empty();
  }

  /** Whether it has values of its kind's keys alone, each of the shape that the kind says. */
  private boolean isOfItsKind(DocumentResult document) {
    DocumentKind kind = kinds.get(document.type());
    if (kind == null) {
      return false;
    }
    Map<String, FieldDefinition> fields =
        kind.fields().stream().collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
    return document.content().stream()
        .allMatch(
            entry -> {
              FieldDefinition field = fields.get(entry.key());
              return field != null && isOf(field, entry.value());
            });
  }

  private static boolean isOf(FieldDefinition field, DocumentValue value) {
    FieldDefinition.Rows defined = field.rows();
    if (value instanceof DocumentValue.Rows rows) {
      Set<String> columns =
          defined == null
              ? Set.of()
              : defined.columns().stream().map(Column::key).collect(Collectors.toSet());
      return defined != null
          && rows.rows().stream().allMatch(row -> columns.containsAll(row.keySet()));
    }
    return value instanceof DocumentValue.Missing
        || (defined == null && field.list() == value instanceof DocumentValue.Many);
  }

  private static boolean isDoubtedInWords(DocumentResult document) {
    List<DocumentDoubt> doubts = document.doubts();
    return doubts.size() <= MAX_DOUBTS
        && doubts.stream()
            .allMatch(
                doubt ->
                    doubt.message().length() <= MAX_MESSAGE && doubt.keys().size() <= MAX_DOUBTS);
  }
}
