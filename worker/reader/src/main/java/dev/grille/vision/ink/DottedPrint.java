package dev.grille.vision.ink;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.pixels.Box;
import java.util.List;

/**
 * Characters made of dots or bars that do not touch, as printers with few pins and displays of
 * segments make them. Their parts tell nothing of the height of the text until they are joined.
 */
final class DottedPrint {
  /** Fill of a dot or bar at least: a disc fills 0.79 of its box, letters with their gaps half. */
  static final double SOLID = 0.68;

  /** Share of a text's parts that are dots or bars; of small letters a quarter is. */
  private static final double MOST = 0.4;

  /**
   * Height of a line at least, in dots: the lowest characters have seven rows of them, and two rows
   * are no nearer than a dot is thick, but for what is lost where their edges are pale.
   */
  private static final double ROWS = 6;

  /** Fewer parts are a dash or an ellipsis. */
  private static final int LEAST_PARTS = 5;

  private DottedPrint() {}

  /** Height of a line of text at least whose dots are so thick, in the same unit. */
  static double leastHeight(double dot) {
    return ROWS * dot;
  }

  /**
   * How thick its dots are.
   *
   * @param parts ink of which nothing was joined
   * @param field where the text is
   * @param least size of a dot, in template pixels: what is smaller is dust
   * @return in template pixels; 0 where the text is not made of dots
   */
  static double dot(List<Blob> parts, Box field, double least) {
    List<Blob> inside =
        parts.stream()
            .filter(p -> field.contains(p.box().centreX(), p.box().centreY()))
            .filter(p -> Math.max(p.box().width(), p.box().height()) >= least)
            .toList();
    double[] thickness =
        inside.stream()
            .filter(part -> part.fill() >= SOLID)
            .mapToDouble(part -> Math.min(part.box().width(), part.box().height()))
            .filter(thick -> thick >= least)
            .sorted()
            .toArray();
    return thickness.length < LEAST_PARTS || thickness.length < MOST * inside.size()
        ? 0
        : thickness[thickness.length / 2];
  }
}
