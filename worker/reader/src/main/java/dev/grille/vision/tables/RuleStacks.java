package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts rules that meet none of the other direction together to tables.
 *
 * @param letter height of the page's letters, in pixels
 * @param stripes of the page
 */
record RuleStacks(double letter, Stripes stripes) {
  /** Part that the extents of rules of one table have in common at least. */
  private static final double ALIKE = 0.85;

  /** The same of level rules whose ends differ by more letters than a bend makes. */
  private static final double SAME = 0.97;

  private static final double ENDS = 2;

  /** The same of upright rules that end together. */
  private static final double HEADLESS = 0.7;

  /** Against the usual height of rows, that of one between a table and a rule of its head. */
  private static final double HEAD = 1.6;

  /** Share of a table's width that rules under the heads of groups have at least, together. */
  private static final double GROUPS = 0.3;

  /**
   * Rules of tables that lack some: such as begin and end at the same places, and short ones among
   * them.
   */
  List<RuleGroup> of(List<RuleGroup> groups) {
    List<RuleGroup> stacks = new ArrayList<>();
    List<RuleGroup> sorted = new ArrayList<>(groups);
    sorted.sort(
        Comparator.comparingDouble((RuleGroup group) -> group.box().area() + longest(group))
            .reversed());
    for (RuleGroup group : sorted) {
      int home = -1;
      for (int i = 0; i < stacks.size() && home < 0; i++) {
        if (belongs(group, stacks.get(i))) {
          home = i;
        }
      }
      if (home < 0) {
        stacks.add(group);
      } else {
        stacks.set(home, stacks.get(home).and(group));
      }
    }
    List<RuleGroup> tables =
        stacks.stream()
            .filter(stack -> stack.level().size() > 1 || stack.upright().size() > 1)
            .toList();
    List<RuleGroup> rest = stacks.stream().filter(stack -> !tables.contains(stack)).toList();
    return tables.stream().map(stack -> withHead(stack, rest)).toList();
  }

  private static double longest(RuleGroup group) {
    return Math.max(group.box().width(), group.box().height());
  }

  private boolean belongs(RuleGroup group, RuleGroup stack) {
    Box one = group.box();
    Box other = stack.box();
    if (other.grow(letter, letter).contains(one.left(), one.top())
        && other.grow(letter, letter).contains(one.right(), one.bottom())) {
      return true;
    }
    boolean level = group.upright().isEmpty() && !stack.level().isEmpty();
    boolean upright = group.level().isEmpty() && !stack.upright().isEmpty();
    return level && levelAlike(one, other) || upright && uprightAlike(one, other);
  }

  /** Tables below each other may be nearly as wide: the ends of their rules tell them apart. */
  private boolean levelAlike(Box one, Box other) {
    double off =
        Math.max(Math.abs(one.left() - other.left()), Math.abs(one.right() - other.right()));
    double share = off <= ENDS * letter ? ALIKE : SAME;
    return alike(share, one.left(), one.right(), other.left(), other.right());
  }

  /** Of the rules between columns some run through the head and others begin below it. */
  private boolean uprightAlike(Box one, Box other) {
    double off =
        Math.min(Math.abs(one.top() - other.top()), Math.abs(one.bottom() - other.bottom()));
    double share = off <= letter ? HEADLESS : ALIKE;
    return alike(share, one.top(), one.bottom(), other.top(), other.bottom());
  }

  private static boolean alike(
      double share, double from, double to, double otherFrom, double otherTo) {
    double common = Math.min(to, otherTo) - Math.max(from, otherFrom);
    double whole = Math.max(to, otherTo) - Math.min(from, otherFrom);
    return common >= share * whole;
  }

  /**
   * A table whose rows have rules, with the rules above it that are shorter, under the heads of
   * groups, and the edges of a shaded head.
   */
  private RuleGroup withHead(RuleGroup stack, List<RuleGroup> rest) {
    if (!stack.upright().isEmpty() || stack.level().size() < 3) {
      return stack;
    }
    Box box = stack.box();
    double[] rows = TableFinder.distances(stack.ys(letter)).sorted().toArray();
    double top = box.top() - HEAD * rows[(rows.length - 1) / 2] - letter;
    List<Rule> head = new ArrayList<>();
    for (Box band : stripes.bands()) {
      boolean above = band.bottom() > top && band.bottom() < box.top() + letter;
      if (above && alike(ALIKE, band.left(), band.right(), box.left(), box.right())) {
        head.add(new Rule(true, band.top(), box.left(), box.right(), 0));
        head.add(new Rule(true, band.bottom(), box.left(), box.right(), 0));
      }
    }
    for (RuleGroup group : rest) {
      Box own = group.box();
      boolean within = own.left() >= box.left() - letter && own.right() <= box.right() + letter;
      if (group.upright().isEmpty() && within && own.top() > top && own.bottom() < box.top()) {
        head.addAll(group.level());
      }
    }
    double drawn = head.stream().mapToDouble(Rule::length).sum();
    return drawn >= GROUPS * box.width() ? stack.and(new RuleGroup(head, List.of())) : stack;
  }
}
