package dev.grille.vision.ocr;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * PP-OCRv4's detector of text (differentiable binarization, Liao et al., 2020, on PP-LCNetV3): how
 * likely each pixel belongs to the core of a line.
 */
final class PpOcrDetector implements TextMapper, AutoCloseable {
  private static final String MODEL = "ch_PP-OCRv4_det_infer.onnx";

  private final PpOcrNetwork network = new PpOcrNetwork("detector", MODEL);

  @Override
  public Mat map(Mat picture, MatScope scope) {
    if (picture.cols() % MULTIPLE != 0 || picture.rows() % MULTIPLE != 0) {
      throw new IllegalArgumentException(
          "sides have to be multiples of " + MULTIPLE + ": " + picture.size());
    }
    int width = picture.cols();
    int height = picture.rows();
    return network.run(
        PpOcrNetwork.planes(picture),
        width,
        height,
        (output, shape) -> {
          float[] probabilities = new float[width * height];
          output.get(probabilities);
          Mat map = scope.own(new Mat(height, width, CvType.CV_32F));
          map.put(0, 0, probabilities);
          return map;
        });
  }

  @Override
  public void close() {
    network.close();
  }
}
