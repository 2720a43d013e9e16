package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the print beside each field is the template's. Head and foot of a page show its
 * issuer only; a field's label shows that the value beside it is the one asked for.
 */
final class FieldSurroundings {
  /** Fields with other print beside them that make another form: one or two may be damaged. */
  static final int MIN_UNLIKE_FIELDS = 3;

  /** How near the middles of two windows in one place are, in heights of a window. */
  private static final double SAME_PLACE = 0.5;

  /** A label that moved by so much; NaN where it stands where the map says. */
  private record LabelPlace(Label label, double right, double down) {}

  private final TemplateModel model;
  private final PicturePyramid picture;
  private final LabelCheck check;
  private final Map<LabelPlace, Surroundings> seen = new HashMap<>();

  FieldSurroundings(TemplateModel model, PicturePyramid picture) {
    this.model = model;
    this.picture = picture;
    this.check = new LabelCheck(model.grey(), picture);
  }

  /** The alignment with what stands around each field, and with rows that moved settled by it. */
  Alignment judge(Alignment found) {
    PlaneMap map = settled(found.map());
    List<Surroundings> all = new ArrayList<>();
    for (FieldLabels field : model.labels().fields()) {
      all.add(surroundings(field, map));
    }
    List<Surroundings> settled = FieldsWithoutLabel.settle(model.labels().fields(), all);
    return found.with(map, oneFieldPerPlace(settled, map));
  }

  private PlaneMap settled(PlaneMap map) {
    if (map instanceof AnchoredMap anchored) {
      return anchored.over(settled(anchored.base()));
    }
    if (!(map instanceof ShiftedRowsMap stepped)) {
      return map;
    }
    Map<Quad, Double> settled = new HashMap<>();
    for (FieldLabels field : model.labels().fields()) {
      settled.put(field.quad(), settle(field, stepped));
    }
    return stepped.with(settled);
  }

  /**
   * Where rows moved, two fields may come to stand in one place, and one of them is not there: the
   * one whose label is not found, or nobody can tell which.
   */
  private List<Surroundings> oneFieldPerPlace(List<Surroundings> all, PlaneMap map) {
    List<Quad> quads = model.labels().fields().stream().map(FieldLabels::quad).toList();
    List<Place> home = quads.stream().map(quad -> Place.of(quad, Homography.IDENTITY)).toList();
    List<@Nullable Place> there = new ArrayList<>();
    for (Quad quad : quads) {
      there.add(map.covers(quad) ? Place.of(quad, map.around(quad)) : null);
    }
    List<Surroundings> settled = new ArrayList<>(all);
    for (int i = 0; i < quads.size(); i++) {
      for (int j = 0; j < quads.size(); j++) {
        Place one = there.get(i);
        Place other = there.get(j);
        if (j != i
            && one != null
            && other != null
            && one.isAt(other)
            && !home.get(i).isAt(home.get(j))) {
          boolean mine = all.get(i) == Surroundings.FOUND;
          boolean theirs = all.get(j) == Surroundings.FOUND;
          if (!mine && theirs) {
            settled.set(i, Surroundings.OTHER);
          } else if (mine == theirs) {
            settled.set(i, Surroundings.DOUBTFUL);
          }
        }
      }
    }
    return settled;
  }

  /**
   * Where a window stands.
   *
   * @param height of its left side
   */
  private record Place(Point middle, double height) {
    static Place of(Quad quad, Homography map) {
      Point top = map.map(quad.upperLeft());
      Point bottom = map.map(quad.lowerLeft());
      return new Place(
          map.map(FieldSurroundings.middle(quad)),
          Math.hypot(top.x() - bottom.x(), top.y() - bottom.y()));
    }

    boolean isAt(Place other) {
      double apart = Math.hypot(middle.x() - other.middle.x(), middle.y() - other.middle.y());
      return apart < SAME_PLACE * height;
    }
  }

  static Point middle(Quad quad) {
    double x = quad.corners().stream().mapToDouble(Point::x).average().orElseThrow();
    double y = quad.corners().stream().mapToDouble(Point::y).average().orElseThrow();
    return new Point(x, y);
  }

  /**
   * The evidence against the form as a whole.
   *
   * @param judged as {@link #judge} gave it
   * @return names the fields, without values; null where nothing does
   */
  @Nullable String rejection(Alignment judged) {
    List<FieldLabels> fields = model.labels().fields();
    if (fields.size() >= MIN_UNLIKE_FIELDS
        && fields.stream().noneMatch(field -> judged.map().covers(field.quad()))) {
      return "rows are elsewhere, and no field's place is known";
    }
    List<Surroundings> surroundings = judged.surroundings();
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < surroundings.size(); i++) {
      found += surroundings.get(i) == Surroundings.FOUND ? 1 : 0;
      if (surroundings.get(i).isUnlike()) {
        missing.add(fields.get(i).name());
      }
    }
    if (missing.size() < MIN_UNLIKE_FIELDS || missing.size() <= found) {
      return null;
    }
    int labelled = missing.size() + found;
    return "other print stands beside "
        + missing.size()
        + " of "
        + labelled
        + " fields: "
        + String.join(", ", missing);
  }

  /**
   * How far a field's row moved. Its own labels decide: where they are found, there it is; it moves
   * without them only where print in its row is found to have moved.
   */
  private double settle(FieldLabels field, ShiftedRowsMap map) {
    double known = map.across(field.quad());
    List<Double> tried = new ArrayList<>();
    if (!Double.isNaN(known)) {
      tried.add(known);
    }
    tried.addAll(map.steps().displacements());
    for (double by : tried) {
      for (Label label : field.labels()) {
        if (label.inRow()
            && compare(label, map.around(label.quad(), by), 0, by) == Surroundings.FOUND) {
          return by;
        }
      }
    }
    if (known == 0 || (!Double.isNaN(known) && map.showsRowOf(field.quad()))) {
      return known;
    }
    if (!inPicture(map.around(field.quad(), 0), field.quad())) {
      return 0;
    }
    boolean labelled = field.labels().stream().anyMatch(label -> label.sure() && label.inRow());
    return labelled ? Double.NaN : known;
  }

  private Surroundings surroundings(FieldLabels field, PlaneMap map) {
    if (!inPicture(map.around(field.quad()), field.quad())) {
      return Surroundings.UNSEEN;
    }
    List<Label> found = new ArrayList<>();
    Set<Surroundings> others = EnumSet.noneOf(Surroundings.class);
    for (Label label : field.labels()) {
      Surroundings there = compare(label, field, map);
      if (there == Surroundings.FOUND) {
        found.add(label);
      } else if (label.sure()) {
        others.add(there);
      }
    }
    if (!found.isEmpty()) {
      return isShared(found, field) ? worst(others) : Surroundings.FOUND;
    }
    if (others.size() > 1 && others.contains(Surroundings.OTHER)) {
      return Surroundings.DOUBTFUL;
    }
    return others.isEmpty() ? Surroundings.NONE : others.iterator().next();
  }

  /** The strongest evidence against a field of which only what it shares with others was found. */
  private static Surroundings worst(Set<Surroundings> others) {
    return Stream.of(Surroundings.OTHER, Surroundings.DOUBTFUL)
        .filter(others::contains)
        .findFirst()
        .orElse(Surroundings.FOUND);
  }

  /**
   * Whether another field has all of these labels too, so that they do not tell which it is: the
   * head of a column says nothing of the row, a row's label nothing of the column.
   */
  private boolean isShared(List<Label> found, FieldLabels field) {
    return model.labels().fields().stream()
        .filter(other -> other != field)
        .anyMatch(
            other ->
                found.stream()
                    .allMatch(label -> other.labels().stream().anyMatch(label::isPlacedAs)));
  }

  private Surroundings compare(Label label, FieldLabels field, PlaneMap map) {
    if (map instanceof AnchoredMap anchored) {
      if (!label.inRow() || !anchored.isRelative(field.quad())) {
        return compare(label, field, anchored.base());
      }
      Point by = anchored.shift(field.quad());
      return anchored.covers(field.quad())
          ? compare(label, anchored.around(label.quad(), by), by.x(), by.y())
          : Surroundings.UNSEEN;
    }
    if (map instanceof ShiftedRowsMap stepped && label.inRow()) {
      double by = stepped.across(field.quad());
      return Double.isNaN(by)
          ? Surroundings.UNSEEN
          : compare(label, stepped.around(label.quad(), by), 0, by);
    }
    return compare(label, map.around(label.quad()), Double.NaN, Double.NaN);
  }

  /** Labels are shared by fields; each is compared once in each place. */
  private Surroundings compare(Label label, Homography map, double right, double down) {
    return seen.computeIfAbsent(
        new LabelPlace(label, right, down), place -> check.compare(label, map));
  }

  private boolean inPicture(Homography map, Quad field) {
    Point middle = middle(field);
    Point at = map.map(middle);
    return map.depth(middle.x(), middle.y()) > 0
        && at.x() >= 0
        && at.y() >= 0
        && at.x() < picture.size().width
        && at.y() < picture.size().height;
  }
}
