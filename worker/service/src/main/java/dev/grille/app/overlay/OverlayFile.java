package dev.grille.app.overlay;

import dev.grille.reader.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws scenes over the pictures that they are of, into files. */
public final class OverlayFile {
  private final OverlayPainter painter = new OverlayPainter();

  /**
   * Draws one; needs OpenCV loaded, as a reader does.
   *
   * @param png where to
   * @throws dev.grille.contracts.CommandException where the page cannot be decoded
   */
  public void write(Path png, Picture page, OverlayScene scene) throws IOException {
    // Written to memory first: ImageIO deletes what it finds, and prints a trace where it cannot.
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(painter.paint(UprightPicture.of(page), scene), "png", bytes);
    Files.write(png, bytes.toByteArray());
  }
}
