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
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * One session of PP-OCRv4's recogniser of text lines (SVTR-LCNet with a CTC head; PaddleOCR, Apache
 * License 2.0), run by ONNX Runtime. Its input is a line of 48 pixels height, scaled to -1 to 1;
 * its output one distribution over the characters for every eight pixels of width. Belongs to one
 * thread.
 */
final class PpOcrRecognizer implements TextRecognizer, AutoCloseable {
  private static final String MODEL = "/models/ch_PP-OCRv4_rec_infer.onnx";
  private static final String CHARACTERS = "/models/ppocr_keys_v1.txt";
  private static final String VERSION = "pp-ocrv4-fused";
  private static final String FILE = "ch_PP-OCRv4_rec.onnx";
  private static final int HEIGHT = 48;
  private static final int MIN_WIDTH = 48;
  private static final int MAX_WIDTH = 3200;

  private final OrtEnvironment environment = OnnxLibrary.environment();
  private final OrtSession session;
  private final String input;
  private final Alphabet alphabet;

  /**
   * Opens a session.
   *
   * @throws OcrUnavailableException when the runtime or the network cannot be loaded
   */
  PpOcrRecognizer() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Every line has another width: plans of memory made for one would only pile up.
      options.setMemoryPatternOptimization(false);
      Path model = NativeCache.standard().store(VERSION, FILE, () -> FusedActivations.of(model()));
      session = environment.createSession(model.toString(), options);
      input = session.getInputNames().iterator().next();
      alphabet = alphabet();
    } catch (OrtException | UncheckedIOException e) {
      throw new OcrUnavailableException("PP-OCR's network cannot be loaded: " + e, e);
    }
  }

  /** The text of a line that fills the height of the crop, in one or three channels. */
  @Override
  public OcrText read(Mat line) {
    int width =
        Math.min(
            MAX_WIDTH,
            Math.max(MIN_WIDTH, (int) Math.ceil(line.cols() * HEIGHT / (double) line.rows())));
    FloatBuffer pixels = pixels(line, width);
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(environment, pixels, new long[] {1, 3, HEIGHT, width});
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      long[] shape = output.getInfo().getShape();
      CtcLattice lattice =
          CtcLattice.of(output.getFloatBuffer(), (int) shape[1], (int) shape[2], alphabet);
      return new CtcDecoder(lattice, line.cols(), line.rows()).decode();
    } catch (OrtException e) {
      throw new IllegalStateException("PP-OCR's network failed", e);
    }
  }

  private static FloatBuffer pixels(Mat line, int width) {
    Mat scaled = new Mat();
    try {
      int how = line.rows() > HEIGHT ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
      Imgproc.resize(line, scaled, new Size(width, HEIGHT), 0, 0, how);
      int channels = scaled.channels();
      byte[] bytes = new byte[width * HEIGHT * channels];
      scaled.get(0, 0, bytes);
      float[] values = new float[3 * width * HEIGHT];
      int plane = width * HEIGHT;
      for (int i = 0; i < plane; i++) {
        for (int c = 0; c < 3; c++) {
          int value = bytes[i * channels + (channels == 1 ? 0 : c)] & 0xff;
          values[c * plane + i] = value / 127.5f - 1;
        }
      }
      return FloatBuffer.wrap(values);
    } finally {
      scaled.release();
    }
  }

  /** The network as it is published. */
  static byte[] model() throws IOException {
    try (InputStream in = PpOcrRecognizer.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new FileNotFoundException("PP-OCR's network is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static Alphabet alphabet() {
    try (InputStream in = PpOcrRecognizer.class.getResourceAsStream(CHARACTERS)) {
      if (in == null) {
        throw new OcrUnavailableException("PP-OCR's list of characters is not on the class path");
      }
      return Alphabet.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new OcrUnavailableException("PP-OCR's session cannot be closed: " + e, e);
    }
  }
}
