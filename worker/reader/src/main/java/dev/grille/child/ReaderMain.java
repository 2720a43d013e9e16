package dev.grille.child;

import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A child: reads pictures for a parent that listens on a Unix domain socket. */
public final class ReaderMain {
  private ReaderMain() {}

  /**
   * Serves until the parent is gone.
   *
   * @param arguments the path of the parent's socket
   */
  public static void main(String[] arguments) {
    // A picture's bytes are not put into files on their way through a codec.
    ImageIO.setUseCache(false);
    ReaderProcess.run(Path.of(arguments[0]), () -> new NativeReader(ReaderSettings.standard()));
  }
}
