package dev.grille.index;

import dev.grille.reader.Signature;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One picture held against all templates. Each of its places speaks for the templates that have the
 * likest ones, the less the more of them there are: what all editions of a form have in common
 * tells none of them from another. For one thread, once.
 */
final class Lookup {
  /** Bits in which descriptors of one place may differ, of 256; unlike ones differ in about 90. */
  private static final int MOST_BITS = 50;

  /** By how many bits another template's place may be farther and yet be spoken for. */
  private static final int MARGIN = 5;

  /**
   * Entries under one key above which none of them is looked at, as a share of a segment's: corners
   * of boxes and ends of rules look alike on every form, and fill nine tenths of what would be
   * looked at. Of 240 mild pictures among 1,000 forms the right one was among the first eight in
   * 238 with this and with twice as much, in 234 with half.
   */
  private static final double COMMON = 0.001;

  /** But never fewer: of few templates each may have the like. */
  private static final int FEW = 200;

  private final List<Segment> segments;
  private final boolean[] among;
  private final Signature seen;
  private final int templates;
  // By entry, over all segments.
  private final int[] lookedAt;
  private final int[] partner;
  private final int[] bits;
  private final double[] weight;
  // By template, of the place that is looked at: the likest entry so far, and its difference.
  private final int[] likest;
  private final int[] least;
  private final int[] touched;
  private int touchedCount;

  /**
   * A lookup.
   *
   * @param among whether a template, by segment and place in it, is held against the picture;
   *     others take no votes from it
   */
  Lookup(List<Segment> segments, boolean[] among, Signature seen) {
    this.segments = segments;
    this.among = among;
    this.seen = seen;
    templates = segments.stream().mapToInt(Segment::templates).sum();
    int entries = segments.stream().mapToInt(Segment::size).sum();
    lookedAt = new int[entries];
    partner = filled(entries, -1);
    bits = new int[entries];
    weight = new double[entries];
    likest = filled(templates, -1);
    least = new int[templates];
    touched = new int[templates];
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }

  /** How much a place says that so many templates of all have alike. */
  static double weight(int templates, int alike) {
    return Math.log1p(templates / (double) alike);
  }

  /**
   * Looks all of the picture's places up.
   *
   * @param probes that the segments were made with
   */
  void run(Probes probes) {
    int[] keys = new int[Probes.TABLES];
    for (int place = 0; place < seen.size(); place++) {
      for (int table = 0; table < keys.length; table++) {
        keys[table] = probes.key(table, seen.descriptors(), place);
      }
      look(place, keys);
      pair(place);
    }
  }

  private void look(int place, int[] keys) {
    int firstEntry = 0;
    int firstTemplate = 0;
    for (Segment segment : segments) {
      int common = Math.max(FEW, (int) (COMMON * segment.size()));
      for (int table = 0; table < keys.length; table++) {
        int begin = segment.start(table, keys[table]);
        int end = segment.start(table, keys[table] + 1);
        for (int at = begin; at < end && end - begin <= common; at++) {
          int entry = segment.entry(table, at);
          if (lookedAt[firstEntry + entry] != place + 1
              && among[firstTemplate + segment.template(entry)]) {
            lookedAt[firstEntry + entry] = place + 1;
            int distance = segment.distance(entry, seen, place);
            if (distance <= MOST_BITS) {
              remember(firstTemplate + segment.template(entry), firstEntry + entry, distance);
            }
          }
        }
      }
      firstEntry += segment.size();
      firstTemplate += segment.templates();
    }
  }

  private void remember(int template, int entry, int distance) {
    if (likest[template] < 0) {
      touched[touchedCount++] = template;
    } else if (distance >= least[template]) {
      return;
    }
    likest[template] = entry;
    least[template] = distance;
  }

  /** Pairs the place with the templates' likest ones, and forgets them. */
  private void pair(int place) {
    int best = MOST_BITS;
    for (int i = 0; i < touchedCount; i++) {
      best = Math.min(best, least[touched[i]]);
    }
    int alike = 0;
    for (int i = 0; i < touchedCount; i++) {
      alike += least[touched[i]] <= best + MARGIN ? 1 : 0;
    }
    for (int i = 0; i < touchedCount; i++) {
      int template = touched[i];
      int entry = likest[template];
      if (least[template] <= best + MARGIN
          && (partner[entry] < 0 || least[template] < bits[entry])) {
        partner[entry] = place;
        bits[entry] = least[template];
        weight[entry] = weight(templates, alike);
      }
      likest[template] = -1;
    }
    touchedCount = 0;
  }

  /** Those templates, by segment and place in it, for which most speaks; no more than so many. */
  int[] mostVoted(int most) {
    double[] votes = votes();
    return IntStream.range(0, templates)
        .filter(template -> votes[template] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer template) -> -votes[template]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double[] votes() {
    double[] votes = new double[templates];
    int firstEntry = 0;
    int firstTemplate = 0;
    for (Segment segment : segments) {
      for (int entry = 0; entry < segment.size(); entry++) {
        if (partner[firstEntry + entry] >= 0) {
          votes[firstTemplate + segment.template(entry)] += weight[firstEntry + entry];
        }
      }
      firstEntry += segment.size();
      firstTemplate += segment.templates();
    }
    return votes;
  }

  /** What speaks for one template, counted over all segments. */
  Pairs pairs(int template) {
    int firstEntry = 0;
    int within = template;
    for (Segment segment : segments) {
      if (within < segment.templates()) {
        return pairs(segment, within, firstEntry + segment.first(within));
      }
      firstEntry += segment.size();
      within -= segment.templates();
    }
    throw new IllegalArgumentException("template " + template + " of " + templates);
  }

  private Pairs pairs(Segment segment, int template, int base) {
    Signature own = segment.signature(template);
    int[] paired = IntStream.range(0, own.size()).filter(p -> partner[base + p] >= 0).toArray();
    double[][] columns = new double[5][paired.length];
    for (int i = 0; i < paired.length; i++) {
      int there = partner[base + paired[i]];
      columns[0][i] = own.x()[paired[i]];
      columns[1][i] = own.y()[paired[i]];
      columns[2][i] = seen.x()[there];
      columns[3][i] = seen.y()[there];
      columns[4][i] = weight[base + paired[i]];
    }
    return new Pairs(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }
}
