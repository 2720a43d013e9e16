package dev.grille.app.templates;

import dev.grille.app.console.TextWidth;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.FieldResult;
import java.util.List;
import java.util.Locale;

/** What was read in a template's own picture. */
final class OwnValues {
  private OwnValues() {}

  /** What was read at the anchors, and what they say where that is something else. */
  static void sayAnchors(Conversation conversation, List<AnchorReading> anchors) {
    int width = anchors.stream().mapToInt(a -> TextWidth.of(a.anchor().key())).max().orElse(0);
    for (AnchorReading each : anchors) {
      String text = each.anchor().text();
      conversation.say(
          String.format(
              Locale.ROOT,
              "  anchor %s  %6.2f  %s%s",
              TextWidth.padRight(each.anchor().key(), width),
              each.score(),
              each.read(),
              text.equals(each.read()) ? "" : "  (its text: " + text + ")"));
    }
  }

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
