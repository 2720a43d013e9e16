package dev.grille.lab.bench.accuracy;

import dev.grille.app.console.TextTable;
import dev.grille.contracts.FieldEvidence;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.PlainText;
import dev.grille.vision.choice.Chooser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each preference between readings is worth, family by family: how often it decided, and how
 * much more was right by it than without it. Both values come from the same looks at the same ink;
 * no preference has a say in which looks are taken.
 */
public final class PreferenceReport {
  private static final String ALL = "all";

  private final List<CaseOutcome> outcomes;

  /** About what our reader made of some pictures. */
  public PreferenceReport(List<CaseOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /**
   * What one preference did.
   *
   * @param decided values that it chose, and that are judged
   * @param right of these
   * @param rightWithout of the values that would stand there without it
   */
  public record Worth(long decided, long right, long rightWithout) {
    private static final Worth NOTHING = new Worth(0, 0, 0);

    private Worth plus(Worth other) {
      return new Worth(
          decided + other.decided, right + other.right, rightWithout + other.rightWithout);
    }

    /** Values that are right because of it; below 0 where it does harm. */
    public long gain() {
      return right - rightWithout;
    }
  }

  /** Per preference and family; {@code all} stands for all families. */
  public Map<String, Map<String, Worth>> worth() {
    Map<String, Map<String, Worth>> worth = new TreeMap<>();
    Chooser.names().forEach(name -> worth.put(name, new TreeMap<>(Map.of(ALL, Worth.NOTHING))));
    for (CaseOutcome outcome : outcomes) {
      for (FieldOutcome field : outcome.fields()) {
        String by = decidedBy(field.evidence());
        if (by != null && field.truth().value() != null) {
          Map<String, Worth> families = worth.computeIfAbsent(by, name -> new TreeMap<>());
          Stream.of(ALL, outcome.picture().family())
              .forEach(family -> families.merge(family, of(field), Worth::plus));
        }
      }
    }
    return worth;
  }

  private static @Nullable String decidedBy(@Nullable FieldEvidence evidence) {
    return evidence == null ? null : evidence.decidedBy();
  }

  private static Worth of(FieldOutcome field) {
    String otherwise = field.evidence() == null ? null : field.evidence().otherwise();
    String truth = field.truth().value();
    boolean without = truth != null && otherwise != null && PlainText.same(truth, otherwise);
    return new Worth(1, field.sameText() ? 1 : 0, without ? 1 : 0);
  }

  /** One row per preference and family in which it decided, and one per preference for all. */
  public TextTable table() {
    TextTable table =
        new TextTable("preference", "family", "decided", "right", "right without it", "gain");
    worth()
        .forEach(
            (name, families) -> {
              List<String> order = new ArrayList<>(families.keySet());
              order.remove(ALL);
              order.add(ALL);
              for (String family : order) {
                Worth w = families.get(family);
                table.row(name, family, w.decided(), w.right(), w.rightWithout(), w.gain());
              }
            });
    return table;
  }
}
