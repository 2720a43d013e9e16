package dev.grille.vision.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A network of one input and one output, run by ONNX Runtime on one thread. Belongs to one thread.
 */
final class NetworkSession implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;
  private final String title;

  /**
   * Opens a session.
   *
   * @param title as messages call it
   * @param model gives the session from the environment and the options
   * @throws OcrUnavailableException when the runtime or the network cannot be loaded
   */
  NetworkSession(String title, Model model) {
    this.title = title;
    this.environment = OnnxLibrary.environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Every picture has another size: plans of memory made for one would only pile up.
      options.setMemoryPatternOptimization(false);
      session = model.open(environment, options);
      input = session.getInputNames().iterator().next();
    } catch (OrtException e) {
      throw new OcrUnavailableException(title + " cannot be loaded: " + e, e);
    }
  }

  /** Where a network comes from. */
  @FunctionalInterface
  interface Model {
    OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  /** What is made of a network's output, which is gone afterwards. */
  @FunctionalInterface
  interface Use<T> {
    T of(FloatBuffer output, long[] shape);
  }

  /** Runs the network on values of a shape. */
  <T> T run(float[] values, long[] shape, Use<T> use) {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      return use.of(output.getFloatBuffer(), output.getInfo().getShape());
    } catch (OrtException e) {
      throw new IllegalStateException(title + " failed", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new OcrUnavailableException(title + " cannot be closed: " + e, e);
    }
  }
}
