package dev.grille.app.failures;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.app.console.TextWidth;
import dev.grille.console.Printable;
import dev.grille.db.DeadLetterSearch.Summary;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints dead letters: a table for people, or one JSON object a line. */
final class LetterPrinter {
  private static final int MESSAGE = 60;
  private static final int COMMAND = 40;

  private final PrintStream out;

  LetterPrinter(PrintStream out) {
    this.out = out;
  }

  void table(List<Summary> letters) {
    var table =
        new TextTable(
            List.of("id", "time", "code", "template", "command id", "attempt", "status", "message"),
            List.of(
                Side.LEFT,
                Side.LEFT,
                Side.LEFT,
                Side.LEFT,
                Side.LEFT,
                Side.RIGHT,
                Side.LEFT,
                Side.LEFT));
    for (Summary letter : letters) {
      table.row(
          letter.id().toString(),
          letter.failedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
          letter.code(),
          letter.templateId() == null ? "" : Printable.text(letter.templateId()),
          TextWidth.shorten(Printable.text(letter.command().commandId()), COMMAND),
          Integer.toString(letter.command().attempt()),
          letter.status(),
          TextWidth.shorten(Printable.text(letter.message()), MESSAGE));
    }
    table.lines().forEach(out::println);
  }

  void json(List<Summary> letters) {
    letters.forEach(letter -> out.println(json(letter)));
  }

  private static ObjectNode json(Summary letter) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("id", letter.id().toString())
        .put("failed_at", letter.failedAt().toString())
        .put("code", letter.code())
        .put("category", letter.category())
        .put("template_id", letter.templateId())
        .put("command_id", letter.command().commandId())
        .put("attempt", letter.command().attempt())
        .put("status", letter.status())
        .put("message", letter.message())
        .put("topic", letter.topic())
        .put("partition", letter.partition())
        .put("offset", letter.offset());
  }
}
