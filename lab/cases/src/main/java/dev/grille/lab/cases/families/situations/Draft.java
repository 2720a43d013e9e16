package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The start of a design: its topic, its look, and how much room a value has. */
final class Draft {
  private Draft() {}

  /** Some of a topic's entries, in its order, in a common size. */
  static Design of(
      Topic topic, int count, Arrangement arrangement, RandomGenerator random, boolean heldOut) {
    return of(
        topic,
        chosen(topic, count, random),
        arrangement,
        46,
        random.nextDouble(18, 40),
        random,
        heldOut);
  }

  /** The given entries in places of the given height. */
  static Design of(
      Topic topic,
      List<Entry> entries,
      Arrangement arrangement,
      double h,
      double gap,
      RandomGenerator random,
      boolean heldOut) {
    Look look = Look.random(topic.language(), heldOut, random);
    double width = random.nextDouble(1060, 1260);
    return new Design(topic, entries, look, arrangement, width, h, gap);
  }

  /** Entries under the given labels, all from one source. */
  static List<Entry> entries(ValueSource source, String... labels) {
    return List.of(labels).stream().map(label -> new Entry(label, source)).toList();
  }

  private static List<Entry> chosen(Topic topic, int count, RandomGenerator random) {
    List<Entry> entries = new ArrayList<>(topic.entries());
    while (entries.size() > count) {
      entries.remove(random.nextInt(entries.size()));
    }
    return entries;
  }
}
