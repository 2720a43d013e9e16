package dev.grille.vision.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
  private static final String MODEL = "ch_PP-OCRv4_rec_infer.onnx";
  private static final String CHARACTERS = "/models/ppocr_keys_v1.txt";
  private static final int HEIGHT = 48;
  private static final int MIN_WIDTH = 48;
  private static final int MAX_WIDTH = 3200;

  private final PpOcrNetwork network = new PpOcrNetwork("recogniser", MODEL);
  private final Alphabet alphabet = alphabet();

  /** The text of a line that fills the height of the crop, in one or three channels. */
  @Override
  public OcrText read(Mat line) {
    int width =
        Math.min(
            MAX_WIDTH,
            Math.max(MIN_WIDTH, (int) Math.ceil(line.cols() * HEIGHT / (double) line.rows())));
    return network.run(
        pixels(line, width),
        width,
        HEIGHT,
        (output, shape) -> {
          CtcLattice lattice = CtcLattice.of(output, (int) shape[1], (int) shape[2], alphabet);
          return new CtcDecoder(lattice, line.cols(), line.rows()).decode();
        });
  }

  private static float[] pixels(Mat line, int width) {
    Mat scaled = new Mat();
    try {
      int how = line.rows() > HEIGHT ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
      Imgproc.resize(line, scaled, new Size(width, HEIGHT), 0, 0, how);
      return PpOcrNetwork.planes(scaled);
    } finally {
      scaled.release();
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
    network.close();
  }
}
