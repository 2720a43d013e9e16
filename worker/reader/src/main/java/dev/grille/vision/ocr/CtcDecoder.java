package dev.grille.vision.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text out of a network's distributions over time by the best path (Graves et al.,
 * "Connectionist temporal classification", 2006): the likeliest class of every step, repetitions
 * joined, blanks left out.
 */
final class CtcDecoder {
  private final CtcLattice lattice;
  private final int width;
  private final int height;

  /**
   * Decodes this lattice.
   *
   * @param width of the crop that was read, in pixels; the symbols' boxes are in these
   * @param height of the crop that was read
   */
  CtcDecoder(CtcLattice lattice, int width, int height) {
    this.lattice = lattice;
    this.width = width;
    this.height = height;
  }

  /** One character on the best path: steps from first to last, its likeliest step. */
  private record Peak(int type, int first, int last, int best, float probability) {}

  /** The text of the best path. */
  OcrText decode() {
    List<CtcLattice.Step> steps = lattice.steps();
    List<Peak> peaks = new ArrayList<>();
    int last = Alphabet.BLANK;
    for (int t = 0; t < steps.size(); t++) {
      int type = steps.get(t).likeliest();
      float probability = steps.get(t).probability(type);
      if (type != Alphabet.BLANK) {
        Peak open = peaks.isEmpty() ? null : peaks.get(peaks.size() - 1);
        if (type == last && open != null) {
          boolean better = probability > open.probability();
          peaks.set(
              peaks.size() - 1,
              new Peak(
                  type,
                  open.first(),
                  t,
                  better ? t : open.best(),
                  better ? probability : open.probability()));
        } else {
          peaks.add(new Peak(type, t, t, t, probability));
        }
      }
      last = type;
    }
    return new OcrText(words(peaks), lattice);
  }

  private List<OcrWord> words(List<Peak> peaks) {
    List<OcrWord> words = new ArrayList<>();
    List<OcrSymbol> symbols = new ArrayList<>();
    double step = width / (double) lattice.steps().size();
    for (int i = 0; i < peaks.size(); i++) {
      Peak peak = peaks.get(i);
      String text = lattice.alphabet().character(peak.type());
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
      symbols.add(new OcrSymbol(text, 100.0 * peak.probability(), box));
    }
    finish(symbols, words);
    return words;
  }

  private static double centre(Peak peak, double step) {
    return (peak.first() + peak.last() + 1) / 2.0 * step;
  }

  private static void finish(List<OcrSymbol> symbols, List<OcrWord> words) {
    if (symbols.isEmpty()) {
      return;
    }
    words.add(OcrWord.of(symbols, 0));
    symbols.clear();
  }
}
