package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for bands beyond the sides of what was found: the coloured strips of cards. */
final class BandSearch {
  /** Widths of bands, against the sheet's sides beside them: at either end, and on average. */
  private static final double NARROWEST = 0.03;

  private static final double WIDEST = 0.3;
  private static final double WIDEST_END = 0.45;

  /** Steps between widths that are tried, against the same sides. */
  private static final double STEP = 0.005;

  /** Share of a band's outer side that lies on an edge: nearly all, as of a card's other sides. */
  private static final double OUTER = 0.9;

  /** Share of a band's ends that does. */
  private static final double ENDS = 0.8;

  /** Against the side beside it, what is too short for its edges to be told. */
  private static final double SHORT = 0.02;

  private final EdgeMap edges;
  private final SidesOnEdges sides;
  private final ColourSteps colours;

  BandSearch(EdgeMap edges, SidesOnEdges sides, ColourSteps colours) {
    this.edges = edges;
    this.sides = sides;
    this.colours = colours;
  }

  /**
   * The quadrilateral with a band beyond one of its sides: to where another edge runs, be it aslant
   * to that side, and the sides beside it go on along edges.
   *
   * @param side from 0, that from the first corner to the second
   */
  Optional<Quad> widened(Quad quad, int side) {
    List<Point> corners = quad.corners();
    List<End> begins = ends(corners.get((side + 3) % 4), corners.get(side));
    List<End> ends = ends(corners.get((side + 2) % 4), corners.get((side + 1) % 4));
    double best = OUTER;
    Point[] wide = corners.toArray(Point[]::new);
    for (End begin : begins) {
      for (End end : ends) {
        double width = (begin.width() + end.width()) / 2;
        double along = width < NARROWEST || width > WIDEST ? 0 : edges.on(begin.at(), end.at());
        if (along > best && isOther(corners, side, begin, end)) {
          best = along;
          wide[side] = begin.at();
          wide[(side + 1) % 4] = end.at();
        }
      }
    }
    Quad widened = new Quad(wide[0], wide[1], wide[2], wide[3]);
    return best > OUTER && Corners.isPlausible(widened)
        ? Optional.of(sides.settled(widened, side))
        : Optional.empty();
  }

  /**
   * Whether the band differs in colour from the ground beyond it, as the ground's patterns do not;
   * not where it runs out to a point.
   */
  private boolean isOther(List<Point> corners, int side, End begin, End end) {
    int next = (side + 1) % 4;
    Quad band = new Quad(begin.at(), end.at(), corners.get(next), corners.get(side));
    return colours.step(band, 0) >= Paper.OTHER
        && (end.width() < SHORT || colours.step(band, 1) >= Paper.OTHER)
        && (begin.width() < SHORT || colours.step(band, 3) >= Paper.OTHER);
  }

  /** A corner of a band, and how wide the band is there against the side that goes on. */
  private record End(Point at, double width) {}

  private List<End> ends(Point from, Point to) {
    List<End> ends = new ArrayList<>();
    for (double width = 0; width <= WIDEST_END; width += STEP) {
      double dx = width * (to.x() - from.x());
      double dy = width * (to.y() - from.y());
      Point end = new Point(to.x() + dx, to.y() + dy);
      if (width < SHORT || edges.near(to, end) >= ENDS) {
        ends.add(new End(end, width));
      }
    }
    return ends;
  }
}
