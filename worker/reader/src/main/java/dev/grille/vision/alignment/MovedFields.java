package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.PlaneMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far fields moved with the anchors of their form. A field that is relative to one goes where
 * it went, and is not read where that is not known. Any other field keeps its place, unless its own
 * label is found where the nearest anchor that moves no field went. Where a field's label is found
 * near such a place, that is the place: a map may lean to please the parts of a form that moved.
 */
final class MovedFields {
  private final AnchorSearch search;
  private final PlaneMap fixed;
  private final FormAnchors anchors;

  /**
   * The fields of one picture.
   *
   * @param fixed where everything would be that has not moved within the form
   */
  MovedFields(AnchorSearch search, PlaneMap fixed, FormAnchors anchors) {
    this.search = search;
    this.fixed = fixed;
    this.anchors = anchors;
  }

  /** By the window of each field that moved, or may have: how far, or empty where nobody knows. */
  Map<Quad, Optional<Point>> of(List<PlacedAnchor> placed, FormLabels labels) {
    Map<Quad, Optional<Point>> moved = new HashMap<>();
    for (FieldLabels field : labels.fields()) {
      String key = anchors.relative().get(field.quad());
      if (key != null) {
        PlacedAnchor anchor =
            placed.stream().filter(one -> one.anchor().key().equals(key)).findFirst().orElseThrow();
        moved.put(field.quad(), relative(field, anchor));
      } else {
        nearestFixed(placed, field.quad())
            .flatMap(anchor -> labelled(field, anchor))
            .ifPresent(shift -> moved.put(field.quad(), Optional.of(shift)));
      }
    }
    return moved;
  }

  private Optional<Point> relative(FieldLabels field, PlacedAnchor anchor) {
    return anchor.shift().map(shift -> labelled(field, anchor).orElse(shift));
  }

  /** Where the label in a field's row is, near where an anchor's move lets it be. */
  private Optional<Point> labelled(FieldLabels field, PlacedAnchor anchor) {
    Point shift = anchor.shift().orElseThrow();
    return field.labels().stream()
        .filter(label -> label.sure() && label.inRow())
        .map(label -> search.near(label, fixed, shift, anchor.awayFrom(label.quad())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The nearest anchor that moves no field and that moved itself. */
  private Optional<PlacedAnchor> nearestFixed(List<PlacedAnchor> placed, Quad field) {
    return placed.stream()
        .filter(one -> !anchors.moves(one.anchor()) && one.shift().isPresent())
        .min(Comparator.comparingDouble(one -> one.awayFrom(field)))
        .filter(one -> !one.shift().orElseThrow().equals(new Point(0, 0)));
  }
}
