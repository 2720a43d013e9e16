package dev.grille.app.templates;

import dev.grille.app.console.TextWidth;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.SelfTestReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /**
   * How well the form was found in distorted copies, and which fields were read otherwise there.
   */
  static void sayTest(Conversation conversation, @Nullable SelfTestReport test) {
    if (test == null) {
      return;
    }
    conversation.say(
        test.copies().stream()
            .map(
                copy ->
                    copy.distortion().wireName()
                        + (copy.printSeen() == null
                            ? " lost"
                            : String.format(Locale.ROOT, " %.0f %%", 100 * copy.printSeen())))
            .collect(
                Collectors.joining(
                    ", ",
                    "  distorted copies: found %d of %d, print seen: "
                        .formatted(test.found(), test.copies().size()),
                    "")));
    String otherwise =
        test.fields().stream()
            .filter(field -> field.same() < field.read())
            .map(field -> "%s %d of %d".formatted(field.name(), field.same(), field.read()))
            .collect(Collectors.joining(", "));
    if (!otherwise.isEmpty()) {
      conversation.say("  read alike in distorted copies: " + otherwise);
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
