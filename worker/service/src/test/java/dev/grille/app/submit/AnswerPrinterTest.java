package dev.grille.app.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.console.ProgressBar;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TemplateSummary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
        """
        {"id": "1", "type": "query", "template_id": "t", "results": [
          {"key": "发票号", "value": "31975927", "score": 92.97},
          {"key": "x", "value": "a\\nb", "score": 40, "review": true, "reason": "cut_off"}]}""");
    assertThat(out.toString(UTF_8))
        .contains("  发票号   92.97  31975927\n")
        .contains("  x        40.00  a ⏎ b  (review: cut_off)\n");
  }

  @Test
  void aListIsATableOfTemplates() {
    var corners = new Quad(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1));
    var template =
        new TemplateSummary(
            "3f0c", "invoice", 2, 800, 600, List.of(FieldSpec.text("number", corners)));
    var envelope = new Answer.Envelope("1", "list", 1, null, List.of(), "1", Map.of());
    print(
        new String(
            AnswerWriter.write(new Answer.TemplatesListed(envelope, List.of(template), "n")),
            UTF_8));
    assertThat(out.toString(UTF_8))
        .containsSubsequence("template_id", "name", "3f0c", "2", "800x600", "invoice", "number")
        .contains("more: send \"after\": \"n\"");
  }

  @Test
  void anAddShowsItsWarnings() {
    print(
        """
        {"id": "1", "type": "add", "template_id": "t", "warnings": [
          {"code": "overlaps_label", "field": "date", "message": "the window holds its label"}]}""");
    assertThat(out.toString(UTF_8)).contains("warning: date: the window holds its label");
  }

  @Test
  void theSummaryCountsWhatBecameOfEach() {
    print(
        "{\"id\": \"1\", \"type\": \"query\", \"results\": [{\"key\": \"k\", \"review\": true}]}");
    print("{\"id\": \"1\", \"error\": {\"code\": \"TEMPLATE_MISMATCH\", \"message\": \"m\"}}");
    printer.refused("bad.json", "no JSON");
    printer.summary(1);
    assertThat(out.toString(UTF_8))
        .endsWith(
            "2 answered: 1 well, 1 failed (TEMPLATE_MISMATCH 1); 1 values, 1 to review;"
                + " 1 files not sent; 1 without an answer\n");
    assertThat(complaints.toString(UTF_8)).isEqualTo("bad.json  not sent: no JSON\n");
  }

  private void print(String answer) {
    printer.print(
        new OutgoingCommand("1", "key", false, new byte[0]),
        new ReceivedAnswer("key", JsonMapper.shared().readTree(answer)));
  }
}
