package dev.grille.vision.alignment;

import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.MeshWarp;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
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
    Mat source = source(map.scaleAt(plane.width / 2, plane.height / 2));
    Mat result = owner.mat();
    try (MatScope inner = new MatScope()) {
      Mat matrix = map.then(onto(source)).toMat(inner);
      Imgproc.warpPerspective(
          source, result, matrix, plane, Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP);
    }
    return result;
  }

  /**
   * Renders a template's plane of a picture whose paper may be curled.
   *
   * @param map template pixels to pixels of the whole picture
   * @param toTemplate pixels of the result to those of the template
   * @param plane size of the result
   */
  Mat render(PlaneMap map, Homography toTemplate, Size plane, MatScope owner) {
    if (map instanceof Homography flat) {
      return render(toTemplate.then(flat), plane, owner);
    }
    Quad all = new Box(0, 0, plane.width, plane.height).quad();
    Homography middle = toTemplate.then(map.around(toTemplate.toPicture(all)));
    Mat source = source(middle.scaleAt(plane.width / 2, plane.height / 2));
    Homography onto = onto(source);
    return MeshWarp.draw(
        source,
        plane,
        at -> onto.map(map.toPicture(toTemplate.map(at))),
        Imgproc.INTER_LINEAR,
        Core.BORDER_CONSTANT,
        owner);
  }

  /** The level whose pixels are as large as so many of the whole picture's, nearly. */
  private Mat source(double scale) {
    int level = 0;
    for (double left = scale; left >= 1.6 && level < 6; left /= 2) {
      level++;
    }
    return level(level);
  }

  private Homography onto(Mat level) {
    return Homography.resize(level.cols() / size().width, level.rows() / size().height);
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
