package dev.grille.app;

import dev.grille.images.conversion.ConvertingReader;
import dev.grille.sandbox.ReaderProcess;
import dev.grille.vision.NativePictureReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A reader process. Started by the pool, not by people. */
@Command(
    name = ChildCommand.NAME,
    hidden = true,
    description = "Reads pictures for a parent that listens on a Unix domain socket.")
final class ChildCommand implements Runnable {
  /** The subcommand, for the pool's command line. */
  static final String NAME = "child";

  @Parameters(index = "0", paramLabel = "SOCKET", description = "Where the parent listens.")
  private Path socket = Path.of("s");

  @Override
  public void run() {
    // A picture's bytes are not put into files on their way through a codec.
    ImageIO.setUseCache(false);
    ReaderProcess.run(
        socket, () -> new ConvertingReader(new NativePictureReader(ReaderSettings.standard())));
  }
}
