package dev.grille.vision.ocr;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.onnx.FusedActivations;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.opencv.core.Mat;

/**
 * A session of one of PP-OCR's networks (PaddleOCR, Apache License 2.0), run by ONNX Runtime on one
 * thread. Takes pictures as three planes of numbers. Belongs to one thread.
 */
final class PpOcrNetwork implements AutoCloseable {
  private static final String FOLDER = "/models/";

  /** Raised with what {@link FusedActivations} makes of a network. */
  private static final String VERSION = "pp-ocrv4-fused";

  private final NetworkSession session;

  /**
   * Opens a session.
   *
   * @param title as messages call it
   * @param resource the network's file, as its artifact names it
   * @throws OcrUnavailableException when the runtime or the network cannot be loaded
   */
  PpOcrNetwork(String title, String resource) {
    session =
        new NetworkSession(
            "PP-OCR's " + title,
            (environment, options) -> environment.createSession(fused(resource), options));
  }

  private static String fused(String resource) {
    try {
      return NativeCache.standard()
          .store(VERSION, resource, () -> FusedActivations.of(published(resource)))
          .toString();
    } catch (UncheckedIOException e) {
      throw new OcrUnavailableException(resource + " cannot be stored: " + e, e);
    }
  }

  /**
   * Runs the network.
   *
   * @param planes three planes of {@code height × width} numbers
   */
  <T> T run(float[] planes, int width, int height, NetworkSession.Use<T> use) {
    return session.run(planes, new long[] {1, 3, height, width}, use);
  }

  /**
   * A picture as all of PP-OCR's networks take it: three planes from -1 to 1.
   *
   * @param picture 8-bit, continuous, one channel or three
   */
  static float[] planes(Mat picture) {
    int plane = picture.cols() * picture.rows();
    int channels = picture.channels();
    byte[] bytes = new byte[plane * channels];
    picture.get(0, 0, bytes);
    float[] values = new float[3 * plane];
    for (int c = 0; c < 3; c++) {
      int offset = channels == 1 ? 0 : c;
      for (int i = 0; i < plane; i++) {
        values[c * plane + i] = (bytes[i * channels + offset] & 0xff) / 127.5f - 1;
      }
    }
    return values;
  }

  /** A network's file as it is published. */
  static byte[] published(String resource) throws IOException {
    try (InputStream in = PpOcrNetwork.class.getResourceAsStream(FOLDER + resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
