package dev.grille.vision.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A character that the best path through a lattice passes over: the network saw it, but saw nothing
 * there as likely or likelier.
 *
 * @param before how many characters of the best path stand before it
 * @param character what is likeliest there
 * @param logRatio by how much likelier the text is with it than without, as a natural logarithm
 * @param place of its likeliest step, 0 to 1 along the line
 */
public record PassedOver(int before, String character, double logRatio, double place) {
  /**
   * Probability in a step from which it is worth weighing: below, a text with it is as unlikely.
   */
  private static final double LEAST = 0.02;

  /** At most one for each gap between the characters of the best path, and for its ends. */
  public static List<PassedOver> of(CtcLattice lattice) {
    List<CtcLattice.Step> steps = lattice.steps();
    List<String> text = new ArrayList<>();
    List<Faint> faint = new ArrayList<>();
    Faint best = Faint.NONE;
    int last = Alphabet.BLANK;
    for (int t = 0; t < steps.size(); t++) {
      int type = steps.get(t).likeliest();
      if (lattice.alphabet().isEmpty(type)) {
        best = best.or(steps.get(t), t, text.size(), lattice.alphabet());
      } else if (type != last) {
        faint.add(best);
        best = Faint.NONE;
        text.add(lattice.alphabet().character(type));
      }
      last = type;
    }
    faint.add(best);
    List<Faint> worth =
        faint.stream()
            .filter(one -> one.probability() >= LEAST && !isNeighbour(one, text))
            .toList();
    if (worth.isEmpty()) {
      return List.of();
    }
    double without = lattice.logLikelihood(String.join("", text));
    return worth.stream().map(one -> weighed(one, text, without, lattice)).toList();
  }

  /**
   * A reading with characters that it lacks; the same where it lacks none.
   *
   * @param missed of the reading's lattice, in the order of the text
   * @param width of the crop that was read, in pixels
   * @param half of the width that each of them has, in pixels
   * @param confidence of each, 0 to 100
   */
  public static OcrText putBack(
      List<PassedOver> missed,
      OcrText read,
      int width,
      double half,
      ToDoubleFunction<PassedOver> confidence) {
    if (missed.isEmpty()) {
      return read;
    }
    List<OcrWord> words = new ArrayList<>();
    int first = 0;
    for (OcrWord word : read.words()) {
      int end = first + word.symbols().size();
      List<OcrSymbol> symbols = new ArrayList<>(word.symbols());
      for (int i = missed.size() - 1; i >= 0; i--) {
        PassedOver one = missed.get(i);
        // At the end of a word it is that word's; only before the first one there is no other.
        boolean within = one.before() > first && one.before() <= end;
        if (within || (one.before() == 0 && first == 0)) {
          OcrBox box = one.box(word.box(), width, half);
          symbols.add(
              one.before() - first,
              new OcrSymbol(one.character(), confidence.applyAsDouble(one), box));
        }
      }
      words.add(symbols.size() == word.symbols().size() ? word : OcrWord.of(symbols, word.line()));
      first = end;
    }
    return new OcrText(words, read.lattice());
  }

  private OcrBox box(OcrBox line, int width, double half) {
    double middle = place * width;
    return new OcrBox(
        (int) Math.max(0, middle - half),
        line.top(),
        (int) Math.min(width, Math.ceil(middle + half)),
        line.bottom());
  }

  /** The steps beside a character's own show it, too. */
  private static boolean isNeighbour(Faint one, List<String> text) {
    return text.subList(Math.max(0, one.before() - 1), Math.min(text.size(), one.before() + 1))
        .contains(one.character());
  }

  private static PassedOver weighed(
      Faint one, List<String> text, double without, CtcLattice lattice) {
    List<String> with = new ArrayList<>(text);
    with.add(one.before(), one.character());
    double ratio = lattice.logLikelihood(String.join("", with)) - without;
    return new PassedOver(
        one.before(), one.character(), ratio, (one.step() + 0.5) / lattice.steps().size());
  }

  /** The likeliest character of the steps of one gap. */
  private record Faint(int before, int step, String character, double probability) {
    static final Faint NONE = new Faint(0, 0, "", 0);

    Faint or(CtcLattice.Step step, int at, int before, Alphabet alphabet) {
      Faint best = this;
      for (int i = 0; i < step.classes().length; i++) {
        int type = step.classes()[i];
        if (!alphabet.isEmpty(type) && step.probabilities()[i] > best.probability()) {
          best = new Faint(before, at, alphabet.character(type), step.probabilities()[i]);
        }
      }
      return best;
    }
  }
}
