package dev.grille.index;

import dev.grille.reader.Signature;
import java.util.Arrays;
import java.util.List;

/**
 * The signatures of some templates with their tables, which never change. A template is known by
 * its place in the list, an entry is one place of a template's signature.
 */
final class Segment {
  private final List<Signature> signatures;
  private final int[] templateOf;
  private final int[] firstOf;

  /** Of all entries, one after the other: a look at any goes straight to its numbers. */
  private final long[] descriptors;

  // Of each table the entries in the order of their keys, and where those of a key begin.
  private final int[][] entries;
  private final int[][] starts;

  Segment(List<Signature> signatures, Probes probes) {
    this.signatures = List.copyOf(signatures);
    int size = signatures.stream().mapToInt(Signature::size).sum();
    templateOf = new int[size];
    firstOf = new int[signatures.size() + 1];
    descriptors = new long[Signature.WORDS * size];
    for (int template = 0; template < signatures.size(); template++) {
      long[] own = signatures.get(template).descriptors();
      int first = firstOf[template];
      firstOf[template + 1] = first + signatures.get(template).size();
      Arrays.fill(templateOf, first, firstOf[template + 1], template);
      System.arraycopy(own, 0, descriptors, Signature.WORDS * first, own.length);
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
      keys[entry] = probes.key(table, descriptors, entry);
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

  /** Where a template's entries begin; they end where the next one's begin. */
  int first(int template) {
    return firstOf[template];
  }

  /** Where the entries under a key begin in {@link #entry}; they end where the next key's begin. */
  int start(int table, int key) {
    return starts[table][key];
  }

  int entry(int table, int at) {
    return entries[table][at];
  }

  /** In how many of its 256 bits an entry differs from a picture's place. */
  int distance(int entry, Signature seen, int place) {
    long[] other = seen.descriptors();
    int bits = 0;
    for (int i = 0; i < Signature.WORDS; i++) {
      bits +=
          Long.bitCount(
              descriptors[Signature.WORDS * entry + i] ^ other[Signature.WORDS * place + i]);
    }
    return bits;
  }
}
