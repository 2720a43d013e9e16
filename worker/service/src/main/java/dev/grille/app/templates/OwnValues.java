package dev.grille.app.templates;

import dev.grille.app.console.TextWidth;
import dev.grille.contracts.FieldResult;
import java.util.List;
import java.util.Locale;

/** What was read in a template's own picture. */
final class OwnValues {
  private OwnValues() {}

  static void say(Conversation conversation, List<FieldResult> results) {
    int width = results.stream().mapToInt(v -> TextWidth.of(v.key())).max().orElse(0);
    for (FieldResult each : results) {
      conversation.say(
          String.format(
              Locale.ROOT,
              "  %s  %6.2f  %s%s",
              TextWidth.padRight(each.key(), width),
              each.score(),
              each.value().replace("\n", " ⏎ "),
              each.reason() == null ? "" : "  (" + each.reason().wireName() + ")"));
    }
  }
}
