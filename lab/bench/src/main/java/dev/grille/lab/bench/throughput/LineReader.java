package dev.grille.lab.bench.throughput;

/** Some way to read crops, for one thread. */
interface LineReader extends AutoCloseable {
  /** Reads one crop; what it says is of no interest here. */
  void read(Crop crop) throws Exception;

  @Override
  void close();
}
