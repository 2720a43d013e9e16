package dev.grille.vision.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.onnx.FusedActivations;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.opencv.core.Mat;

/**
 * A session of one of PP-OCR's networks (PaddleOCR, Apache License 2.0), run by ONNX Runtime on one
 * thread. Takes pictures as three planes of numbers. Belongs to one thread.
 */
final class PpOcrNetwork implements AutoCloseable {
  private static final String FOLDER = "/models/";

  /** Raised with what {@link FusedActivations} makes of a network. */
  private static final String VERSION = "pp-ocrv4-fused";

  private final OrtEnvironment environment = OnnxLibrary.environment();
  private final OrtSession session;
  private final String input;
  private final String title;

  /**
   * Opens a session.
   *
   * @param title as messages call it
   * @param resource the network's file, as its artifact names it
   * @throws OcrUnavailableException when the runtime or the network cannot be loaded
   */
  PpOcrNetwork(String title, String resource) {
    this.title = title;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Every picture has another size: plans of memory made for one would only pile up.
      options.setMemoryPatternOptimization(false);
      Path model =
          NativeCache.standard()
              .store(VERSION, resource, () -> FusedActivations.of(published(resource)));
      session = environment.createSession(model.toString(), options);
      input = session.getInputNames().iterator().next();
    } catch (OrtException | UncheckedIOException e) {
      throw new OcrUnavailableException("PP-OCR's " + title + " cannot be loaded: " + e, e);
    }
  }

  /** What is made of a network's output, which is gone afterwards. */
  @FunctionalInterface
  interface Use<T> {
    T of(FloatBuffer output, long[] shape);
  }

  /**
   * Runs the network.
   *
   * @param planes three planes of {@code height × width} numbers
   */
  <T> T run(float[] planes, int width, int height, Use<T> use) {
    long[] shape = {1, 3, height, width};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(planes), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      return use.of(output.getFloatBuffer(), output.getInfo().getShape());
    } catch (OrtException e) {
      throw new IllegalStateException("PP-OCR's " + title + " failed", e);
    }
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
    try {
      session.close();
    } catch (OrtException e) {
      throw new OcrUnavailableException("PP-OCR's " + title + " cannot be closed: " + e, e);
    }
  }
}
