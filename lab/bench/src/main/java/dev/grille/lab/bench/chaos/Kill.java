package dev.grille.lab.bench.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One blow to come, most of them a SIGKILL.
 *
 * @param victim what is killed
 * @param worker which worker, or whose child
 * @param atRecord not before so many records are sent
 * @param pauseMillis after that
 * @param downMillis until the victim is started again; a child its own worker sees to
 * @param impatient whether a worker may be killed that is still starting
 */
record Kill(
    Victim victim, int worker, int atRecord, long pauseMillis, long downMillis, boolean impatient) {

  /** What is killed. */
  enum Victim {
    CHILD(9),
    WORKER(4),
    /** Stopped for longer than its session lasts, and then let go on. */
    FREEZE(2),
    /** The topic of replies, deleted and made anew. */
    REPLIES(1),
    /** A topic of commands, the same; what it took along is sent again. */
    TEMPLATES(1),
    RECOGNITIONS(1),
    /** The disk of a worker's temporary files, full while its children have to be started. */
    DISK(1),
    /** A worker that fetched a killer's picture; no kill of the plan. */
    PICTURE(0),
    /** The workers' wall clock, set by hours; where libfaketime is there to do it. */
    CLOCK(1),
    DATABASE(4),
    BROKER(3);

    /** How often, to the others. */
    private final int share;

    Victim(int share) {
      this.share = share;
    }
  }

  /**
   * So many kills, spread over the records; the same seed draws the same ones.
   *
   * @param feasible what can be done on this machine
   */
  static List<Kill> draw(int kills, int records, int workers, long seed, Set<Victim> feasible) {
    if (kills > 0 && feasible.stream().noneMatch(victim -> victim.share > 0)) {
      throw new IllegalArgumentException("there are kills, and nothing to kill");
    }
    List<Victim> victims = new ArrayList<>();
    while (victims.size() < kills) {
      for (Victim victim : Victim.values()) {
        if (feasible.contains(victim)) {
          victims.addAll(Collections.nCopies(victim.share, victim));
        }
      }
    }
    Collections.shuffle(victims, new Random(seed));
    SplittableRandom random = new SplittableRandom(seed);
    int[] moments =
        random
            .ints(kills, Plan.REGISTERED.size(), Math.max(Plan.REGISTERED.size() + 1, records - 20))
            .sorted()
            .toArray();
    List<Kill> drawn = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      drawn.add(
          new Kill(
              victims.get(i),
              random.nextInt(workers),
              moments[i],
              random.nextInt(1500),
              random.nextInt(2500),
              random.nextInt(3) == 0));
    }
    return List.copyOf(drawn);
  }
}
