package dev.grille.app.submit;

import dev.grille.app.console.ProgressBar;
import dev.grille.app.console.TextWidth;
import java.io.PrintStream;
import java.util.Locale;

/** Prints answers as they come: for people, or one JSON object a line. */
final class AnswerPrinter {
  private final PrintStream out;
  private final boolean json;
  private final ProgressBar bar;
  private int failures;

  AnswerPrinter(PrintStream out, boolean json, ProgressBar bar) {
    this.out = out;
    this.json = json;
    this.bar = bar;
  }

  void print(OutgoingCommand command, ReceivedAnswer answer) {
    bar.clear();
    if (answer.failed()) {
      failures++;
    }
    if (json) {
      out.println(answer.json());
      return;
    }
    if (answer.failed()) {
      out.println(command.key() + "  " + answer.failure());
      return;
    }
    out.println(command.key() + "  " + answer.templateId());
    int width = answer.values().stream().mapToInt(v -> TextWidth.of(v.key())).max().orElse(0);
    for (ReceivedAnswer.Value value : answer.values()) {
      out.printf(
          Locale.ROOT,
          "  %s  %6.2f  %s%n",
          TextWidth.padRight(value.key(), width),
          value.score(),
          value.value());
    }
  }

  int failures() {
    return failures;
  }
}
