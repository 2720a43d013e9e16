package dev.grille.app.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.console.ProgressBar;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CellResult;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.LineResult;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.TableResult;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateSummary;
import dev.grille.contracts.TextResult;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
  private final AnswerPrinter printer =
      new AnswerPrinter(
          new PrintStream(out, true, UTF_8),
          new PrintStream(complaints, true, UTF_8),
          false,
          ProgressBar.onTerminal("answers"),
          null);

  @Test
  void valuesAreShownWithWhatSpeaksAgainstThem() {
    print(
        recognized(
            value("发票号", "31975927", 92.97, null, null),
            value("x", "a\nb", 40, true, Reason.CUT_OFF)));
    assertThat(printed())
        .contains("  发票号   92.97  31975927\n")
        .contains("  x        40.00  a ⏎ b  (review: cut_off)\n");
  }

  @Test
  void cellsAreShownUnderTableRowAndColumn() {
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
    CellResult cell = new CellResult(3, 1, 4, 2, 9, 4, List.of("a", "b"), quad, 91.5);
    TableResult read =
        new TableResult(80, 60, 0, 0, List.of(List.of(List.of(), List.of(cell))), null, List.of());

    print(new Answer.TablesRead(envelope("table"), PictureAnswers.of(read)));

    assertThat(printed()).contains("  0/1/3   91.50  a ⏎ b\n");
  }

  @Test
  void documentsAreShownUnderTheirNumberAndKind() {
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
    DocumentResult invoice =
        new DocumentResult(
            "vat_invoice",
            quad,
            DocumentStatus.DOUBTFUL,
            List.of(new DocumentDoubt("sum", List.of("total"), "no sum")),
            List.of(
                new DocumentResult.Entry("total", new DocumentValue.Text("7.00", 91.5)),
                new DocumentResult.Entry("seller", new DocumentValue.Missing()),
                new DocumentResult.Entry(
                    "phones", new DocumentValue.Many(List.of(new DocumentValue.Text("1", 99)))),
                new DocumentResult.Entry(
                    "items",
                    new DocumentValue.Rows(
                        List.of(Map.of(), Map.of("name", new DocumentValue.Text("茶", 80)))))));
    DocumentResult lost =
        new DocumentResult("taxi_invoice", quad, DocumentStatus.UNREADABLE, List.of(), List.of());
    PageDocuments read = new PageDocuments(80, 60, List.of(invoice, lost));

    print(new Answer.DocumentsRead(envelope("documents"), PictureAnswers.of(read)));
    printer.summary(0);

    assertThat(printed())
        .contains("  0/vat_invoice/total          91.50  7.00  (review)\n")
        .contains("  0/vat_invoice/seller          0.00    (review)\n")
        .contains("  0/vat_invoice/phones/0       99.00  1\n")
        .contains("  0/vat_invoice/items/1/name   80.00  茶\n")
        .contains("  1/taxi_invoice                0.00    (review)\n")
        .contains("5 values, 3 to review");
  }

  @Test
  void eachOfSeveralPicturesIsShownAndCounted() {
    AlignmentEvidence found = new AlignmentEvidence("orb", 9, 9, 0, 1, null, null, null);
    FormResult read = new FormResult(List.of(value("no", "7", 99, null, null)), found);
    print(
        new Answer.Recognized(
            envelope("query"),
            "3f0c",
            1,
            new PictureAnswers<>(
                List.of(
                    new PictureAnswer.Read<>(2, read),
                    new PictureAnswer.Read<>(null, read),
                    new PictureAnswer.Failed<>(
                        new PictureFailure(
                            null, ErrorCode.IMAGE_DAMAGED, "cut short", null, null))),
                true)));
    printer.summary(0);
    assertThat(printed())
        .containsSubsequence(
            "page 2  3f0c", "99.00  7", "#2  3f0c", "99.00  7", "#3  IMAGE_DAMAGED: cut short")
        .contains("3 answered: 2 well, 1 failed (IMAGE_DAMAGED 1); 2 values");
  }

  @Test
  void linesOfTextAreShownUnderTheNamesOfTheirFiles() {
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
    TextResult read =
        new TextResult(90, 60, 0, 0, List.of(new LineResult("总", quad, 98.1, null, false)), null);
    var answer =
        new Answer.TextRead(
            envelope("text"),
            new PictureAnswers<>(
                List.of(
                    new PictureAnswer.Read<>(null, read),
                    new PictureAnswer.Failed<>(
                        new PictureFailure(
                            null, ErrorCode.IMAGE_DAMAGED, "cut short", null, null))),
                true));
    printer.print(
        "a and 1 more",
        List.of("a.png", "b.png"),
        new ReceivedAnswer("1", "k", AnswerWriter.write(answer)));
    print(new Answer.TextRead(envelope("text"), PictureAnswers.of(read)));
    printer.summary(0);

    assertThat(printed())
        .containsSubsequence(
            "a.png\n", "  1   98.10  总\n", "b.png  IMAGE_DAMAGED: cut short\n", "  1   98.10  总\n")
        .contains("3 answered: 2 well, 1 failed (IMAGE_DAMAGED 1); 2 values");
  }

  @Test
  void aListIsATableOfTemplates() {
    var corners = new Quad(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1));
    var template =
        new TemplateSummary(
            "3f0c", "invoice", 2, 800, 600, List.of(FieldSpec.text("number", corners)));
    print(new TemplateAnswer.TemplatesListed(envelope("list"), List.of(template), "n"));
    assertThat(printed())
        .containsSubsequence("template_id", "name", "3f0c", "2", "800x600", "invoice", "number")
        .contains("more: send \"after\": \"n\"");
  }

  @Test
  void anAddShowsItsWarningsAndItsTemplate() {
    var warned =
        new Answer.Envelope(
            "1",
            "add",
            1,
            null,
            List.of(
                Warning.ofField(WarningCode.OVERLAPS_LABEL, "date", "the window holds its label")),
            "1",
            Map.of());
    print(new TemplateAnswer.TemplateAdded(warned, "3f0c", 1, 800, 600, List.of()));
    assertThat(printed()).contains("warning: date: the window holds its label");
    assertThat(printer.added()).containsExactly("3f0c");
  }

  @Test
  void whatIsDeletedIsNamed() {
    print(new TemplateAnswer.TemplatesDeleted(envelope("del"), List.of("3f0c", "4a1d"), true));
    assertThat(printed()).isEqualTo("key  3f0c 4a1d\n");
  }

  @Test
  void theSummaryCountsWhatBecameOfEach() {
    print(recognized(value("k", "", 0, true, null)));
    print(new Answer.Failed(envelope("query"), ErrorCode.TEMPLATE_MISMATCH, "m", null, null, null));
    printer.refused("bad.json", "no JSON");
    printer.summary(1);
    assertThat(printed())
        .endsWith(
            "2 answered: 1 well, 1 failed (TEMPLATE_MISMATCH 1); 1 values, 1 to review;"
                + " 1 files not sent; 1 without an answer\n");
    assertThat(complaints.toString(UTF_8)).isEqualTo("bad.json  not sent: no JSON\n");
  }

  /** A newer worker may know more than this version. */
  @Test
  void anAnswerThatCannotBeReadIsSaidToBeSo() {
    String failed =
        new String(
            AnswerWriter.write(
                new Answer.Failed(envelope("query"), ErrorCode.INTERNAL, "m", null, null, null)),
            UTF_8);
    print(failed.replace("INTERNAL", "INVENTED_LATER"));
    printer.summary(0);
    assertThat(printed())
        .startsWith("key  UNREADABLE: not an answer: $.error.code")
        .contains("1 answered: 0 well, 1 failed (UNREADABLE 1)");
  }

  private static Answer.Envelope envelope(String type) {
    return new Answer.Envelope("1", type, 1, null, List.of(), "1", Map.of());
  }

  private static FieldResult value(
      String key, String value, double score, @Nullable Boolean review, @Nullable Reason reason) {
    return new FieldResult(key, value, score, review, reason, null, null, null);
  }

  @Test
  void aVendorsAnswerIsPrintedAsItIsAndCountedByItsHeaders() {
    var command = new OutgoingCommand("1", "key", CommandFamily.RECOGNITIONS, new byte[0]);
    for (String code : new String[] {null, "IMAGE_DAMAGED"}) {
      printer.print(
          command,
          new ReceivedAnswer(
              "1",
              "key",
              "[1]".getBytes(UTF_8),
              new ReceivedAnswer.VendorAnswer("aws", code == null, code)));
    }
    assertThat(printed().lines()).containsExactly("[1]", "[1]");
    assertThat(printer.failed()).isEqualTo(1);
  }

  private static Answer recognized(FieldResult... values) {
    var alignment = new AlignmentEvidence("sift", 9, 9, 0.5, 1, null, null, null, List.of());
    return new Answer.Recognized(envelope("query"), "3f0c", 1, List.of(values), alignment);
  }

  private void print(Answer answer) {
    print(new String(AnswerWriter.write(answer), UTF_8));
  }

  private void print(String answer) {
    printer.print(
        new OutgoingCommand("1", "key", CommandFamily.RECOGNITIONS, new byte[0]),
        new ReceivedAnswer("1", "key", answer.getBytes(UTF_8)));
  }

  private String printed() {
    return out.toString(UTF_8);
  }
}
