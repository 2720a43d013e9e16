package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules that make up one table.
 *
 * @param level those that run rightwards
 * @param upright those that run downwards
 */
record RuleGroup(List<Rule> level, List<Rule> upright) {
  /** How far rules that meet may end from each other, against the letters' height. */
  private static final double NEAR = 0.5;

  /** Borders that are one: the two lines of a double frame, against the letters' height. */
  private static final double ONE = 0.45;

  private static final double ONE_PIXELS = 4;

  RuleGroup {
    level = List.copyOf(level);
    upright = List.copyOf(upright);
  }

  /** Rules that meet, and those that meet these, each group by itself. */
  static List<RuleGroup> meeting(List<Rule> rules, double letter) {
    int[] parent = new int[rules.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < parent.length; i++) {
      for (int j = 0; j < i; j++) {
        Rule one = rules.get(i);
        Rule other = rules.get(j);
        if (one.level() != other.level()
            && one.meets(other, NEAR * letter + (one.thickness() + other.thickness()) / 2)) {
          parent[root(parent, i)] = root(parent, j);
        }
      }
    }
    Map<Integer, List<Rule>> byRoot = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      byRoot.computeIfAbsent(root(parent, i), root -> new ArrayList<>()).add(rules.get(i));
    }
    return whole(byRoot.values().stream().map(RuleGroup::of).toList(), letter);
  }

  /** Groups together with the rules that go on within them behind a gap and meet none there. */
  private static List<RuleGroup> whole(List<RuleGroup> groups, double letter) {
    List<RuleGroup> whole = new ArrayList<>(groups);
    for (RuleGroup piece : groups) {
      for (int i = 0; i < whole.size(); i++) {
        RuleGroup group = whole.get(i);
        if (group != piece && group.isContinuedBy(piece, letter)) {
          whole.set(i, group.and(piece));
          whole.remove(piece);
          break;
        }
      }
    }
    return whole;
  }

  private boolean isContinuedBy(RuleGroup piece, double letter) {
    if (level.isEmpty()
        || upright.isEmpty()
        || !piece.level.isEmpty() && !piece.upright.isEmpty()) {
      return false;
    }
    Box room = box().grow(letter, letter);
    Box own = piece.box();
    return room.contains(own.left(), own.top())
        && room.contains(own.right(), own.bottom())
        && piece.level.stream().allMatch(rule -> isOn(level, rule, letter))
        && piece.upright.stream().allMatch(rule -> isOn(upright, rule, letter));
  }

  private static boolean isOn(List<Rule> rules, Rule piece, double letter) {
    return rules.stream().anyMatch(rule -> Math.abs(rule.at() - piece.at()) <= one(letter));
  }

  private static RuleGroup of(List<Rule> rules) {
    Map<Boolean, List<Rule>> level = rules.stream().collect(Collectors.partitioningBy(Rule::level));
    return new RuleGroup(level.get(true), level.get(false));
  }

  private static int root(int[] parent, int of) {
    int at = of;
    while (parent[at] != at) {
      // Halved on the way, or a page of squared paper would make a chain of all its rules.
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  RuleGroup and(RuleGroup other) {
    List<Rule> levels = new ArrayList<>(level);
    levels.addAll(other.level);
    List<Rule> uprights = new ArrayList<>(upright);
    uprights.addAll(other.upright);
    return new RuleGroup(levels, uprights);
  }

  /**
   * Without borders of columns that are only supposed to be there, of no thickness, where text runs
   * through them: a cell of several columns.
   *
   * @param texts where pieces of text lie
   */
  RuleGroup withoutCrossed(List<Box> texts, double letter) {
    List<Rule> kept =
        upright.stream()
            .filter(
                rule ->
                    rule.thickness() > 0
                        || texts.stream().noneMatch(text -> isCrossed(rule, text, letter)))
            .toList();
    return new RuleGroup(level, kept);
  }

  private static boolean isCrossed(Rule rule, Box text, double letter) {
    return rule.covers(text.top(), text.bottom())
        && text.left() < rule.at() - NEAR * letter
        && text.right() > rule.at() + NEAR * letter;
  }

  /** Around all of them. */
  Box box() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Rule rule : level) {
      left = Math.min(left, rule.from());
      right = Math.max(right, rule.to());
      top = Math.min(top, rule.at());
      bottom = Math.max(bottom, rule.at());
    }
    for (Rule rule : upright) {
      left = Math.min(left, rule.at());
      right = Math.max(right, rule.at());
      top = Math.min(top, rule.from());
      bottom = Math.max(bottom, rule.to());
    }
    return new Box(left, top, right, bottom);
  }

  /** Borders of rows that its rules draw, and its upper and lower end where none does. */
  List<Double> ys(double letter) {
    Box box = box();
    return borders(level, box.top(), box.bottom(), letter);
  }

  /** Borders of columns that its rules draw, and its left and right end where none does. */
  List<Double> xs(double letter) {
    Box box = box();
    return borders(upright, box.left(), box.right(), letter);
  }

  private static List<Double> borders(List<Rule> rules, double first, double last, double letter) {
    double one = one(letter);
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingDouble(Rule::at));
    List<Double> borders = new ArrayList<>();
    List<Rule> cluster = new ArrayList<>();
    for (Rule rule : sorted) {
      if (!cluster.isEmpty() && rule.at() - cluster.get(cluster.size() - 1).at() > one) {
        borders.add(middle(cluster));
        cluster.clear();
      }
      cluster.add(rule);
    }
    if (!cluster.isEmpty()) {
      borders.add(middle(cluster));
    }
    if (borders.isEmpty() || borders.get(0) - first > 1.5 * letter) {
      borders.add(0, first);
    }
    if (last - borders.get(borders.size() - 1) > 1.5 * letter || borders.size() < 2) {
      borders.add(last);
    }
    return borders;
  }

  /** By the rules' lengths. */
  private static double middle(List<Rule> cluster) {
    double sum = 0;
    double length = 0;
    for (Rule rule : cluster) {
      sum += rule.at() * (rule.length() + 1);
      length += rule.length() + 1;
    }
    return sum / length;
  }

  /** The distance within which rules draw one border, in pixels. */
  static double one(double letter) {
    return Math.max(ONE_PIXELS, ONE * letter);
  }

  /** Share of the border below or above a row, between two places, that is ruled, 0 to 1. */
  double levelShare(double y, double from, double to, double letter) {
    return share(level, y, from, to, letter);
  }

  /** Share of the border beside a column, between two places, that is ruled, 0 to 1. */
  double uprightShare(double x, double from, double to, double letter) {
    return share(upright, x, from, to, letter);
  }

  private static double share(List<Rule> rules, double at, double from, double to, double letter) {
    double one = one(letter);
    List<double[]> parts = new ArrayList<>();
    for (Rule rule : rules) {
      if (Math.abs(rule.at() - at) <= one && rule.within(from, to) > 0) {
        parts.add(new double[] {Math.max(from, rule.from()), Math.min(to, rule.to())});
      }
    }
    parts.sort(Comparator.comparingDouble(part -> part[0]));
    double covered = 0;
    double end = from;
    for (double[] part : parts) {
      covered += Math.max(0, part[1] - Math.max(end, part[0]));
      end = Math.max(end, part[1]);
    }
    return covered / Math.max(1, to - from);
  }
}
