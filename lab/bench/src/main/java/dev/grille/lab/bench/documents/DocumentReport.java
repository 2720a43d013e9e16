package dev.grille.lab.bench.documents;

import static dev.grille.lab.bench.accuracy.Decimals.share;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.Share;
import dev.grille.evaluation.documents.DocumentFigures;
import dev.grille.evaluation.documents.DocumentOutcome;
import dev.grille.evaluation.documents.DocumentsOutcome.Extra;
import dev.grille.evaluation.documents.ValueOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was measured on documents: by kind, by look, and of what nothing is fitted on. */
public final class DocumentReport {
  private final List<JudgedDocuments> pictures;

  /** About what a reader made of some pictures. */
  public DocumentReport(List<JudgedDocuments> pictures) {
    this.pictures = List.copyOf(pictures);
  }

  /** All of them. */
  public List<JudgedDocuments> pictures() {
    return pictures;
  }

  private record Placed(JudgedDocuments picture, DocumentOutcome document) {
    String kind() {
      return document.truth().type();
    }
  }

  /** The figures of documents by something that they or their pictures have, in its order. */
  private Map<String, DocumentFigures> by(
      Predicate<JudgedDocuments> which, Function<Placed, String> key) {
    Map<String, List<DocumentOutcome>> groups =
        pictures.stream()
            .filter(which)
            .flatMap(
                picture ->
                    picture.outcome().documents().stream()
                        .map(document -> new Placed(picture, document)))
            .collect(
                Collectors.groupingBy(
                    key, TreeMap::new, Collectors.mapping(Placed::document, Collectors.toList())));
    Map<String, DocumentFigures> figures = new TreeMap<>();
    groups.forEach((name, own) -> figures.put(name, DocumentFigures.of(own)));
    return figures;
  }

  /** The figures by kind and look. */
  public Map<String, DocumentFigures> kinds() {
    return by(any -> true, one -> one.kind() + ", " + one.picture().look());
  }

  /** The figures by kind, of the styles alone that nothing is fitted on, or of all others. */
  public Map<String, DocumentFigures> kinds(boolean heldOut) {
    return by(picture -> picture.heldOut() == heldOut, Placed::kind);
  }

  /** The figures by how many documents stand in a picture, and its look. */
  public Map<String, DocumentFigures> numbers() {
    return by(any -> true, one -> one.picture().number() + ", " + one.picture().look());
  }

  /** The figures by kind and style. */
  public Map<String, DocumentFigures> styles() {
    return by(
        any -> true,
        one ->
            one.kind()
                + ", "
                + Objects.requireNonNullElse(
                    one.document().truth().style(), one.picture().style()));
  }

  /** The figures of all documents. */
  public DocumentFigures total() {
    return DocumentFigures.of(JudgedDocuments.documents(pictures));
  }

  private Collection<JudgedDocuments> ofNone() {
    return pictures.stream().filter(one -> one.outcome().ofNone()).toList();
  }

  /** Of the pictures without a document of any kind, those that were given one. */
  public Share kindsGivenToNone() {
    return Share.of(ofNone(), one -> !one.outcome().extra().isEmpty());
  }

  /** How many documents were given where none of their kind stands, or a second time. */
  public int extra() {
    return pictures.stream().mapToInt(one -> one.outcome().extra().size()).sum();
  }

  /** One row per kind and look, one per look, one for all. */
  public TextTable table() {
    TextTable table = empty("documents of");
    kinds().forEach((name, figures) -> row(table, name, figures));
    by(any -> true, one -> "all, " + one.picture().look())
        .forEach((name, figures) -> row(table, name, figures));
    row(table, "total", total());
    return table;
  }

  /** One row for single documents and for several in a picture. */
  public TextTable numberTable() {
    TextTable table = empty("in one picture");
    numbers().forEach((name, figures) -> row(table, name, figures));
    return table;
  }

  /** Whether any style was held out of fitting. */
  public boolean hasHeldOut() {
    return pictures.stream().anyMatch(JudgedDocuments::heldOut);
  }

  /** One row per kind, of the styles alone that nothing is fitted on. */
  public TextTable heldOutTable() {
    TextTable table = empty("held-out styles");
    kinds(true).forEach((name, figures) -> row(table, name, figures));
    DocumentReport kept =
        new DocumentReport(pictures.stream().filter(JudgedDocuments::heldOut).toList());
    row(table, "total", kept.total());
    return table;
  }

  /** Every document that was given beside those that stand there. */
  public List<String> extras() {
    return pictures.stream()
        .flatMap(one -> one.outcome().extra().stream().map(extra -> line(one, extra)))
        .toList();
  }

  private static String line(JudgedDocuments picture, Extra extra) {
    String where =
        extra.over() == null
            ? "where there is none"
            : extra.over().equals(extra.document().type())
                ? "a second time"
                : "for " + extra.over();
    return name(picture) + ": given " + extra.document().type() + " " + where;
  }

  /** Pictures that were given a kind and show none, in one line. */
  public String noneLine() {
    return "pictures of none: " + ofNone().size() + ", given a kind: " + kindsGivenToNone();
  }

  /** Every document that was not found, and every value that is not right. */
  public List<String> wrong() {
    return pictures.stream()
        .flatMap(
            one ->
                one.outcome().documents().stream()
                    .flatMap(document -> wrong(one, document).stream()))
        .toList();
  }

  private static List<String> wrong(JudgedDocuments picture, DocumentOutcome document) {
    String name = name(picture) + ", " + document.truth().type();
    if (document.found() == null) {
      return List.of(name + ": not found");
    }
    List<String> lines =
        document.values().stream()
            .filter(value -> !value.exact())
            .map(value -> name + ": " + line(value))
            .collect(Collectors.toList());
    if (!document.rightStatus()) {
      lines.add(0, name + ": said to be " + document.found().status().wireName());
    }
    if (!document.located()) {
      lines.add(0, "%s: located by %.2f".formatted(name, document.overlap()));
    }
    return lines;
  }

  private static String line(ValueOutcome value) {
    String expected = value.expected() == null ? "nothing" : "\"" + value.expected() + "\"";
    return value.read() == null
        ? value.path() + ", " + expected + " not read"
        : "%s, %s read as \"%s\", score %.0f"
            .formatted(value.path(), expected, value.read().text(), value.read().score());
  }

  private static String name(JudgedDocuments picture) {
    return picture.caseName() + " " + picture.outcome().picture();
  }

  private static TextTable empty(String head) {
    return new TextTable(
        head,
        "documents",
        "located (95 %)",
        "typed",
        "values",
        "exact (95 %)",
        "invented",
        "whole",
        "whole of ok",
        "right ones doubted",
        "status said",
        "calibration",
        "scored >= 90",
        "right among them (95 %)");
  }

  private static void row(TextTable table, String name, DocumentFigures f) {
    table.row(
        name,
        f.located().all(),
        f.located(),
        share(f.typed().value()),
        f.exact().all(),
        f.exact(),
        f.invented(),
        share(f.whole().value()),
        share(f.okWhole().value()),
        share(f.doubted().value()),
        share(f.statusSaid().value()),
        share(f.scores().calibrationError()),
        f.sure().all(),
        f.sure());
  }
}
