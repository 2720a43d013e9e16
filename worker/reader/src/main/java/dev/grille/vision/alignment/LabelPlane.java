package dev.grille.vision.alignment;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A label and its neighbourhood at the size at which it is compared.
 *
 * @param scale pixels per template pixel
 */
record LabelPlane(Label label, double scale) {
  /** Height at which labels are compared, in pixels: more shows no more, and costs. */
  static final double HEIGHT = 18;

  /** How far off a piece may be: that of an alignment, in pixels of the plane. */
  private static final int RADIUS = 3;

  /** Width of a piece, in heights: a few characters. */
  private static final double PIECE = 3;

  /** Width over which slow changes are taken away, in heights: a stroke and its gap are less. */
  private static final double SLOW = 1.5;

  /** Share of the most contrasting piece's contrast below which a piece is blank. */
  private static final double BLANK = 0.25;

  /** Correlation of a label's pieces: their mean and that of the least alike. */
  record Likeness(double mean, double least, long pieces) {}

  int slow() {
    return 2 * (int) Math.round(SLOW * label.height() * scale / 2) + 1;
  }

  int margin() {
    return RADIUS + slow() / 2 + 1;
  }

  int width() {
    return (int) Math.max(1, Math.round(label.width() * scale));
  }

  int height() {
    return (int) Math.max(1, Math.round(label.height() * scale));
  }

  Size size() {
    return new Size(width() + 2 * margin(), height() + 2 * margin());
  }

  int pieces() {
    return (int) Math.max(1, Math.round(width() / (PIECE * height())));
  }

  Homography toTemplate() {
    double left = label.x() - margin() / scale;
    double top = label.y() - margin() / scale;
    return Homography.of(1 / scale, 0, left, 0, 1 / scale, top, 0, 0, 1);
  }

  /** What is shrunk is blurred first, or it would alias. */
  Mat ofTemplate(Mat template, MatScope scope) {
    int around = (int) Math.ceil((margin() + 2) / scale);
    int x = Math.max(0, (int) label.x() - around);
    int y = Math.max(0, (int) label.y() - around);
    int right = Math.min(template.cols(), (int) (label.x() + label.width()) + around);
    int bottom = Math.min(template.rows(), (int) (label.y() + label.height()) + around);
    Mat part = scope.own(template.submat(new Rect(x, y, right - x, bottom - y)));
    if (scale < 0.7) {
      Mat soft = scope.mat();
      Imgproc.GaussianBlur(part, soft, new Size(0, 0), 0.35 / scale);
      part = soft;
    }
    Mat result = scope.mat();
    Homography map = toTemplate().then(Homography.shift(-x, -y));
    int how = Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP;
    Imgproc.warpPerspective(part, result, map.toMat(scope), size(), how, Core.BORDER_REPLICATE);
    return result;
  }

  /** What changes along the line within a character, as floats. */
  Mat detail(Mat grey, double blur, MatScope scope) {
    Mat fine = scope.mat();
    grey.convertTo(fine, CvType.CV_32F);
    Imgproc.GaussianBlur(fine, fine, new Size(0, 0), blur);
    Mat slow = scope.mat();
    Imgproc.blur(fine, slow, new Size(slow(), 1));
    Core.subtract(fine, slow, fine);
    return fine;
  }

  /** The best correlations nearby of the pieces that hold print. */
  Likeness likeness(Mat here, Mat there, MatScope scope) {
    int n = pieces();
    double[] score = new double[n];
    double[] print = new double[n];
    Mat match = scope.mat();
    for (int i = 0; i < n; i++) {
      int from = margin() + i * width() / n;
      int wide = margin() + (i + 1) * width() / n - from;
      int reach = 2 * RADIUS;
      Rect around = new Rect(from - RADIUS, margin() - RADIUS, wide + reach, height() + reach);
      Mat own = scope.own(here.submat(new Rect(from, margin(), wide, height())));
      Mat seen = scope.own(there.submat(around));
      Imgproc.matchTemplate(seen, own, match, Imgproc.TM_CCOEFF_NORMED);
      double most = Core.minMaxLoc(match).maxVal;
      score[i] = Double.isFinite(most) && most <= 1.01 ? most : 0;
      print[i] = Core.norm(own);
    }
    double most = Arrays.stream(print).max().orElse(0);
    DoubleSummaryStatistics inked =
        IntStream.range(0, n)
            .filter(i -> print[i] >= BLANK * most)
            .mapToDouble(i -> score[i])
            .summaryStatistics();
    double least = inked.getCount() == 0 ? 0 : inked.getMin();
    return new Likeness(inked.getAverage(), least, inked.getCount());
  }
}
