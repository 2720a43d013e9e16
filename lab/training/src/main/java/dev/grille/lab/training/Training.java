package dev.grille.lab.training;

import dev.grille.lab.training.lines.LineGenerator;
import dev.grille.lab.training.network.LabelledLine;
import dev.grille.lab.training.network.NetworkTrainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The course of a training: rounds, in each of which new lines are drawn and the network learns
 * from lines of this and of earlier rounds, since drawing one costs as much as learning from three.
 */
final class Training {
  private static final int BATCH = 64;

  /** Lines drawn in a round. */
  private static final int DRAWN = 1024;

  /** Lines learnt from in a round. */
  private static final int LEARNT = 3 * DRAWN;

  /** Lines that are kept; older ones go. */
  private static final int KEPT = 48 * DRAWN;

  private static final int WARM_UP = 300;
  private static final double HIGHEST_RATE = 2e-3;
  private static final double LOWEST_RATE = 1e-5;

  /** Lines from this number on are never learnt from. */
  private static final int HELD_OUT = 1_000_000_000;

  private final Plan plan;
  private final LineGenerator lines;
  private final RandomGenerator random;
  private final List<LabelledLine> kept = new ArrayList<>();

  /**
   * How long, and from where chance comes.
   *
   * @param rounds at least 1
   * @param seed of the lines and of their order
   */
  record Plan(int rounds, long seed) {
    Plan {
      if (rounds < 1) {
        throw new IllegalArgumentException("a training has at least one round");
      }
    }
  }

  /**
   * What a round ended with.
   *
   * @param round from 1 on
   * @param loss mean over its lines
   */
  record Progress(int round, double loss) {}

  Training(Plan plan, LineGenerator lines) {
    this.plan = plan;
    this.lines = lines;
    this.random = new SplittableRandom(plan.seed());
  }

  /** The rate after so many batches: it rises, then falls as half a cosine. */
  NetworkTrainer.LearningRate rate() {
    int all = plan.rounds() * (LEARNT / BATCH);
    return batches -> {
      if (batches < WARM_UP) {
        return (float) (HIGHEST_RATE * (batches + 1) / WARM_UP);
      }
      double done = Math.min(1, (batches - WARM_UP) / (double) Math.max(1, all - WARM_UP));
      double share = (1 + Math.cos(Math.PI * done)) / 2;
      return (float) (LOWEST_RATE + (HIGHEST_RATE - LOWEST_RATE) * share);
    };
  }

  /** Lines that this training never learns from. */
  List<LabelledLine> heldOut(int count) {
    return drawn(HELD_OUT, count);
  }

  /** Trains from the first round to the last. */
  void run(NetworkTrainer trainer, Consumer<Progress> afterRound) {
    for (int round = 1; round <= plan.rounds(); round++) {
      kept.addAll(drawn((round - 1) * DRAWN, DRAWN));
      if (kept.size() > KEPT) {
        kept.subList(0, kept.size() - KEPT).clear();
      }
      List<LabelledLine> chosen = random.ints(LEARNT, 0, kept.size()).mapToObj(kept::get).toList();
      afterRound.accept(new Progress(round, trainer.learn(chosen, BATCH, random)));
    }
  }

  private List<LabelledLine> drawn(int first, int count) {
    LabelledLine[] all = new LabelledLine[count];
    IntStream.range(0, count).parallel().forEach(i -> all[i] = lines.line(first + i));
    return Arrays.asList(all);
  }
}
