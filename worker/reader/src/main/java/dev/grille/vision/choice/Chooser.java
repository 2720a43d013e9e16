package dev.grille.vision.choice;

import dev.grille.vision.choice.Hypotheses.Hypothesis;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.text.Writing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses between the readings of a field and says when there are enough of them. */
public final class Chooser {
  /**
   * Where the network reads the same in another crop, Tesseract's readings are the likelier error.
   */
  private static final double REPEATED = 60;

  /** A reading that is less sure confirms no other: Tesseract guesses below. */
  private static final double AGREED = 60;

  /** Where a kind's rule holds by chance in one of ten readings, less will do. */
  private static final double CHECKED = 45;

  /**
   * Agreement where one engine is preferred to the others: what the hypotheses give means nothing
   * there, for one of the engines cannot know the character.
   */
  private static final double DISPUTED = 0.5;

  private final Expectation expectation;
  private final Spaces spaces;
  private final List<Preference> preferences;

  /** Chooses between readings of engines that can write every character. */
  public Chooser(Expectation expectation) {
    this(expectation, character -> true);
  }

  /**
   * Chooses with what is expected of the field.
   *
   * @param tesseract which characters Tesseract can write
   */
  public Chooser(Expectation expectation, IntPredicate tesseract) {
    this.expectation = expectation;
    this.spaces = new Spaces(expectation);
    this.preferences = preferences(tesseract);
  }

  /** By rank: the first that prefers a value decides. */
  private static List<Preference> preferences(IntPredicate tesseract) {
    return List.of(
        new UnknownSign(),
        new UnknownHan(tesseract),
        new KeptRule(),
        new RingsAsInked(),
        new DigitsInCodes(),
        new LettersInWords());
  }

  /**
   * What was chosen.
   *
   * @param best the reading
   * @param agreement share of the probability that it has among the values that were read, 0 to 1
   * @param others other values, best first
   * @param decidedBy the preference that chose, or who proposed what no pass read; null where the
   *     likeliest reading was taken
   * @param otherwise what would have been chosen without it; null where the likeliest was taken
   */
  public record Choice(
      Candidate best,
      double agreement,
      List<String> others,
      @Nullable String decidedBy,
      @Nullable Candidate otherwise) {
    private Choice over(Candidate other) {
      return new Choice(best, agreement, others, decidedBy, other);
    }
  }

  /** The names of all preferences and proposers that may decide. */
  public static List<String> names() {
    return Stream.concat(
            preferences(character -> true).stream().map(Preference::name),
            Proposal.PROPOSERS.stream())
        .toList();
  }

  /** Whether a further pass could hardly change the choice. */
  public boolean decided(List<Candidate> candidates) {
    Candidate last = candidates.get(candidates.size() - 1);
    if (last.value().isEmpty() || Boolean.FALSE.equals(last.valid()) || mayHideSign(last)) {
      return false;
    }
    Candidate first = candidates.get(0);
    boolean undisputed =
        candidates.stream().allMatch(c -> c.isByNetwork() && c.folded().equals(first.folded()));
    if (undisputed && isCertain(first)) {
      return true;
    }
    if (candidates.size() == 1 && first.isByNetwork()) {
      return false;
    }
    if (networkRepeats(candidates)) {
      return true;
    }
    List<Candidate> agreeing = agreeing(candidates, last);
    if (engines(agreeing) >= 2 && areSpacesKnown(agreeing)) {
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

  /** Whether a network's reading is enough where no other differs from it. */
  private boolean isCertain(Candidate read) {
    return Support.isCertain(read)
        && !mayHideSign(read)
        && !expectation.doubts(read.value())
        && !LettersInWords.areDoubtfulIn(read.value())
        && hasSureSpaces(read);
  }

  /** Gaps count where they are clear and the template's own value is spaced so too. */
  private boolean hasSureSpaces(Candidate read) {
    String value = read.value();
    String known = expectation.known();
    if (Shape.isNumber(value)) {
      return Shape.isSpacedLike(value, known)
          || (read.spacesSure() && Shape.hasUnspacedDigits(known));
    }
    boolean alike = known.isEmpty() || (known.indexOf(' ') < 0) == (value.indexOf(' ') < 0);
    return read.spacesSure() && (alike || Writing.hasHan(value));
  }

  /** Of the spaces between words only Tesseract knows more than the gaps tell. */
  private boolean areSpacesKnown(List<Candidate> same) {
    return same.stream().anyMatch(c -> !c.isByNetwork())
        || (Writing.isMostlyDigits(same.get(0).value())
            && same.stream().allMatch(this::hasSureSpaces));
  }

  private static List<Candidate> agreeing(List<Candidate> candidates, Candidate last) {
    return candidates.stream()
        .filter(c -> c.folded().equals(last.folded()) && c.confidence() >= AGREED)
        .toList();
  }

  private static long engines(List<Candidate> candidates) {
    return candidates.stream().map(candidate -> candidate.pass().engine()).distinct().count();
  }

  private static boolean networkRepeats(List<Candidate> candidates) {
    List<Candidate> network = candidates.stream().filter(Candidate::isByNetwork).toList();
    return network.stream().filter(c -> c.pass().engine() == Engine.PP_OCR).count() >= 2
        && network.stream()
            .allMatch(
                c ->
                    c.worst() >= REPEATED
                        && c.likeness() >= 0.5
                        && c.folded().equals(network.get(0).folded()));
  }

  /**
   * Chooses the likeliest value, but for what readers are known to confuse. Values that no pass
   * read are considered where the ink supports them.
   */
  public Choice choose(List<Candidate> candidates) {
    Choice choice = choose(candidates, null);
    String by = choice.decidedBy();
    return by == null ? choice : choice.over(choose(candidates, by).best());
  }

  /** As above, without one preference or proposer. */
  private Choice choose(List<Candidate> candidates, @Nullable String without) {
    List<Candidate> credible = new Support(candidates).credible();
    String likeliest = Hypotheses.ranked(credible, List.of()).get(0).folded();
    Map<Candidate, String> proposed =
        Proposals.supported(expectation, spaces.chosen(credible, likeliest), candidates, without);
    List<Candidate> all = joined(candidates, List.copyOf(proposed.keySet()));
    List<Hypothesis> ranked = Hypotheses.ranked(credible, List.copyOf(proposed.keySet()));
    List<String> order =
        Stream.concat(ranked.stream().map(Hypothesis::folded), all.stream().map(Candidate::folded))
            .distinct()
            .toList();
    Evidence evidence = new Evidence(order, expectation.known(), candidates);
    for (Preference preference : preferences) {
      if (preference.name().equals(without)) {
        continue;
      }
      Optional<String> preferred = preference.prefer(evidence);
      if (preferred.isPresent()) {
        Candidate best = spaces.chosen(all, preferred.get());
        return new Choice(best, DISPUTED, others(candidates, best, order), preference.name(), null);
      }
    }
    Candidate best = spaces.chosen(all, order.get(0));
    return new Choice(
        best,
        Hypotheses.share(ranked),
        others(candidates, best, order),
        proposer(proposed, order.get(0)),
        null);
  }

  /** Who proposed a value that no pass read; null where one did. */
  private static @Nullable String proposer(Map<Candidate, String> proposed, String value) {
    return proposed.entrySet().stream()
        .filter(entry -> entry.getKey().folded().equals(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static List<Candidate> joined(List<Candidate> read, List<Candidate> proposed) {
    return Stream.concat(read.stream(), proposed.stream()).toList();
  }

  /** What else was read, the likeliest first. */
  private static List<String> others(
      List<Candidate> candidates, Candidate best, List<String> order) {
    return candidates.stream()
        .map(Candidate::folded)
        .filter(value -> !value.isEmpty() && !value.equals(best.folded()))
        .distinct()
        .sorted(Comparator.comparingInt(order::indexOf))
        .toList();
  }

  /** The network knows no £ and no €: it takes them for letters or passes over them. */
  private boolean mayHideSign(Candidate read) {
    if (!read.isByNetwork() || Money.hasUnknownSign(read.value())) {
      return false;
    }
    return Money.isLettered(read.folded()) || Money.hasUnknownSign(expectation.known());
  }
}
