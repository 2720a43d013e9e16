package dev.grille.contracts;

import static dev.grille.contracts.GoldenAnswers.envelope;

import dev.grille.contracts.DocumentResult.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of {@link GoldenAnswers}, those of documents. */
final class GoldenDocumentAnswers {
  private GoldenDocumentAnswers() {}

  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put("documents", answer("documents-1", PictureAnswers.of(page())));
    all.put("documents-pictures", answer("documents-2", pictures()));
    return all;
  }

  private static Answer answer(String id, PictureAnswers<PageDocuments> pictures) {
    return new Answer.DocumentsRead(envelope(id, "documents", List.of()), pictures);
  }

  private static PictureAnswers<PageDocuments> pictures() {
    return new PictureAnswers<>(
        List.of(
            new PictureAnswer.Read<>(1, new PageDocuments(80, 60, List.of())),
            new PictureAnswer.Failed<>(
                new PictureFailure(7, ErrorCode.IMAGE_DAMAGED, "no page 7", "$.pages", null)),
            new PictureAnswer.Read<>(2, new PageDocuments(80, 60, List.of(unreadable(List.of()))))),
        true);
  }

  /** One of each status, with a value of each shape. */
  private static PageDocuments page() {
    DocumentDoubt covered = new DocumentDoubt("covered", List.of(), "a stamp covers most of it");
    return new PageDocuments(
        3024, 4032, List.of(ticket(), invoice(), unreadable(List.of(covered))));
  }

  private static DocumentResult ticket() {
    return new DocumentResult(
        "train_ticket",
        quad(301.504, -20),
        DocumentStatus.OK,
        List.of(),
        List.of(
            new Entry("ticket_id", text("E000000001", 98.12)),
            new Entry("train_number", text("", 100)),
            new Entry("seat_number", new DocumentValue.Missing())));
  }

  private static DocumentResult invoice() {
    Map<String, DocumentValue.Text> first = new LinkedHashMap<>();
    first.put("name", text("办公用品", 94.2));
    first.put("amount", text("100.00", 96.34));
    return new DocumentResult(
        "vat_invoice",
        quad(280, 1210),
        DocumentStatus.DOUBTFUL,
        List.of(
            new DocumentDoubt("sum", List.of("total", "item_list"), "the rows do not add up"),
            new DocumentDoubt("dates", List.of("issue_date"), "issued before it was ordered")),
        List.of(
            new Entry("number", text("00000001", 0.01)),
            new Entry("phones", new DocumentValue.Many(List.of(text("1", 99), text("<2>", 7)))),
            new Entry("faxes", new DocumentValue.Many(List.of())),
            new Entry(
                "item_list",
                new DocumentValue.Rows(List.of(first, Map.of("name", text("茶", 50)), Map.of()))),
            new Entry("备注", text("two\nlines", 66.67))));
  }

  private static DocumentResult unreadable(List<DocumentDoubt> doubts) {
    return new DocumentResult(
        "taxi_invoice", quad(10, 20), DocumentStatus.UNREADABLE, doubts, List.of());
  }

  private static DocumentValue.Text text(String text, double score) {
    return new DocumentValue.Text(text, score);
  }

  /** Answers have places to the hundredth of a pixel. */
  private static Quad quad(double left, double top) {
    return WireJson.rounded(
        new Quad(
            new Point(left, top),
            new Point(left + 800, top + 12.25),
            new Point(left + 790, top + 612.25),
            new Point(left - 10, top + 600)));
  }
}
