package dev.grille.vision.pixels;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Writes pixels as JPEG files, for people to look at. */
public final class JpegFile {
  private JpegFile() {}

  /**
   * The file.
   *
   * @param pixels 8-bit, grey or BGR
   * @param quality 0 to 100
   */
  public static byte[] of(Mat pixels, int quality) {
    try (MatScope scope = new MatScope()) {
      MatOfByte file = scope.own(new MatOfByte());
      MatOfInt settings = scope.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
      if (!Imgcodecs.imencode(".jpg", pixels, file, settings)) {
        throw new IllegalStateException("a picture of " + pixels.size() + " cannot be encoded");
      }
      return file.toArray();
    }
  }
}
