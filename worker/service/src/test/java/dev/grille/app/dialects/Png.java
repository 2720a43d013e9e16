package dev.grille.app.dialects;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Drawn pictures as clients send them. */
final class Png {
  private static final Color TABLE = new Color(112, 120, 128);

  private Png() {}

  /** A file in base64; what is transparent shows the table. */
  static String base64(BufferedImage drawn) {
    var picture =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(TABLE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.drawImage(drawn, 0, 0, null);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
