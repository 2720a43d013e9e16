package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.vision.seals.FoundSeal;
import java.util.ArrayList;
import java.util.List;

/** Tells what is printed or written where seals are from what the seals themselves say. */
final class UnderSeals {
  /** Of a line, how much of it stands apart from all seals where it is not a seal's own. */
  private static final double APART = 0.35;

  /** By how much a line has to be surer that was read without a seal's ink. */
  private static final double SURER = 0.02;

  /** Of a line's length, what has to be read again. */
  private static final double WHOLE = 0.9;

  /** Places along a line that are looked at. */
  private static final int PLACES = 20;

  /** Of the smaller of two texts that are one, what they have in common. */
  private static final double SAME = 0.4;

  private final List<List<Point>> seals;

  /** By seals in the unit of the texts. */
  UnderSeals(List<FoundSeal> seals) {
    this.seals = seals.stream().map(FoundSeal::polygon).toList();
  }

  /**
   * A document's texts: those beside the seals as they were read first; on them what was read
   * without the seals' ink, where that is surer.
   *
   * @param first as read with the seals
   * @param without as read without their ink
   */
  List<PlacedText> texts(List<PlacedText> first, List<PlacedText> without) {
    List<PlacedText> texts = new ArrayList<>();
    List<PlacedText> again = new ArrayList<>(without.stream().filter(t -> apart(t) < 1).toList());
    for (PlacedText text : first) {
      double apart = apart(text);
      List<PlacedText> same = without.stream().filter(other -> isSame(text, other)).toList();
      if (apart == 1 || apart >= APART && !isBetter(same, text)) {
        texts.add(text);
        again.removeAll(same);
      } else {
        same.stream().filter(other -> !again.contains(other)).forEach(again::add);
      }
    }
    texts.removeIf(text -> again.stream().anyMatch(text::isPieceOf));
    texts.addAll(again);
    return texts;
  }

  /** Whether a text was read again as a whole, and more surely. */
  private static boolean isBetter(List<PlacedText> again, PlacedText text) {
    double sure = again.stream().mapToDouble(PlacedText::probability).min().orElse(0);
    double wide = again.stream().mapToDouble(other -> other.right() - other.left()).sum();
    return sure > text.probability() + SURER && wide >= WHOLE * (text.right() - text.left());
  }

  private static boolean isSame(PlacedText text, PlacedText other) {
    double smaller = Math.min(text.box().area(), other.box().area());
    return text.box().shareIn(other.box()) * text.box().area() > SAME * smaller;
  }

  /** Which share of a text's middle line lies on no seal. */
  private double apart(PlacedText text) {
    int apart = 0;
    for (int i = 0; i < PLACES; i++) {
      double x = text.left() + (i + 0.5) / PLACES * (text.right() - text.left());
      double y = text.vertical() ? text.top() + (i + 0.5) / PLACES * text.height() : text.centreY();
      double across = text.vertical() ? text.box().centreX() : x;
      apart += seals.stream().noneMatch(seal -> Corners.hold(seal, across, y)) ? 1 : 0;
    }
    return apart / (double) PLACES;
  }
}
