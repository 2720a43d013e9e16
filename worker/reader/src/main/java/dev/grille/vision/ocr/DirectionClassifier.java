package dev.grille.vision.ocr;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** PP-OCR's classifier of lines that stand on their head. Belongs to one thread. */
public final class DirectionClassifier implements AutoCloseable {
  private static final String MODEL = "ch_ppocr_mobile_v2.0_cls_infer.onnx";
  private static final int HEIGHT = 48;
  private static final int WIDTH = 192;

  private final PpOcrNetwork network = new PpOcrNetwork("classifier", MODEL);

  DirectionClassifier() {}

  /**
   * The probability that a line stands on its head, 0 to 1. Wrong on one line in twelve.
   *
   * @param line 8-bit BGR, continuous
   */
  public double upsideDown(Mat line) {
    int width = Math.min(WIDTH, (int) Math.ceil(line.cols() * HEIGHT / (double) line.rows()));
    Mat scaled = new Mat();
    // What lies beyond a short line is 0 in the network's numbers.
    Mat padded = new Mat(HEIGHT, WIDTH, line.type(), Scalar.all(127.5));
    Mat room = padded.submat(new Rect(0, 0, Math.max(1, width), HEIGHT));
    try {
      Imgproc.resize(line, scaled, new Size(Math.max(1, width), HEIGHT), 0, 0, Imgproc.INTER_AREA);
      Core.copyTo(scaled, room, new Mat());
      return network.run(
          PpOcrNetwork.planes(padded), WIDTH, HEIGHT, (output, shape) -> (double) output.get(1));
    } finally {
      room.release();
      padded.release();
      scaled.release();
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
