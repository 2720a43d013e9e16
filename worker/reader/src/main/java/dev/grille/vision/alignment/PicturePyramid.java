package dev.grille.vision.alignment;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A grey picture and its halves, made when first needed: what is shrunk first does not alias. */
final class PicturePyramid {
  private final MatScope scope;
  private final List<Mat> levels = new ArrayList<>();

  /**
   * Starts at the whole picture.
   *
   * @param grey CV_8U
   * @param scope owns the smaller levels
   */
  PicturePyramid(Mat grey, MatScope scope) {
    this.scope = scope;
    levels.add(grey);
  }

  Size size() {
    return levels.get(0).size();
  }

  Mat whole() {
    return levels.get(0);
  }

  /**
   * Renders a plane of the picture.
   *
   * @param map plane pixels to pixels of the whole picture
   * @param plane size of the result
   */
  Mat render(Homography map, Size plane, MatScope owner) {
    double scale = map.scaleAt(plane.width / 2, plane.height / 2);
    int level = 0;
    while (scale >= 1.6 && level < 6) {
      scale /= 2;
      level++;
    }
    Mat source = level(level);
    double sx = source.cols() / size().width;
    double sy = source.rows() / size().height;
    Mat result = owner.mat();
    try (MatScope inner = new MatScope()) {
      Mat matrix = map.then(Homography.resize(sx, sy)).toMat(inner);
      Imgproc.warpPerspective(
          source, result, matrix, plane, Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP);
    }
    return result;
  }

  private Mat level(int level) {
    while (levels.size() <= level) {
      Mat last = levels.get(levels.size() - 1);
      Mat half = scope.mat();
      Size size = new Size(Math.max(1, last.cols() / 2), Math.max(1, last.rows() / 2));
      Imgproc.resize(last, half, size, 0, 0, Imgproc.INTER_AREA);
      levels.add(half);
    }
    return levels.get(level);
  }
}
