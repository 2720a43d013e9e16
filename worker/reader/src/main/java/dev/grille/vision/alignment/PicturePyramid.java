package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.MeshWarp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A grey picture and its halves, made when first needed: what is shrunk first does not alias. */
final class PicturePyramid {
  /** Levels below the whole picture: the last has a side of 64 where the whole has 4,096. */
  private static final int MOST = 6;

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
    int level = source(map.scaleAt(plane.width / 2, plane.height / 2));
    Mat result = owner.mat();
    try (MatScope inner = new MatScope()) {
      Mat matrix = map.then(onto(level)).toMat(inner);
      Imgproc.warpPerspective(
          level(level), result, matrix, plane, Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP);
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
    int level = source(middle.scaleAt(plane.width / 2, plane.height / 2));
    Homography onto = onto(level);
    return MeshWarp.draw(
        level(level),
        plane,
        at -> onto.map(map.toPicture(toTemplate.map(at))),
        Imgproc.INTER_LINEAR,
        Core.BORDER_CONSTANT,
        owner);
  }

  /**
   * The picture made smaller.
   *
   * @param grey the picture itself where it is not larger
   * @param across pixels of the whole picture to one of it
   * @param down the same, which differs as far as sides are rounded
   */
  record Smaller(Mat grey, double across, double down) {
    /** Where a place lies in the whole picture. */
    Point onWhole(double x, double y) {
      return new Point((x + 0.5) * across - 0.5, (y + 0.5) * down - 0.5);
    }

    /**
     * A mask of the whole picture as one of this; an empty one, for everywhere, where it is null.
     */
    Mat mask(@Nullable Mat ofWhole, MatScope scope) {
      Mat mask = scope.mat();
      if (ofWhole != null) {
        Imgproc.resize(ofWhole, mask, grey.size(), 0, 0, Imgproc.INTER_NEAREST);
      }
      return mask;
    }
  }

  /** The picture, its longest side so many pixels at most. */
  Smaller smaller(int longestSide, MatScope owner) {
    if (longest(whole()) <= longestSide) {
      return new Smaller(whole(), 1, 1);
    }
    int level = 0;
    while (level < deepest() && longest(level(level)) >= 2.0 * longestSide) {
      level++;
    }
    Mat source = level(level);
    double scale = longestSide / longest(source);
    Size size =
        new Size(
            Math.max(1, Math.round(source.cols() * scale)),
            Math.max(1, Math.round(source.rows() * scale)));
    Mat small = owner.mat();
    Imgproc.resize(source, small, size, 0, 0, Imgproc.INTER_AREA);
    double times = 1 << level;
    return new Smaller(
        small, times * source.cols() / small.cols(), times * source.rows() / small.rows());
  }

  private static double longest(Mat picture) {
    return Math.max(picture.cols(), picture.rows());
  }

  /** The level whose pixels are as large as so many of the whole picture's, nearly. */
  private int source(double scale) {
    int level = 0;
    for (double left = scale; left >= 1.6 && level < deepest(); left /= 2) {
      level++;
    }
    return level;
  }

  private static Homography onto(int level) {
    return Homography.resize(1.0 / (1 << level), 1.0 / (1 << level));
  }

  /** The last level whose shorter side still has a pixel. */
  private int deepest() {
    int shortest = Math.min(whole().cols(), whole().rows());
    return Math.min(MOST, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(shortest));
  }

  /**
   * A picture so many times halved. An odd last row or column is left out: OpenCV averages squares
   * of four pixels thirty times as fast as it resizes by nearly as much.
   */
  private Mat level(int level) {
    while (levels.size() <= level) {
      Mat last = levels.get(levels.size() - 1);
      Size size = new Size(last.cols() / 2, last.rows() / 2);
      Mat even = scope.own(last.submat(0, 2 * (last.rows() / 2), 0, 2 * (last.cols() / 2)));
      Mat half = scope.mat();
      Imgproc.resize(even, half, size, 0, 0, Imgproc.INTER_AREA);
      levels.add(half);
    }
    return levels.get(level);
  }
}
