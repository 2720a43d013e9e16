package dev.grille.app.overlay;

import dev.grille.reader.Picture;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.decoding.PageDecoders;
import dev.grille.vision.geometry.MatScope;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.Mat;

/** Decodes a page as the reader sees it: the same codecs, the Exif orientation applied. */
final class UprightPicture {
  private UprightPicture() {}

  /** Needs OpenCV loaded, as a reader does. */
  static BufferedImage of(Picture page) {
    var decoders = new PageDecoders(ReaderSettings.standard().maxPixels());
    try (MatScope scope = new MatScope()) {
      Mat pixels = decoders.decode(page, scope);
      var picture = new BufferedImage(pixels.cols(), pixels.rows(), BufferedImage.TYPE_3BYTE_BGR);
      byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
      pixels.get(0, 0, bytes);
      return picture;
    }
  }
}
