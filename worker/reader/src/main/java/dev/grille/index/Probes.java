package dev.grille.index;

import dev.grille.reader.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which bits of a descriptor are taken together as the key of a table (locality-sensitive hashing;
 * Indyk and Motwani, 1998): descriptors of one place differ in some bits, and in one of the tables
 * probably in none of the key's.
 */
final class Probes {
  /** Tables: of descriptors that differ in 32 bits of 256, four in five share a key in one. */
  static final int TABLES = 12;

  /** Bits of a key: of 300,000 descriptors about five share one by chance. */
  static final int KEY_BITS = 16;

  private static final int DESCRIPTOR_BITS = 64 * Signature.WORDS;

  /** Always the same bits; which ones does not matter. */
  private static final long SEED = 20_261_127;

  private final int[][] bits = new int[TABLES][KEY_BITS];

  Probes() {
    Random random = new Random(SEED);
    List<Integer> order = new ArrayList<>();
    for (int table = 0; table < TABLES; table++) {
      for (int i = 0; i < KEY_BITS; i++) {
        if (order.isEmpty()) {
          for (int bit = 0; bit < DESCRIPTOR_BITS; bit++) {
            order.add(bit);
          }
          Collections.shuffle(order, random);
        }
        bits[table][i] = order.remove(order.size() - 1);
      }
    }
  }

  /** The key of a place in a table, 0 to 2^KEY_BITS - 1. */
  int key(int table, long[] descriptors, int place) {
    int key = 0;
    int from = Signature.WORDS * place;
    for (int bit : bits[table]) {
      long word = descriptors[from + (bit >> 6)];
      key = key << 1 | (int) (word >>> bit & 1);
    }
    return key;
  }
}
