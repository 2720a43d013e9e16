package dev.grille.vision.choice;

import dev.grille.vision.crops.Pitch;
import dev.grille.vision.crops.Separators;
import dev.grille.vision.text.Writing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the spaces of a value among those that were read. White space leaves no ink, so that
 * readings of one value differ in it by the width of gaps alone.
 */
final class Spaces {
  private static final Comparator<Candidate> SUREST =
      Comparator.comparingDouble(Candidate::confidence);

  /** What Tesseract is less sure of it has hardly seen, its gaps included. */
  private static final double MIN_CONFIDENCE = 60;

  private final Expectation expectation;

  Spaces(Expectation expectation) {
    this.expectation = expectation;
  }

  /** The surest reading of a value, with the spaces that are to be trusted most. */
  Candidate chosen(List<Candidate> candidates, String value) {
    List<Candidate> same = candidates.stream().filter(c -> c.folded().equals(value)).toList();
    Candidate surest = same.stream().max(SUREST).orElseThrow();
    if (expectation.isUnspaced(value)) {
      String lines = surest.raw().replaceAll("[^\\S\\n]+", "");
      return surest.read(lines, expectation.judge(lines));
    }
    Optional<Candidate> even = same.stream().filter(Spaces::isEven).max(SUREST);
    if (even.isPresent()) {
      return surest.spacedAs(even.get());
    }
    Candidate chosen = chosen(candidates, same, surest, value);
    boolean disputed =
        same.stream()
            .filter(c -> c.isByNetwork() || isReliableTesseract(c))
            .anyMatch(c -> !c.isSpacedAs(chosen));
    return disputed ? chosen.doubtingSpaces() : chosen;
  }

  /** The same where they do not stand at one pitch. */
  private Candidate chosen(
      List<Candidate> candidates, List<Candidate> same, Candidate surest, String value) {
    Optional<Candidate> clear =
        same.stream().filter(c -> c.isByNetwork() && c.spacesSure()).findFirst();
    Optional<Candidate> unspaced =
        same.stream().filter(c -> c.value().equals(c.folded())).findFirst();
    // The points of numbers that are printed at one pitch have wide gaps beside them.
    boolean spaced =
        clear.isPresent()
            && !Shape.isNumber(value)
            && !clear.get().value().equals(clear.get().folded());
    if (unspaced.isPresent() && !spaced && isWrittenUnspaced(value)) {
      return surest.spacedAs(unspaced.get());
    }
    return same.stream()
        .filter(Spaces::isReliableTesseract)
        .max(SUREST)
        .map(tesseract -> joined(surest, network(same).orElse(surest), tesseract))
        .or(() -> clear.map(surest::spacedAs))
        .orElseGet(() -> borrowed(surest, candidates));
  }

  /** Whether the template's own value is written like this one and has no spaces. */
  private boolean isWrittenUnspaced(String value) {
    String known = expectation.known();
    return !known.isEmpty()
        && known.equals(Writing.folded(known))
        && Shape.pattern(value).equals(Shape.pattern(known));
  }

  private static Optional<Candidate> network(List<Candidate> same) {
    return same.stream().filter(Candidate::isByNetwork).max(SUREST);
  }

  /**
   * Neither engine makes spaces up, and each loses some: Tesseract those after commas, the network
   * those that are narrow. Among Han characters Tesseract often tells of one where another stands,
   * so that the gaps beside them are the network's to tell.
   */
  private Candidate joined(Candidate surest, Candidate network, Candidate tesseract) {
    String text = besideDigits(BorrowedSpaces.joined(network.raw(), tesseract.raw()));
    if (text.equals(surest.raw())) {
      return surest;
    }
    return text.equals(tesseract.raw())
        ? surest.spacedAs(tesseract)
        : surest.spacedAs(tesseract.read(text, expectation.judge(text)));
  }

  /**
   * Only the network read this, and its gaps are in doubt: the spaces are taken from Tesseract,
   * which loses some and makes up none, where it has no fewer.
   */
  private Candidate borrowed(Candidate reading, List<Candidate> candidates) {
    String raw =
        candidates.stream()
            .filter(c -> isReliableTesseract(c) && reading.isByNetwork())
            .max(SUREST)
            .map(c -> BorrowedSpaces.of(reading.raw(), c.raw()))
            .map(this::besideDigits)
            .filter(spaced -> spaced.length() >= reading.raw().length())
            .orElse(reading.raw());
    return reading.read(raw, expectation.judge(raw));
  }

  private String besideDigits(String text) {
    return Separators.besideDigits(text, expectation.known());
  }

  /**
   * Whether characters stand at one pitch, as in the cells of a comb. Tesseract makes words of
   * characters that are set wide.
   */
  private static boolean isEven(Candidate candidate) {
    List<Double> middles =
        candidate.symbols().stream().map(symbol -> symbol.box().middle()).toList();
    return candidate.isByNetwork()
        && candidate.spacesSure()
        && candidate.value().equals(candidate.folded())
        && Pitch.isEven(middles);
  }

  private static boolean isReliableTesseract(Candidate candidate) {
    return !candidate.isByNetwork() && candidate.confidence() >= MIN_CONFIDENCE;
  }
}
