package dev.grille.vision.ocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text out of a network's distributions over time by the best path (Graves et al.,
 * "Connectionist temporal classification", 2006): the likeliest class of every step, repetitions
 * joined, blanks left out.
 */
final class CtcDecoder {
  private static final int BLANK = 0;
  private static final double LEAST_ALTERNATIVE = 0.02;
  private static final int MOST_ALTERNATIVES = 3;

  private final List<String> characters;
  private final int width;
  private final int height;

  /**
   * Decodes into these characters.
   *
   * @param characters by class; class 0 is the blank
   * @param width of the crop that was read, in pixels; the symbols' boxes are in these
   * @param height of the crop that was read
   */
  CtcDecoder(List<String> characters, int width, int height) {
    this.characters = characters;
    this.width = width;
    this.height = height;
  }

  /** One character on the best path: steps from first to last, its likeliest step. */
  private record Peak(int type, int first, int last, int best, float probability) {}

  /**
   * Decodes.
   *
   * @param probabilities steps × classes, each step's sum is 1
   */
  OcrText decode(FloatBuffer probabilities, int steps, int classes) {
    if (classes != characters.size()) {
      throw new IllegalArgumentException(classes + " classes for " + characters.size() + " texts");
    }
    float[] row = new float[classes];
    List<Peak> peaks = new ArrayList<>();
    int last = BLANK;
    for (int t = 0; t < steps; t++) {
      probabilities.get(t * classes, row);
      int type = likeliest(row);
      if (type != BLANK) {
        Peak open = peaks.isEmpty() ? null : peaks.get(peaks.size() - 1);
        if (type == last && open != null) {
          boolean better = row[type] > open.probability();
          peaks.set(
              peaks.size() - 1,
              new Peak(
                  type,
                  open.first(),
                  t,
                  better ? t : open.best(),
                  better ? row[type] : open.probability()));
        } else {
          peaks.add(new Peak(type, t, t, t, row[type]));
        }
      }
      last = type;
    }
    return words(peaks, probabilities, steps, row);
  }

  private static int likeliest(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }

  private OcrText words(List<Peak> peaks, FloatBuffer probabilities, int steps, float[] row) {
    List<OcrWord> words = new ArrayList<>();
    List<OcrSymbol> symbols = new ArrayList<>();
    double step = width / (double) steps;
    for (int i = 0; i < peaks.size(); i++) {
      Peak peak = peaks.get(i);
      String text = characters.get(peak.type());
      if (text.isBlank()) {
        finish(symbols, words);
        continue;
      }
      double centre = (peak.first() + peak.last() + 1) / 2.0 * step;
      double left = i == 0 ? centre - height / 2.0 : (centre + centre(peaks.get(i - 1), step)) / 2;
      double right =
          i == peaks.size() - 1
              ? centre + height / 2.0
              : (centre + centre(peaks.get(i + 1), step)) / 2;
      OcrBox box =
          new OcrBox(
              (int) Math.max(0, Math.max(left, centre - height / 2.0)),
              0,
              (int) Math.min(width, Math.min(right, centre + height / 2.0)),
              height);
      probabilities.get(peak.best() * row.length, row);
      symbols.add(new OcrSymbol(text, 100.0 * peak.probability(), box, alternatives(row, peak)));
    }
    finish(symbols, words);
    return new OcrText(words);
  }

  private static double centre(Peak peak, double step) {
    return (peak.first() + peak.last() + 1) / 2.0 * step;
  }

  private List<String> alternatives(float[] row, Peak peak) {
    List<String> others = new ArrayList<>();
    float below = Float.MAX_VALUE;
    while (others.size() < MOST_ALTERNATIVES) {
      int next = -1;
      for (int i = 1; i < row.length; i++) {
        if (i != peak.type() && row[i] < below && (next < 0 || row[i] > row[next])) {
          next = i;
        }
      }
      if (next < 0 || row[next] < LEAST_ALTERNATIVE) {
        break;
      }
      others.add(characters.get(next));
      below = row[next];
    }
    return others;
  }

  private static void finish(List<OcrSymbol> symbols, List<OcrWord> words) {
    if (symbols.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    symbols.forEach(symbol -> text.append(symbol.text()));
    double worst = symbols.stream().mapToDouble(OcrSymbol::confidence).min().orElse(0);
    OcrBox first = symbols.get(0).box();
    OcrBox last = symbols.get(symbols.size() - 1).box();
    OcrBox box = new OcrBox(first.left(), first.top(), last.right(), last.bottom());
    words.add(new OcrWord(text.toString(), worst, box, 0, symbols));
    symbols.clear();
  }
}
