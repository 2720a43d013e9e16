package dev.grille.lab.bench.throughput;

/**
 * What the whole path did.
 *
 * @param pictures that were answered with values
 * @param refused pictures that were answered with an error
 * @param lines values that came back
 * @param seconds from the first record sent to the last answer received
 * @param memoryBegin megabytes of worker and children in the second quarter of the run
 * @param memoryEnd megabytes in the last quarter; 0 where the system does not tell
 */
record PipelineFigures(
    int pictures, int refused, int lines, double seconds, double memoryBegin, double memoryEnd) {
  double linesPerSecond() {
    return lines / seconds;
  }

  /** How much memory grew from the second quarter to the last, as a share. */
  double growth() {
    return memoryBegin == 0 ? 0 : memoryEnd / memoryBegin - 1;
  }
}
