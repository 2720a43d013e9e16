package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cells for one character each, beside each other: from one of their dividers on, one begins with
 * every pitch. Nothing but its dividers tells of a comb: strokes of one height at one pitch.
 *
 * @param start where a cell begins, along the text
 * @param pitch width of a cell; 0 where there is no comb
 */
public record Comb(double start, double pitch) {
  /** No cells. */
  public static final Comb NONE = new Comb(0, 0);

  /** Strokes of one height at one pitch from which they are no chance: three cells. */
  private static final int MIN_DIVIDERS = 4;

  /** Width of a divider at most, as a share of the line height: that of a stroke of the text. */
  private static final double MAX_DIVIDER_WIDTH = 0.22;

  /** Height of a divider at least, as a share of the line height. */
  private static final double MIN_DIVIDER_HEIGHT = 0.2;

  /** How far dividers' ends may be off each other, as a share of the line height. */
  private static final double UNEVEN = 0.15;

  /** How far dividers may be off their pitch, as a share of it; strokes of text are off by more. */
  private static final double OFF = 0.08;

  /** Width of a cell at least, in line heights: it has room for a character. */
  private static final double MIN_CELL_WIDTH = 0.5;

  /** Gap between a divider and the rule it stands on, as a share of the line height. */
  private static final double FOOT = 0.15;

  /** Thin strokes beyond which they are a hatching: a line of text has no two hundred cells. */
  private static final int MAX_STROKES = 400;

  /** Whether there are cells. */
  public boolean hasCells() {
    return pitch > 0;
  }

  /** The number of the cell that a place is in; any number where the comb begins elsewhere. */
  public int cell(double x) {
    return (int) Math.floor((x - start) / pitch);
  }

  /** The same where a crop shows it. */
  public Comb in(double left, double scale, double border) {
    return hasCells() ? new Comb((start - left) * scale + border, pitch * scale) : NONE;
  }

  /**
   * The comb whose dividers these strokes are.
   *
   * @param strokes among others
   * @param lineHeight of the text
   */
  static Comb of(List<Box> strokes, double lineHeight) {
    List<Box> dividers = dividers(strokes, lineHeight);
    if (dividers.isEmpty()) {
      return NONE;
    }
    double first = dividers.get(0).centreX();
    double last = dividers.get(dividers.size() - 1).centreX();
    double cells = Math.rint((last - first) / pitch(dividers));
    return new Comb(first, (last - first) / cells);
  }

  /**
   * Dividers that end in the air, as those of a comb that is open above: they stand on a rule.
   *
   * @param parts ink that is no rule
   * @param rules across and down
   * @param lineHeight of the text
   */
  static List<Box> ticks(List<Box> parts, List<Box> rules, double lineHeight) {
    Map<Box, Box> standing = new LinkedHashMap<>();
    for (Box part : parts) {
      Box free = besideRule(part, rules, lineHeight);
      if (free != null) {
        standing.put(free, part);
      }
    }
    return dividers(List.copyOf(standing.keySet()), lineHeight).stream()
        .map(standing::get)
        .toList();
  }

  /**
   * What of a part lies beside the rule that it stands on; null where it stands on none. The
   * outermost divider reaches through the rule, for nothing of the rule lies beyond it.
   */
  private static @Nullable Box besideRule(Box part, List<Box> rules, double lineHeight) {
    double near = FOOT * lineHeight;
    for (Box rule : rules) {
      boolean along = rule.width() > rule.height();
      if (!along || rule.left() - near > part.left() || rule.right() + near < part.right()) {
        continue;
      }
      if (isAt(part.bottom(), rule, near) && part.top() < rule.top()) {
        double bottom = Math.min(part.bottom(), rule.top());
        return new Box(part.left(), part.top(), part.right(), bottom);
      }
      if (isAt(part.top(), rule, near) && part.bottom() > rule.bottom()) {
        double top = Math.max(part.top(), rule.bottom());
        return new Box(part.left(), top, part.right(), part.bottom());
      }
    }
    return null;
  }

  private static boolean isAt(double end, Box rule, double near) {
    return end >= rule.top() - near && end <= rule.bottom() + near;
  }

  /** The most strokes that are equally high and stand at one pitch, from left to right. */
  private static List<Box> dividers(List<Box> strokes, double lineHeight) {
    List<Box> thin =
        strokes.stream()
            .filter(
                box ->
                    box.width() <= MAX_DIVIDER_WIDTH * lineHeight && box.height() > 2 * box.width())
            .filter(box -> box.height() >= MIN_DIVIDER_HEIGHT * lineHeight)
            .sorted(Comparator.comparingDouble(Box::centreX))
            .toList();
    if (thin.size() > MAX_STROKES) {
      return List.of();
    }
    List<Box> most = List.of();
    for (Box seed : thin) {
      List<Box> alike = new ArrayList<>();
      for (Box box : thin) {
        boolean even =
            Math.abs(box.top() - seed.top()) <= UNEVEN * lineHeight
                && Math.abs(box.bottom() - seed.bottom()) <= UNEVEN * lineHeight;
        boolean apart =
            alike.isEmpty()
                || box.centreX() - alike.get(alike.size() - 1).centreX()
                    > MAX_DIVIDER_WIDTH * lineHeight;
        if (even && apart) {
          alike.add(box);
        }
      }
      if (alike.size() >= MIN_DIVIDERS
          && alike.size() > most.size()
          && isRegular(alike, lineHeight)) {
        most = alike;
      }
    }
    return most;
  }

  private static boolean isRegular(List<Box> alike, double lineHeight) {
    double pitch = pitch(alike);
    if (pitch < MIN_CELL_WIDTH * lineHeight) {
      return false;
    }
    double first = alike.get(0).centreX();
    return alike.stream()
        .mapToDouble(box -> (box.centreX() - first) / pitch)
        .allMatch(place -> Math.abs(place - Math.rint(place)) <= OFF * Math.max(1, place / 4));
  }

  /** The median distance, for a divider may be hidden below a character. */
  private static double pitch(List<Box> dividers) {
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < dividers.size(); i++) {
      distances.add(dividers.get(i).centreX() - dividers.get(i - 1).centreX());
    }
    distances.sort(Comparator.naturalOrder());
    return distances.get((distances.size() - 1) / 2);
  }
}
