package dev.grille.vision.reading;

import dev.grille.vision.ocr.Language;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses between the readings of a field and says when there are enough of them. */
final class Chooser {
  /** The network's least sure character: of values above it, two in a thousand are wrong. */
  private static final double CERTAIN = 95;

  /** Where the network reads the same in another crop, Tesseract's looks are the likelier error. */
  private static final double REPEATED = 60;

  private static final double AGREED = 60;
  private static final double CHECKED = 45;
  private static final double DOUBTFUL = 80;

  /** The network errs about half as often as any of Tesseract's looks. */
  private static final double NETWORK = 2;

  /** Agreement where one reader is believed against the others. */
  private static final double DISPUTED = 0.5;

  private static final Comparator<Candidate> SUREST =
      Comparator.comparingDouble(Candidate::confidence);

  private final Expectation expectation;

  /** Chooses with what is expected of the field. */
  Chooser(Expectation expectation) {
    this.expectation = expectation;
  }

  /**
   * What was chosen.
   *
   * @param best the reading
   * @param agreement share of the weight behind its most disputed character, 0 to 1
   * @param others other values, best first
   */
  record Choice(Candidate best, double agreement, List<String> others) {}

  /** Whether a further look could hardly change the choice. */
  boolean decided(List<Candidate> candidates) {
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

  /** Chooses the value with the most weight behind it, then votes on its characters. */
  Choice choose(List<Candidate> candidates) {
    Map<String, Double> weights = new LinkedHashMap<>();
    candidates.forEach(c -> weights.merge(c.folded(), weight(c), Double::sum));
    List<String> order =
        weights.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    String preferred = preferred(order);
    Candidate top = top(candidates, preferred);
    if (candidates.size() == 1 || top.value().isEmpty()) {
      return new Choice(top, 1, List.of());
    }
    if (!preferred.equals(order.get(0))) {
      // A vote would bring back what readers are known to confuse.
      return new Choice(top, DISPUTED, List.of(order.get(0)));
    }
    Fusion.Fused fused = Fusion.of(top, candidates);
    Expectation.Judged judged = expectation.judge(fused.raw());
    boolean worse =
        judged.likeness() + 0.2 < top.likeness()
            || (Boolean.TRUE.equals(top.valid()) && !Boolean.TRUE.equals(judged.valid()))
            || !Shape.sign(top.value()).equals(Shape.sign(judged.value()));
    Candidate best = worse || judged.value().isEmpty() ? top : top.read(fused.raw(), judged);
    List<String> others =
        order.stream().filter(v -> !v.isEmpty() && !v.equals(best.folded())).toList();
    return new Choice(best, fused.agreement(), others);
  }

  /**
   * The value with the most weight, but for what readers are known to confuse: a sign of money that
   * only one of them knows; in codes the digits that look like letters, for those who make codes
   * avoid the letters; and a slash that the template has too.
   */
  private String preferred(List<String> order) {
    String first = order.get(0);
    for (String other : order) {
      String sign = Shape.sign(other);
      boolean unknown = sign.equals("£") || sign.equals("€") || sign.equals(expectation.sign());
      if (!sign.isEmpty() && unknown && other.equals(sign + first)) {
        return other;
      }
    }
    for (String other : order) {
      if (Shape.isCode(first) && !Shape.isNumbered(first) && Shape.isDigitTwin(other, first)) {
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

  private static double weight(Candidate candidate) {
    if (candidate.value().isEmpty()) {
      return 0.02;
    }
    double sure = (0.6 * candidate.confidence() + 0.4 * candidate.worst()) / 100;
    double weight = sure * sure + 0.01;
    if (candidate.valid() != null) {
      weight *= candidate.valid() ? 4 : 0.4;
    }
    if (isNetwork(candidate)) {
      weight *= NETWORK;
    }
    return weight * (0.2 + candidate.likeness()) * (isHanInLatin(candidate) ? 0.35 : 1);
  }

  /** Two or three Han characters come back as a few unsure capitals. */
  private static boolean isHanInLatin(Candidate candidate) {
    return candidate.folded().matches("[A-Za-z]{1,5}") && candidate.confidence() < DOUBTFUL;
  }
}
