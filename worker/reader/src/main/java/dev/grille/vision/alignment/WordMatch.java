package dev.grille.vision.alignment;

import dev.grille.vision.geometry.PlaneMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencv.core.Size;

/**
 * What a template's fixed text says about a picture's words.
 *
 * @param inPlace tokens of the template that the picture shows where a map says
 * @param seen tokens of the template that the picture could show
 * @param texts different texts among those in place
 * @param lines different lines of the template among those in place
 * @param coverage share of the template's area that the hull of those in place covers
 */
record WordMatch(int inPlace, int seen, int texts, int lines, double coverage) {
  /** A token that stands in more places than this tells nothing about where the form is. */
  private static final int MAX_PLACES = 4;

  /** How far off a token may be, in heights of its characters: boxes are good to half of one. */
  private static final double NEAR = 1.3;

  /** Pairs of tokens that say the same, each with each. */
  static Correspondences pairs(List<Token> template, List<Token> picture) {
    Map<String, List<Token>> known = byKey(template);
    Map<String, List<Token>> shown = byKey(picture);
    List<Token[]> pairs = new ArrayList<>();
    known.forEach(
        (key, places) -> {
          List<Token> there = shown.getOrDefault(key, List.of());
          if (places.size() <= MAX_PLACES && there.size() <= MAX_PLACES) {
            places.forEach(t -> there.forEach(p -> pairs.add(new Token[] {t, p})));
          }
        });
    double[][] columns = new double[5][pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      columns[0][i] = pairs.get(i)[0].x();
      columns[1][i] = pairs.get(i)[0].y();
      columns[2][i] = pairs.get(i)[1].x();
      columns[3][i] = pairs.get(i)[1].y();
      columns[4][i] = 1;
    }
    return new Correspondences(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  /**
   * Counts the tokens that are where a map says.
   *
   * @param map template to picture
   * @param scale picture pixels per template pixel
   */
  static WordMatch count(
      List<Token> template,
      List<Token> picture,
      PlaneMap map,
      double scale,
      Size size,
      Size pictureSize) {
    Map<String, List<Token>> shown = byKey(picture);
    Set<String> texts = new HashSet<>();
    Set<Integer> lines = new HashSet<>();
    List<Token> found = new ArrayList<>();
    int seen = 0;
    for (Token token : template) {
      dev.grille.contracts.Point at =
          map.toPicture(new dev.grille.contracts.Point(token.x(), token.y()));
      if (at.x() >= 0 && at.y() >= 0 && at.x() < pictureSize.width && at.y() < pictureSize.height) {
        seen++;
        double reach = NEAR * token.height() * scale;
        if (shown.getOrDefault(token.key(), List.of()).stream()
            .anyMatch(p -> Math.hypot(p.x() - at.x(), p.y() - at.y()) <= reach)) {
          found.add(token);
          texts.add(token.key());
          lines.add(token.line());
        }
      }
    }
    double[] x = found.stream().mapToDouble(Token::x).toArray();
    double[] y = found.stream().mapToDouble(Token::y).toArray();
    return new WordMatch(
        found.size(), seen, texts.size(), lines.size(), Coverage.share(x, y, size));
  }

  private static Map<String, List<Token>> byKey(List<Token> tokens) {
    Map<String, List<Token>> byKey = new HashMap<>();
    tokens.forEach(t -> byKey.computeIfAbsent(t.key(), k -> new ArrayList<>()).add(t));
    return byKey;
  }
}
