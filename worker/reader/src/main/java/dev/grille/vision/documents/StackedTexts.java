package dev.grille.vision.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Single characters below each other, which were found each by itself. They may be a word that
 * stands, as labels beside several lines do, or a column of values.
 */
final class StackedTexts {
  /** How far their middles may lie beside each other, against the wider one. */
  private static final double ASIDE = 0.4;

  /** From one to the next, against the height of the upper. */
  private static final double NEXT = 1.6;

  private StackedTexts() {}

  /** All of two or more, each as a row whose characters are in their order. */
  static List<TextRow> of(List<PlacedText> texts) {
    List<PlacedText> single =
        texts.stream()
            .filter(
                text -> text.text().strip().codePointCount(0, text.text().strip().length()) == 1)
            .sorted(Comparator.comparingDouble(PlacedText::top))
            .toList();
    List<List<PlacedText>> stacks = new ArrayList<>();
    for (PlacedText text : single) {
      stacks.stream()
          .filter(stack -> follows(stack.get(stack.size() - 1), text))
          .findFirst()
          .ifPresentOrElse(
              stack -> stack.add(text), () -> stacks.add(new ArrayList<>(List.of(text))));
    }
    return stacks.stream().filter(stack -> stack.size() > 1).map(StackedTexts::row).toList();
  }

  private static TextRow row(List<PlacedText> stack) {
    return new TextRow(stack.stream().flatMap(text -> Glyph.of(text).stream()).toList());
  }

  private static boolean follows(PlacedText upper, PlacedText lower) {
    double wide = Math.max(upper.right() - upper.left(), lower.right() - lower.left());
    double aside = Math.abs(upper.left() + upper.right() - lower.left() - lower.right()) / 2;
    double gap = lower.top() - upper.bottom();
    return aside <= ASIDE * wide && gap > -0.3 * upper.height() && gap <= NEXT * upper.height();
  }
}
