package dev.grille.recognition;

import dev.grille.contracts.Stage;
import dev.grille.reader.Picture;
import java.util.Map;

/**
 * What is done with each picture of a command.
 *
 * @param <R> what is read in a picture
 */
@FunctionalInterface
interface PictureReading<R> {
  /** Reads a picture, wherever that is done. */
  Done<R> read(Picture picture);

  /**
   * A picture that was read.
   *
   * @param timings milliseconds by stage
   */
  record Done<R>(R content, Map<Stage, Long> timings) {
    public Done {
      timings = Map.copyOf(timings);
    }
  }
}
