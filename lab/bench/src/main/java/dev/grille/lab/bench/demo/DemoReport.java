package dev.grille.lab.bench.demo;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.app.console.TextWidth;
import dev.grille.contracts.Answer;
import dev.grille.contracts.FieldResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what was expected and what was read. */
final class DemoReport {
  private static final int VALUE_COLUMNS = 40;

  private DemoReport() {}

  /** One line per value, one block per picture. */
  static List<String> values(List<Outcome> outcomes) {
    var table =
        new TextTable(
            List.of("picture", "field", "expected", "read", "score", "", "ms"),
            List.of(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT));
    for (Outcome outcome : outcomes) {
      rows(table, outcome);
      table.gap();
    }
    return table.lines();
  }

  private static void rows(TextTable table, Outcome outcome) {
    String name = outcome.picture().name();
    String millis = Long.toString(outcome.millis());
    Answer answer = outcome.answer();
    if (answer == null || answer instanceof Answer.Failed) {
      boolean stranger = outcome.picture().kind() == PictureKind.OTHER_FORM;
      table.row(
          name,
          "",
          stranger ? "(to be refused)" : "(values)",
          answer instanceof Answer.Failed failed ? failed.code().name() : "no answer",
          "",
          mark(outcome.good()),
          millis);
      return;
    }
    for (FieldResult value : answer.results()) {
      String expected = outcome.picture().expected().getOrDefault(value.key(), "(to be refused)");
      table.row(
          name,
          value.key(),
          TextWidth.shorten(expected.replace('\n', ' '), VALUE_COLUMNS),
          TextWidth.shorten(value.value().replace('\n', ' '), VALUE_COLUMNS),
          String.format(Locale.ROOT, "%.2f", value.score()),
          mark(outcome, value.key()),
          millis);
      name = "";
      millis = "";
    }
  }

  /** One line per kind of picture. */
  static List<String> summary(List<Outcome> outcomes) {
    var table =
        new TextTable(
            List.of("kind", "pictures", "answers", "refused", "values", "right", "median ms", ""),
            List.of(
                Side.LEFT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.LEFT));
    for (PictureKind kind : PictureKind.values()) {
      List<Outcome> some = outcomes.stream().filter(o -> o.picture().kind() == kind).toList();
      table.row(
          kind.label(),
          Integer.toString(some.size()),
          Long.toString(some.stream().filter(o -> o.answer() != null).count()),
          Long.toString(some.stream().filter(Outcome::refused).count()),
          Integer.toString(some.stream().mapToInt(o -> o.picture().expected().size()).sum()),
          Long.toString(some.stream().mapToLong(Outcome::rightFields).sum()),
          Long.toString(median(some)),
          mark(some.stream().allMatch(Outcome::good)));
    }
    return table.lines();
  }

  private static long median(List<Outcome> outcomes) {
    List<Long> millis = new ArrayList<>(outcomes.stream().map(Outcome::millis).sorted().toList());
    return millis.isEmpty() ? 0 : millis.get(millis.size() / 2);
  }

  private static String mark(Outcome outcome, String field) {
    boolean doubted = !outcome.right(field) && !outcome.misleads(field);
    return doubted ? "review" : mark(outcome.right(field));
  }

  private static String mark(boolean good) {
    return good ? "✓" : "✗";
  }
}
