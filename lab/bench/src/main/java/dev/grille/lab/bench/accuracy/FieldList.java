package dev.grille.lab.bench.accuracy;

import dev.grille.app.console.TextTable;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.FieldOutcome;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Field by field what was expected and what came, for those who look for the cause. */
public final class FieldList {
  /** Which fields are listed. */
  public enum Choice {
    /** Those that are not exact. */
    WRONG(field -> !field.exact()),
    /** Every field. */
    ALL(field -> true);

    private final Predicate<FieldOutcome> takes;

    Choice(Predicate<FieldOutcome> takes) {
      this.takes = takes;
    }
  }

  private FieldList() {}

  /** One row per field. */
  public static TextTable of(List<CaseOutcome> outcomes, Choice choice) {
    TextTable table =
        new TextTable(
            "picture", "field", "expected", "value", "score", "reason", "verdict", "decided by");
    for (CaseOutcome outcome : outcomes) {
      for (FieldOutcome field : outcome.fields()) {
        if (choice.takes.test(field)) {
          table.row(
              outcome.picture().place(),
              field.field(),
              expected(field.truth()),
              oneLine(field.value()),
              Decimals.number(field.score()),
              orDash(reason(field.reason())),
              field.verdict(),
              orDash(decidedBy(field.evidence())));
        }
      }
    }
    return table;
  }

  private static String expected(ExpectedValue truth) {
    StringBuilder text =
        new StringBuilder(truth.value() == null ? "(any)" : oneLine(truth.value()));
    if (truth.minScore() != null) {
      text.append(" at >= ").append(Decimals.number(truth.minScore()));
    }
    if (truth.maxScore() != null) {
      text.append(" at <= ").append(Decimals.number(truth.maxScore()));
    }
    if (truth.reason() != null) {
      text.append(", ").append(truth.reason().wireName());
    }
    return text.toString();
  }

  /** Quoted, so that what is empty and what ends in a space can be told. */
  private static String oneLine(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  private static @Nullable String decidedBy(@Nullable FieldEvidence evidence) {
    return evidence == null ? null : evidence.decidedBy();
  }

  private static @Nullable String reason(@Nullable Reason reason) {
    return reason == null ? null : reason.wireName();
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }
}
