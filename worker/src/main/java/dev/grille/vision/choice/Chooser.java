package dev.grille.vision.choice;

import dev.grille.vision.choice.Hypotheses.Hypothesis;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.Writing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses between the readings of a field and says when there are enough of them. */
public final class Chooser {
  /** The network's least sure character: of values above it, two in a thousand are wrong. */
  private static final double CERTAIN = 95;

  /** Where the network reads the same in another crop, Tesseract's looks are the likelier error. */
  private static final double REPEATED = 60;

  private static final double AGREED = 60;
  private static final double CHECKED = 45;

  /** Agreement where one reader is believed against the others. */
  private static final double DISPUTED = 0.5;

  private static final Comparator<Candidate> SUREST =
      Comparator.comparingDouble(Candidate::confidence);

  private final Expectation expectation;

  /** Chooses with what is expected of the field. */
  public Chooser(Expectation expectation) {
    this.expectation = expectation;
  }

  /**
   * What was chosen.
   *
   * @param best the reading
   * @param agreement share of the probability that it has among the values that were read, 0 to 1
   * @param others other values, best first
   */
  public record Choice(Candidate best, double agreement, List<String> others) {}

  /** Whether a further look could hardly change the choice. */
  public boolean decided(List<Candidate> candidates) {
    Candidate last = candidates.get(candidates.size() - 1);
    if (last.value().isEmpty()
        || Boolean.FALSE.equals(last.valid())
        || lacksSign(last.value())
        || expectation.lacksSlash(last.value())
        || !expectation.fits(last.value())) {
      return false;
    }
    if (candidates.size() == 1 && isNetwork(last)) {
      return last.worst() >= CERTAIN && last.likeness() >= 0.5 && hasSureSpaces(last);
    }
    if (areTwoReaders(candidates, last) || networkRepeats(candidates)) {
      return true;
    }
    if (candidates.size() == 2) {
      return false;
    }
    if (Boolean.TRUE.equals(last.valid())
        && last.confidence() >= CHECKED
        && last.worst() >= CHECKED) {
      return true;
    }
    long same =
        candidates.stream()
            .filter(c -> c.folded().equals(last.folded()))
            .filter(c -> c.confidence() >= AGREED)
            .count();
    return same >= 3 && last.likeness() >= 0.5;
  }

  /** Gaps are believed where they are clear and the template's own value is spaced so too. */
  private boolean hasSureSpaces(Candidate read) {
    String value = read.value();
    String known = expectation.known();
    if (Shape.isNumber(value)) {
      return Shape.isSpacedLike(value, known);
    }
    boolean alike = known.isEmpty() || (known.indexOf(' ') < 0) == (value.indexOf(' ') < 0);
    return read.spacesSure() && (alike || Writing.hasHan(value));
  }

  private static boolean areTwoReaders(List<Candidate> candidates, Candidate last) {
    return candidates.stream()
            .filter(c -> c.folded().equals(last.folded()))
            .filter(c -> c.confidence() >= AGREED)
            .map(Chooser::isNetwork)
            .distinct()
            .count()
        == 2;
  }

  private static boolean networkRepeats(List<Candidate> candidates) {
    List<Candidate> network = candidates.stream().filter(Chooser::isNetwork).toList();
    return network.size() >= 2
        && network.stream()
            .allMatch(
                c ->
                    c.worst() >= REPEATED
                        && c.likeness() >= 0.5
                        && c.folded().equals(network.get(0).folded()));
  }

  /** Chooses the likeliest value; a vote on its characters may bring one that nobody read whole. */
  public Choice choose(List<Candidate> candidates) {
    List<Hypothesis> ranked = Hypotheses.ranked(candidates, List.of());
    List<Candidate> proposed = proposed(top(candidates, ranked.get(0).folded()), candidates);
    ranked = Hypotheses.ranked(candidates, proposed);
    List<String> order = ranked.stream().map(Hypothesis::folded).toList();
    String preferred = preferred(order);
    List<Candidate> all = Stream.concat(candidates.stream(), proposed.stream()).toList();
    List<String> others =
        candidates.stream()
            .map(Candidate::folded)
            .filter(v -> !v.isEmpty() && !v.equals(preferred))
            .distinct()
            .sorted(Comparator.comparingInt(order::indexOf))
            .toList();
    double agreement = preferred.equals(order.get(0)) ? Hypotheses.share(ranked) : DISPUTED;
    return new Choice(top(all, preferred), agreement, others);
  }

  private List<Candidate> proposed(Candidate top, List<Candidate> candidates) {
    if (candidates.size() == 1 || top.value().isEmpty()) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    voted(top, candidates).ifPresent(all::add);
    candidates.stream()
        .filter(Chooser::isNetwork)
        .map(c -> Variants.of(c, expectation))
        .forEach(all::addAll);
    return all;
  }

  private Optional<Candidate> voted(Candidate top, List<Candidate> candidates) {
    String raw = Fusion.of(top, candidates);
    Expectation.Judged judged = expectation.judge(raw);
    boolean worse =
        judged.value().isEmpty()
            || judged.likeness() + 0.2 < top.likeness()
            || (Boolean.TRUE.equals(top.valid()) && !Boolean.TRUE.equals(judged.valid()))
            || !Shape.sign(top.value()).equals(Shape.sign(judged.value()));
    return worse || judged.value().equals(top.value())
        ? Optional.empty()
        : Optional.of(top.read(raw, judged));
  }

  /**
   * The likeliest value, but for what readers are known to confuse: a sign of money that only one
   * of them knows; in codes the digits that look like letters, for those who make codes avoid the
   * letters, but not those of the word NO; and a slash that the template has too.
   */
  private String preferred(List<String> order) {
    String first = order.get(0);
    for (String other : order) {
      String sign = Shape.sign(other);
      boolean unknown = sign.equals("£") || sign.equals("€") || sign.equals(expectation.sign());
      if (!sign.isEmpty() && unknown && Shape.isSigned(other, first)) {
        return other;
      }
    }
    for (String other : order) {
      boolean digits = !Shape.isNumbered(first) && Shape.isDigitTwin(other, first);
      boolean letters = Shape.isNumbered(other) && Shape.isDigitTwin(first, other);
      if (Shape.isCode(first) && (digits || letters)) {
        return other;
      }
    }
    for (String other : order) {
      if (expectation.lacksSlash(first) && Shape.isSlashTwin(other, first)) {
        return other;
      }
    }
    if (Shape.isOdd(first)) {
      String rest = first.substring(1);
      for (String other : order) {
        if (other.matches("[¥$€£].*") && other.endsWith(rest)) {
          return other;
        }
      }
    }
    return first;
  }

  /** The network knows no £ and no €. */
  private boolean lacksSign(String value) {
    return !expectation.sign().isEmpty() && !expectation.sign().equals(Shape.sign(value));
  }

  /** The surest reading of a value, with the spaces that are to be trusted most. */
  private Candidate top(List<Candidate> candidates, String value) {
    List<Candidate> same = candidates.stream().filter(c -> c.folded().equals(value)).toList();
    Candidate surest = same.stream().max(SUREST).orElseThrow();
    Optional<Candidate> tesseract = same.stream().filter(c -> !isNetwork(c)).max(SUREST);
    if (tesseract.isPresent()) {
      // Tesseract loses spaces; it does not make them up.
      return tesseract
          .filter(c -> c.value().length() >= surest.value().length())
          .map(surest::spacedAs)
          .orElse(surest);
    }
    return same.stream()
        .filter(Candidate::spacesSure)
        .findFirst()
        .map(surest::spacedAs)
        .orElseGet(() -> borrowed(surest, candidates));
  }

  /** Only the network read this, and its gaps are in doubt: the spaces are taken from Tesseract. */
  private Candidate borrowed(Candidate reading, List<Candidate> candidates) {
    String raw =
        candidates.stream()
            .filter(c -> !isNetwork(c) && isNetwork(reading))
            .max(SUREST)
            .map(c -> BorrowedSpaces.of(reading.raw(), c.raw()))
            .orElse(reading.raw());
    return reading.read(raw, expectation.judge(raw));
  }

  private static boolean isNetwork(Candidate candidate) {
    return candidate.look().language() == Language.NETWORK;
  }
}
