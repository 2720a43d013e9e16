package dev.grille.lab.cases.photo;

import dev.grille.contracts.Point;
import java.util.List;

/**
 * Where the form lands in the picture.
 *
 * @param homography from the form's pixels to the picture's
 * @param width of the picture
 * @param height of the picture
 */
record Camera(Homography homography, int width, int height) {

  /**
   * A pinhole camera over the form's centre, far enough away that the centre keeps the shot's scale
   * (Hartley and Zisserman, 8.1.1: the map of a plane is K [r1 r2 t]).
   */
  static Camera over(double formWidth, double formHeight, Shot shot) {
    double turn = Math.toRadians(shot.turn());
    double ax = Math.toRadians(shot.tiltX());
    double ay = Math.toRadians(shot.tiltY());
    // Columns one and two of Rx(ax) · Ry(ay) · Rz(turn).
    double[] first = rotate(Math.cos(turn), Math.sin(turn), ax, ay);
    double[] second = rotate(-Math.sin(turn), Math.cos(turn), ax, ay);
    double far = 1.5 * Math.hypot(formWidth, formHeight) * shot.scale();
    double s = shot.scale();
    Homography tilted =
        Homography.of(
            far * s * first[0],
            far * s * second[0],
            0,
            far * s * first[1],
            far * s * second[1],
            0,
            s * first[2],
            s * second[2],
            far);
    Homography centred = Homography.shift(-(formWidth - 1) / 2, -(formHeight - 1) / 2).then(tilted);
    return framed(centred, formWidth, formHeight, shot);
  }

  private static double[] rotate(double x, double y, double ax, double ay) {
    double x1 = Math.cos(ay) * x;
    double z1 = -Math.sin(ay) * x;
    return new double[] {
      x1, Math.cos(ax) * y - Math.sin(ax) * z1, Math.sin(ax) * y + Math.cos(ax) * z1
    };
  }

  private static Camera framed(Homography map, double formWidth, double formHeight, Shot shot) {
    List<Point> corners =
        List.of(
            map.map(0, 0),
            map.map(formWidth - 1, 0),
            map.map(formWidth - 1, formHeight - 1),
            map.map(0, formHeight - 1));
    double left = corners.stream().mapToDouble(Point::x).min().orElseThrow();
    double right = corners.stream().mapToDouble(Point::x).max().orElseThrow();
    double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
    double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
    double space = shot.margin() * Math.max(right - left, bottom - top);
    Homography framed = map.then(Homography.shift(space - left, space - top)).scaledToOne();
    return new Camera(
        framed,
        (int) Math.ceil(right - left + 2 * space),
        (int) Math.ceil(bottom - top + 2 * space));
  }
}
