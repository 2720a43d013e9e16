package dev.grille.evaluation.pages;

import dev.grille.contracts.PageText;
import dev.grille.contracts.TextLine;
import dev.grille.evaluation.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One judged page.
 *
 * @param picture its name
 * @param truth what stands on it
 * @param read what was read; null where an error came instead
 * @param lines the lines of the truth, in its order, each with what was found in its place
 * @param spurious lines that were read where none stands, or a second time
 */
public record PageOutcome(
    String picture,
    PageTruth truth,
    @Nullable PageText read,
    List<LineOutcome> lines,
    List<TextLine> spurious) {
  /** Two places are one where so much of what either covers is common to both. */
  public static final double SAME_PLACE = 0.5;

  public PageOutcome {
    lines = List.copyOf(lines);
    spurious = List.copyOf(spurious);
  }

  private record Pair(int truth, int found, double overlap) {}

  /**
   * Holds what was read against the truth. A line that was read is matched with one that stands
   * there when their quadrilaterals have an intersection over union of {@value #SAME_PLACE} or
   * more, each with one at most, the pairs with the greatest overlap first.
   *
   * @param read null where an error came
   */
  public static PageOutcome of(String picture, PageTruth truth, @Nullable PageText read) {
    List<TextLine> found = read == null ? List.of() : read.lines();
    Map<Integer, Integer> matches = matches(truth.lines(), found);
    List<LineOutcome> lines = new ArrayList<>();
    for (int i = 0; i < truth.lines().size(); i++) {
      Integer match = matches.get(i);
      lines.add(
          match == null
              ? new LineOutcome(truth.lines().get(i), null, -1)
              : new LineOutcome(truth.lines().get(i), found.get(match), match));
    }
    Set<Integer> matched = new HashSet<>(matches.values());
    List<TextLine> spurious = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!matched.contains(i)) {
        spurious.add(found.get(i));
      }
    }
    return new PageOutcome(picture, truth, read, lines, spurious);
  }

  private static Map<Integer, Integer> matches(List<TrueLine> truth, List<TextLine> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      for (int k = 0; k < found.size(); k++) {
        double overlap = Overlap.of(truth.get(i).quad(), found.get(k).quad());
        if (overlap >= SAME_PLACE) {
          pairs.add(new Pair(i, k, overlap));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    Map<Integer, Integer> matches = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matches.containsKey(pair.truth()) && taken.add(pair.found())) {
        matches.put(pair.truth(), pair.found());
      }
    }
    return matches;
  }

  /** Whether the direction in which the page stands was told right. */
  public boolean rightDirection() {
    return read != null && read.angle() == truth.angle();
  }

  /**
   * For each two lines of the truth that are neighbours among those that were found, in order:
   * whether they were read one directly after the other, again among those alone.
   */
  List<Boolean> neighbours() {
    List<LineOutcome> found = lines.stream().filter(LineOutcome::wasFound).toList();
    List<Integer> places = found.stream().map(LineOutcome::place).sorted().toList();
    List<Boolean> kept = new ArrayList<>();
    for (int i = 1; i < found.size(); i++) {
      int before = places.indexOf(found.get(i - 1).place());
      kept.add(places.indexOf(found.get(i).place()) == before + 1);
    }
    return kept;
  }
}
