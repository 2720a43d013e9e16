package dev.grille.confinement;

import com.sun.jna.Memory;

/** Zeroed memory outside the heap, freed by its owner. */
record NativeMemory(Memory at) implements AutoCloseable {
  NativeMemory(long bytes) {
    this(zeroed(bytes));
  }

  private static Memory zeroed(long bytes) {
    Memory memory = new Memory(bytes);
    memory.clear();
    return memory;
  }

  @Override
  public void close() {
    at.close();
  }
}
