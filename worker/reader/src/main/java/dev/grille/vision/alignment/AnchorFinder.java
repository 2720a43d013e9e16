package dev.grille.vision.alignment;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.alignment.AnchorSearch.Sighting;
import dev.grille.vision.geometry.Landmark;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the anchors of a form that was found, wherever along the page they moved to, and lets
 * fields move with them. A text that stands in several places is the one that is most like the
 * anchor; of those that are equally like it, the one that moved as the nearest other anchor did, or
 * else the nearest.
 */
final class AnchorFinder {
  /** Sightings that differ by less than this are equally like an anchor. */
  private static final double AS_GOOD = 0.2;

  private final TextRecognizer reader;

  AnchorFinder(TextRecognizer reader) {
    this.reader = reader;
  }

  /** The same alignment, whose fields move with their anchors, and with evidence of each. */
  Alignment place(
      Alignment found, TemplateModel model, FormAnchors anchors, PicturePyramid picture) {
    if (anchors.all().isEmpty()) {
      return found;
    }
    PlaneMap map = found.map();
    PlaneMap fixed = map.fixed();
    AnchorSearch search = new AnchorSearch(model, picture, reader);
    List<PlacedAnchor> placed = placed(anchors.all(), fixed, model, search);
    List<AnchorEvidence> evidence =
        placed.stream()
            .map(one -> new AnchorEvidence(one.anchor().key(), one.shift().orElse(null)))
            .toList();
    Map<Quad, Optional<Point>> moved =
        new MovedFields(search, fixed, anchors).of(placed, model.labels());
    List<Landmark> seen = placed.stream().map(one -> landmark(one, fixed)).toList();
    Alignment told = found.with(found.evidence().withAnchors(evidence), seen);
    return moved.isEmpty() ? told : told.with(new AnchoredMap(map, fixed, moved));
  }

  private static Landmark landmark(PlacedAnchor anchor, PlaneMap fixed) {
    Quad quad = anchor.anchor().quad();
    Quad seen = anchor.shift().map(by -> fixed.toPicture(quad.moved(by))).orElse(null);
    return new Landmark(quad, seen);
  }

  private static List<PlacedAnchor> placed(
      List<Anchor> anchors, PlaneMap fixed, TemplateModel model, AnchorSearch search) {
    List<List<Sighting>> all = new ArrayList<>();
    for (Anchor anchor : anchors) {
      Label label = AnchorPrint.of(model.grey(), anchor.quad());
      all.add(
          search
              .inPlace(anchor.text(), label, fixed)
              .map(List::of)
              .orElseGet(() -> likest(search.along(anchor.text(), label, fixed))));
    }
    return IntStream.range(0, anchors.size())
        .mapToObj(
            i -> new PlacedAnchor(anchors.get(i), settled(i, anchors, all).map(Sighting::shift)))
        .toList();
  }

  /** Those that are as like the anchor as any. */
  private static List<Sighting> likest(List<Sighting> sightings) {
    double best = sightings.stream().mapToDouble(Sighting::likeness).max().orElse(0);
    return sightings.stream().filter(s -> s.likeness() > best - AS_GOOD).toList();
  }

  private static Optional<Sighting> settled(
      int index, List<Anchor> anchors, List<List<Sighting>> all) {
    Point mine = FieldSurroundings.middle(anchors.get(index).quad());
    Point expected =
        IntStream.range(0, all.size())
            .filter(i -> i != index && all.get(i).size() == 1)
            .boxed()
            .min(
                Comparator.comparingDouble(
                    i ->
                        PlacedAnchor.distance(
                            mine, FieldSurroundings.middle(anchors.get(i).quad()))))
            .map(i -> all.get(i).get(0).shift())
            .orElse(new Point(0, 0));
    return all.get(index).stream()
        .min(
            Comparator.comparingDouble(
                sighting -> PlacedAnchor.distance(sighting.shift(), expected)));
  }
}
