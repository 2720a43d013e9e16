package dev.grille.vision.tables;

import dev.grille.contracts.Point;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chains of the texts that stand side by side: a row tells how a page is bent where its texts, by
 * themselves, are too short to.
 *
 * @param regions of a page
 * @param letter height of its letters, in pixels
 */
record RowChains(List<TextRegion> regions, double letter) {
  /** Between two texts of a row, at most, in letters. */
  private static final double APART = 15;

  /**
   * How far beside one text's end the next one begins, against the lower one's height: centred
   * beside two lines it stands off by more.
   */
  private static final double ASIDE = 0.3;

  RowChains {
    regions = List.copyOf(regions);
  }

  /** A text, where its ends lie on the nearly flat page, and places of it on the page. */
  private record Text(Point left, Point right, double height, List<Point> places) {}

  /**
   * The chains of a page that lies nearly flat.
   *
   * @param rough flattens it nearly
   */
  List<Flattening.Chain> of(Flattening rough) {
    List<Text> texts = new ArrayList<>();
    for (TextRegion region : regions) {
      if (region.width() > region.height()) {
        texts.add(text(region, rough));
      }
    }
    texts.sort(Comparator.comparingDouble(text -> text.left().x()));
    Map<Text, Text> next = new HashMap<>();
    Map<Text, Text> previous = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      Text follows = follows(text, texts.subList(i + 1, texts.size()));
      // The nearest before it is the one that it follows.
      Text rival = follows == null ? null : previous.get(follows);
      if (follows != null && (rival == null || rival.right().x() < text.right().x())) {
        if (rival != null) {
          next.remove(rival);
        }
        next.put(text, follows);
        previous.put(follows, text);
      }
    }
    List<Flattening.Chain> chains = new ArrayList<>();
    for (Text text : texts) {
      if (!previous.containsKey(text) && next.containsKey(text)) {
        List<Point> points = new ArrayList<>();
        for (Text at = text; at != null; at = next.get(at)) {
          points.addAll(at.places());
        }
        chains.add(new Flattening.Chain(points, 1));
      }
    }
    return chains;
  }

  /** The nearest of others, from the left, that goes on with a text; null where none does. */
  private @Nullable Text follows(Text text, List<Text> others) {
    for (Text other : others) {
      double apart = other.left().x() - text.right().x();
      if (apart > APART * letter) {
        return null;
      }
      double aside = Math.abs(other.left().y() - text.right().y());
      if (apart > 0 && aside <= ASIDE * Math.min(text.height(), other.height())) {
        return other;
      }
    }
    return null;
  }

  private static Text text(TextRegion region, Flattening rough) {
    if (region.width() >= PageFlattener.SLENDER * region.height()) {
      List<Point> places = PageFlattener.places(region);
      Point left = rough.flat(places.get(0));
      Point right = rough.flat(places.get(places.size() - 1));
      return left.x() <= right.x()
          ? new Text(left, right, region.height(), places)
          : new Text(right, left, region.height(), places);
    }
    Point middle = new Point(region.x(), region.y());
    Point flat = rough.flat(middle);
    double half = region.width() / 2;
    return new Text(
        new Point(flat.x() - half, flat.y()),
        new Point(flat.x() + half, flat.y()),
        region.height(),
        List.of(middle));
  }
}
