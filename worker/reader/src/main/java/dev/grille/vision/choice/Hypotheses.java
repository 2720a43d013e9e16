package dev.grille.vision.choice;

import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.ocr.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely each value is after all that was seen of it: a log-linear model (Och and Ney,
 * "Discriminative training and maximum entropy models for statistical machine translation", 2002)
 * of how likely the network's lattices have it, whoever read it, of how sure Tesseract is, and of
 * how well it has the form that is expected. The weights were chosen on generated pictures; what
 * they give hardly changes when they are halved or doubled.
 */
final class Hypotheses {
  private static final double SEEN = 1.5;

  /** Logarithm below which a pass says no more than that it saw something else. */
  private static final double UNSEEN = -12;

  private static final double TESSERACT = 3;

  /** Tesseract's further passes mostly repeat its errors. */
  private static final double AGAIN = 0.15;

  /** For a reading that passed over ink. */
  private static final double PASSED_OVER = 2;

  private static final double LIKE = 3;
  private static final double VALID = 1.4;

  private Hypotheses() {}

  /**
   * A value that was read.
   *
   * @param folded as values are compared
   * @param weight logarithmic, to be compared with others of the same field
   */
  record Hypothesis(String folded, double weight) {}

  /**
   * Values, the likeliest first.
   *
   * @param readings what was read of the field
   * @param proposed values that no pass read whole
   */
  static List<Hypothesis> ranked(List<Candidate> readings, List<Candidate> proposed) {
    Collection<List<CtcLattice>> lattices = lattices(readings).values();
    Map<String, List<Candidate>> read = new LinkedHashMap<>();
    readings.forEach(c -> read.computeIfAbsent(c.folded(), v -> new ArrayList<>()).add(c));
    Map<String, List<Candidate>> unread = new LinkedHashMap<>();
    proposed.stream()
        .filter(c -> !read.containsKey(c.folded()))
        .forEach(c -> unread.computeIfAbsent(c.folded(), v -> new ArrayList<>()).add(c));
    List<Hypothesis> ranked = new ArrayList<>();
    read.forEach(
        (value, same) -> {
          double passed = same.stream().allMatch(c -> c.whole() && !c.marked()) ? 0 : PASSED_OVER;
          double weight = form(same) + SEEN * seen(lattices, same) + TESSERACT * tesseract(same);
          ranked.add(new Hypothesis(value, weight - passed));
        });
    unread.forEach(
        (value, same) ->
            ranked.add(new Hypothesis(value, form(same) + SEEN * seen(lattices, same))));
    ranked.sort(Comparator.comparingDouble(Hypothesis::weight).reversed());
    return ranked;
  }

  /** Share of the probability that the first of ranked values has, 0 to 1. */
  static double share(List<Hypothesis> ranked) {
    double first = ranked.get(0).weight();
    return 1 / ranked.stream().mapToDouble(h -> Math.exp(h.weight() - first)).sum();
  }

  /** How well a value has the form that is expected. */
  private static double form(List<Candidate> same) {
    Candidate any = same.get(0);
    double like = same.stream().mapToDouble(Candidate::likeness).max().orElse(0);
    double valid = any.valid() == null ? 0 : any.valid() ? VALID : -VALID;
    return LIKE * Math.log(0.2 + (any.value().isEmpty() ? 0 : like)) + valid;
  }

  private static Map<Engine, List<CtcLattice>> lattices(List<Candidate> readings) {
    Map<Engine, List<CtcLattice>> lattices = new EnumMap<>(Engine.class);
    for (Candidate reading : readings) {
      if (reading.lattice() != null) {
        lattices
            .computeIfAbsent(reading.pass().engine(), engine -> new ArrayList<>())
            .add(reading.lattice());
      }
    }
    return lattices;
  }

  /**
   * Mean over the networks of the mean over their lattices: one that looked more often has no more
   * of a say. Readings of one value may be written in several widths.
   */
  private static double seen(Collection<List<CtcLattice>> lattices, List<Candidate> same) {
    List<String> texts = same.stream().map(Candidate::raw).distinct().toList();
    return lattices.stream()
        .mapToDouble(ofOne -> ofOne.stream().mapToDouble(l -> seen(l, texts)).average().orElse(0))
        .average()
        .orElse(0);
  }

  private static double seen(CtcLattice lattice, List<String> texts) {
    return texts.stream().mapToDouble(lattice::logLikelihood).reduce(UNSEEN, Math::max);
  }

  /** How sure Tesseract is of a value. */
  private static double tesseract(List<Candidate> same) {
    double[] sure =
        same.stream()
            .filter(c -> !c.isByNetwork() && !c.value().isEmpty())
            .mapToDouble(c -> (0.6 * c.confidence() + 0.4 * c.worst()) / 100)
            .toArray();
    double surest = Arrays.stream(sure).max().orElse(0);
    return surest + AGAIN * Math.max(0, sure.length - 1);
  }
}
