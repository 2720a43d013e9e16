package dev.grille.vision.reading;

/**
 * An upright rectangle in a field's own frame, in template pixels from the field's upper left
 * corner.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
record Box(double left, double top, double right, double bottom) {
  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double centreX() {
    return (left + right) / 2;
  }

  double centreY() {
    return (top + bottom) / 2;
  }

  double area() {
    return Math.max(0, width()) * Math.max(0, height());
  }

  Box grow(double dx, double dy) {
    return new Box(left - dx, top - dy, right + dx, bottom + dy);
  }

  Box move(double dx, double dy) {
    return new Box(left + dx, top + dy, right + dx, bottom + dy);
  }

  Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  Box intersect(Box other) {
    return new Box(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Which share of this box lies in the other, 0 to 1; 0 for an empty box. */
  double shareIn(Box other) {
    double area = area();
    return area == 0 ? 0 : intersect(other).area() / area;
  }
}
