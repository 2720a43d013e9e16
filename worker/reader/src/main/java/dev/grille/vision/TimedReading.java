package dev.grille.vision;

import dev.grille.contracts.Stage;
import dev.grille.reader.Picture;
import dev.grille.vision.decoding.PageDecoders;
import dev.grille.vision.geometry.MatScope;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.opencv.core.Mat;

/** Decodes pictures, has them read, and says how long either took. */
final class TimedReading {
  private final PageDecoders decoders;

  TimedReading(ReaderSettings settings) {
    decoders = new PageDecoders(settings.maxPixels());
  }

  /**
   * Reads a picture.
   *
   * @param reader is given the upright picture, which lives as long as it is read
   * @param result makes of what was read, and of milliseconds by stage, the answer
   */
  <P, R> R of(Picture picture, Function<Mat, P> reader, BiFunction<P, Map<Stage, Long>, R> result) {
    try (MatScope scope = new MatScope()) {
      long start = System.nanoTime();
      Mat upright = decoders.decode(picture, scope);
      long decoded = System.nanoTime();
      P page = reader.apply(upright);
      long read = System.nanoTime();
      return result.apply(
          page,
          Map.of(
              Stage.DECODE,
              (decoded - start) / 1_000_000,
              Stage.READ,
              (read - decoded) / 1_000_000));
    }
  }
}
