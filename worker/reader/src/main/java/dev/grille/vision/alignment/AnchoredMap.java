package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map of a form of which some fields move with an anchor.
 *
 * @param base where all other fields are
 * @param fixed where everything would be that has not moved within the form
 * @param shifts by the window of a field that moves, how far it moved, in template pixels; empty
 *     where its anchor was missed, so that nobody knows
 */
record AnchoredMap(PlaneMap base, PlaneMap fixed, Map<Quad, Optional<Point>> shifts)
    implements PlaneMap {
  AnchoredMap {
    shifts = Map.copyOf(shifts);
  }

  /** The same over another map of the fields that do not move with anchors. */
  AnchoredMap over(PlaneMap other) {
    return new AnchoredMap(other, fixed, shifts);
  }

  boolean isRelative(Quad field) {
    return shiftOf(field) != null;
  }

  /** A window that grew in a picture has the upper side that it has in the template. */
  private @Nullable Optional<Point> shiftOf(Quad field) {
    Optional<Point> known = shifts.get(field);
    if (known != null) {
      return known;
    }
    return shifts.entrySet().stream()
        .filter(entry -> entry.getKey().upperLeft().equals(field.upperLeft()))
        .filter(entry -> entry.getKey().upperRight().equals(field.upperRight()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** How a place is mapped that moved by so much, in template pixels. */
  Homography around(Quad place, Point by) {
    return around(fixed, place, by);
  }

  /** The same by another map of what has not moved. */
  static Homography around(PlaneMap fixed, Quad place, Point by) {
    return Homography.shift(by.x(), by.y()).then(fixed.around(place.moved(by)));
  }

  @Override
  public Point shift(Quad field) {
    Optional<Point> known = shiftOf(field);
    return known == null ? PlaneMap.super.shift(field) : known.orElse(PlaneMap.super.shift(field));
  }

  @Override
  public Point toPicture(Point template) {
    return base.toPicture(template);
  }

  @Override
  public Quad toPicture(Quad template) {
    return isRelative(template)
        ? fixed.toPicture(template.moved(shift(template)))
        : base.toPicture(template);
  }

  @Override
  public Homography around(Quad field) {
    return isRelative(field) ? around(field, shift(field)) : base.around(field);
  }

  @Override
  public boolean covers(Quad field) {
    Optional<Point> known = shiftOf(field);
    return known == null ? base.covers(field) : known.isPresent();
  }
}
