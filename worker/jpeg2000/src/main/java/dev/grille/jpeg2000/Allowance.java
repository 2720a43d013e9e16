package dev.grille.jpeg2000;

/**
 * How much memory and how many steps a tile may take. Encoders stay far below; a small file that
 * describes very many very small parts does not.
 */
final class Allowance {
  /** Beside the bitmap of the largest picture there is so much in a child's heap. */
  private static final long BYTES = 360_000_000;

  /** Of tag trees and lists, and of a code-block with its share of them: measured, rounded up. */
  private static final int BYTES_OF_PRECINCT = 1500;

  private static final int BYTES_OF_BLOCK = 150;
  private static final int BYTES_OF_PIECE = 24;
  private static final int BYTES_OF_SAMPLE = 4;

  private static final int FIRST_STEPS = 10_000;
  private static final int STEPS_OF_SAMPLE = 4;
  private static final int STEPS_OF_BYTE = 8;

  /** Bit-planes beyond a sample's bits that transforms and fine steps may add, on the average. */
  private static final int MORE_PLANES = 4;

  private static final int PASSES_OF_PLANE = 3;
  private static final long FIRST_VISITS = 1_000_000;

  private long bytes = BYTES;
  private long steps;
  private long visits = FIRST_VISITS;

  /** For a tile in so many bytes of packets, without components yet. */
  Allowance(int packets) throws Jpeg2000LimitException {
    takeBytes(packets);
    steps = FIRST_STEPS + (long) packets * STEPS_OF_BYTE;
  }

  /** Adds a component of so many samples, each of so many bits. */
  void add(long samples, int bits) throws Jpeg2000LimitException {
    takeBytes(samples * BYTES_OF_SAMPLE);
    steps += samples * STEPS_OF_SAMPLE;
    visits += samples * PASSES_OF_PLANE * (bits + MORE_PLANES);
  }

  void takePrecincts(long count) throws Jpeg2000LimitException {
    takeBytes(count * BYTES_OF_PRECINCT);
  }

  void takeBlocks(long count) throws Jpeg2000LimitException {
    takeBytes(count * BYTES_OF_BLOCK);
  }

  void takePiece() throws Jpeg2000LimitException {
    takeBytes(BYTES_OF_PIECE);
  }

  /** Coding passes over so many numbers each: they may be claimed without a byte of data. */
  void takePasses(int passes, int numbers) throws Jpeg2000LimitException {
    visits -= (long) passes * numbers;
    if (visits < 0) {
      throw tooMuch("the code-blocks of the JPEG 2000 picture claim too many coding passes");
    }
  }

  /** Steps through packets and the code-blocks that they may hold. */
  void takeSteps(int count) throws Jpeg2000LimitException {
    steps -= count;
    if (steps < 0) {
      throw tooMuch("the packets of the JPEG 2000 picture tell too little in too many steps");
    }
  }

  private void takeBytes(long count) throws Jpeg2000LimitException {
    bytes -= count;
    if (bytes < 0) {
      throw tooMuch("a tile of the JPEG 2000 picture has too many samples or parts");
    }
  }

  private static Jpeg2000LimitException tooMuch(String message) {
    return new Jpeg2000LimitException(message);
  }
}
