package dev.grille.vision.documents;

import dev.grille.contracts.EditDistance;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds words in rows of text in which some characters may be misread. */
final class LabelSearch {
  /** Characters of words of which one may be misread, and two. */
  private static final int ONE_OF = 4;

  private static final int TWO_OF = 8;

  /**
   * Between two characters of a label, against the higher of them: labels are spread to one width,
   * and of a character that stands alone often only a part is found.
   */
  private static final double SPREAD = 6;

  /** How far the middles of labels that stand side by side may lie apart, in heights. */
  private static final double LEVEL = 0.7;

  private LabelSearch() {}

  /**
   * All places of these words, from above and from the left. Where two overlap the longer one
   * counts, and of two as long the one with fewer misread characters.
   */
  static List<FoundLabel> find(List<TextRow> rows, Collection<String> labels) {
    List<FoundLabel> all = new ArrayList<>();
    for (String label : labels) {
      int[] wanted = Glyph.folded(label);
      for (TextRow row : rows) {
        find(row, label, wanted, all);
      }
    }
    all.sort(
        Comparator.comparingInt((FoundLabel found) -> found.to() - found.from() - found.misread())
            .reversed()
            .thenComparingInt(FoundLabel::misread));
    List<FoundLabel> kept = new ArrayList<>();
    for (FoundLabel found : all) {
      if (kept.stream().noneMatch(found::overlaps)) {
        kept.add(found);
      }
    }
    return inOrder(kept);
  }

  /** From above, and from the left where labels stand side by side, be it a little askew. */
  private static List<FoundLabel> inOrder(List<FoundLabel> labels) {
    List<FoundLabel> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(FoundLabel::centreY));
    List<FoundLabel> ordered = new ArrayList<>();
    List<FoundLabel> level = new ArrayList<>();
    for (FoundLabel label : sorted) {
      boolean below =
          !level.isEmpty()
              && label.centreY() - level.get(0).centreY() > LEVEL * level.get(0).height();
      if (below) {
        level.sort(Comparator.comparingDouble(FoundLabel::left));
        ordered.addAll(level);
        level.clear();
      }
      level.add(label);
    }
    level.sort(Comparator.comparingDouble(FoundLabel::left));
    ordered.addAll(level);
    return ordered;
  }

  private static void find(TextRow row, String label, int[] wanted, List<FoundLabel> found) {
    int allowed = allowed(wanted.length);
    int[] seen = row.glyphs().stream().mapToInt(Glyph::folded).toArray();
    for (int from = 0; from < seen.length; from++) {
      FoundLabel best = null;
      int shortest = Math.max(1, wanted.length - Math.min(1, allowed));
      int longest = wanted.length + Math.min(1, allowed);
      for (int length = shortest; length <= longest && from + length <= seen.length; length++) {
        best = better(best, match(row, label, wanted, seen, from, length, allowed));
      }
      if (best != null) {
        found.add(best);
      }
    }
  }

  private static @Nullable FoundLabel match(
      TextRow row, String label, int[] wanted, int[] seen, int from, int length, int allowed) {
    // A label's own ends are hardly ever what is misread; texts beside it are.
    if (seen[from] != wanted[0] && seen[from + length - 1] != wanted[wanted.length - 1]) {
      return null;
    }
    int misread =
        EditDistance.table(wanted.length, length, (i, j) -> wanted[i] == seen[from + j])[
            wanted.length][length];
    if (misread > allowed || misread > 0 && isAmid(row.glyphs(), from, from + length)) {
      return null;
    }
    if (isInWord(row.glyphs(), from) || isInWord(row.glyphs(), from + length)) {
      return null;
    }
    FoundLabel found = new FoundLabel(label, row, from, from + length, misread);
    double wide = SPREAD * highest(found);
    boolean near = row.isVertical() || TextRow.runs(found.glyphs(), wide).size() == 1;
    return near ? found : null;
  }

  private static double highest(FoundLabel found) {
    return found.glyphs().stream().mapToDouble(glyph -> glyph.of().height()).max().orElse(0);
  }

  /** Whether a text goes on before and behind: what is nearly a label there is a part of it. */
  private static boolean isAmid(List<Glyph> glyphs, int from, int to) {
    return from > 0 && to < glyphs.size() && follows(glyphs, from) && follows(glyphs, to);
  }

  /** Whether a word of Latin letters goes on at a place; where a capital stands another begins. */
  private static boolean isInWord(List<Glyph> glyphs, int at) {
    if (at == 0 || at == glyphs.size() || !follows(glyphs, at)) {
      return false;
    }
    String before = glyphs.get(at - 1).shown();
    String after = glyphs.get(at).shown();
    boolean begins =
        Character.isLowerCase(before.codePointAt(0)) && Character.isUpperCase(after.codePointAt(0));
    return Writing.hasLatin(before) && Writing.hasLatin(after) && !begins;
  }

  private static boolean follows(List<Glyph> glyphs, int at) {
    return glyphs.get(at).of() == glyphs.get(at - 1).of() && !glyphs.get(at).spaced();
  }

  private static @Nullable FoundLabel better(@Nullable FoundLabel one, @Nullable FoundLabel other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.misread() < one.misread() ? other : one;
  }

  private static int allowed(int length) {
    return length >= TWO_OF ? 2 : length >= ONE_OF ? 1 : 0;
  }
}
