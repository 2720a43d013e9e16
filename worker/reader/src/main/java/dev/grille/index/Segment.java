package dev.grille.index;

import dev.grille.reader.Signature;
import java.util.List;

/**
 * The signatures of some templates with their tables, which never change. A template is known by
 * its place in the list, an entry is one place of a template's signature.
 */
final class Segment {
  private final List<Signature> signatures;
  private final int[] templateOf;
  private final int[] placeOf;
  // Of each table the entries in the order of their keys, and where those of a key begin.
  private final int[][] entries;
  private final int[][] starts;

  Segment(List<Signature> signatures, Probes probes) {
    this.signatures = List.copyOf(signatures);
    int size = signatures.stream().mapToInt(Signature::size).sum();
    templateOf = new int[size];
    placeOf = new int[size];
    int entry = 0;
    for (int template = 0; template < signatures.size(); template++) {
      for (int place = 0; place < signatures.get(template).size(); place++) {
        templateOf[entry] = template;
        placeOf[entry++] = place;
      }
    }
    entries = new int[Probes.TABLES][];
    starts = new int[Probes.TABLES][];
    for (int table = 0; table < Probes.TABLES; table++) {
      sort(table, probes);
    }
  }

  private void sort(int table, Probes probes) {
    int[] keys = new int[templateOf.length];
    int[] start = new int[(1 << Probes.KEY_BITS) + 1];
    for (int entry = 0; entry < keys.length; entry++) {
      keys[entry] = probes.key(table, signatures.get(templateOf[entry]), placeOf[entry]);
      start[keys[entry] + 1]++;
    }
    for (int key = 1; key < start.length; key++) {
      start[key] += start[key - 1];
    }
    int[] next = start.clone();
    int[] sorted = new int[keys.length];
    for (int entry = 0; entry < keys.length; entry++) {
      sorted[next[keys[entry]]++] = entry;
    }
    entries[table] = sorted;
    starts[table] = start;
  }

  int size() {
    return templateOf.length;
  }

  int templates() {
    return signatures.size();
  }

  Signature signature(int template) {
    return signatures.get(template);
  }

  int template(int entry) {
    return templateOf[entry];
  }

  int place(int entry) {
    return placeOf[entry];
  }

  /** Where the entries under a key begin in {@link #entry}; they end where the next key's begin. */
  int start(int table, int key) {
    return starts[table][key];
  }

  int entry(int table, int at) {
    return entries[table][at];
  }

  int distance(int entry, Signature seen, int place) {
    return signatures.get(templateOf[entry]).distance(placeOf[entry], seen, place);
  }
}
