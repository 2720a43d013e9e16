package dev.grille.app.overlay;

import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.MatScope;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.Mat;

/** Decodes a picture as the reader sees it: the same codecs, the Exif orientation applied. */
public final class UprightPicture {
  private UprightPicture() {}

  /** Needs OpenCV loaded, as a reader does. */
  public static BufferedImage of(byte[] file) {
    try (MatScope scope = new MatScope()) {
      Mat pixels = PictureDecoder.decode(file, scope);
      var picture = new BufferedImage(pixels.cols(), pixels.rows(), BufferedImage.TYPE_3BYTE_BGR);
      byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
      pixels.get(0, 0, bytes);
      return picture;
    }
  }
}
