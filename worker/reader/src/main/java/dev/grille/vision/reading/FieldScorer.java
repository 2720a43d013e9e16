package dev.grille.vision.reading;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.score.Features;
import dev.grille.vision.score.ScoreListener;
import dev.grille.vision.score.ScoreModel;
import dev.grille.vision.text.LineBreaks;
import dev.grille.vision.text.Writing;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Makes what was read of a field into its value, its score and the reason to doubt it. */
final class FieldScorer {
  /** Highest probability of a value of which a part may be outside the picture. */
  private static final double CUT = 0.4;

  /** The same where nobody has seen the place. */
  private static final double UNSEEN = 0.05;

  /** The same where the form's own print in the window is not seen: something lies over it. */
  private static final double HIDDEN = 0.4;

  /** Share of the ink in a window that no line took, from which the value is in doubt. */
  private static final double UNREAD = 0.06;

  private static final double WITH_UNREAD = 0.5;

  /** Of drawn names with marks that were noticed one in twenty was read right all the same. */
  private static final double MARKED = 0.3;

  /** Where knowledge and ink disagree the ink's reading is given, for somebody to look at. */
  private static final double AGAINST_KNOWLEDGE = 0.75;

  /** Height of a text line in the picture below which characters run into each other, in pixels. */
  private static final double SMALL = 7;

  /** Share of the probability below which other readings are as likely together. */
  private static final double DISPUTED = 0.5;

  /** Likeness to the template's own value of what lacks something that this has for certain. */
  private static final double UNLIKE = 0.1;

  private final ScoreModel scores;
  private final ScoreListener listener;

  FieldScorer(ScoreModel scores, ScoreListener listener) {
    this.scores = scores;
    this.listener = listener;
  }

  /**
   * What was read. A value of several lines is as sure as its least sure line, given how many there
   * are.
   *
   * @param lines at least one
   * @param alignment how good the alignment is, 0 to 1
   */
  FieldReading reading(
      FieldSpec spec,
      FieldReference reference,
      SeenField seen,
      List<LineChoice> lines,
      double alignment) {
    List<LineChoice> read = lines.stream().filter(l -> !l.best().value().isEmpty()).toList();
    if (read.isEmpty()) {
      return illegible(spec, seen);
    }
    double probability = 2;
    LineChoice worst = read.get(0);
    for (LineChoice line : read) {
      double own = scores.probability(spec.kind(), features(line, read.size(), seen, alignment));
      if (own < probability) {
        probability = own;
        worst = line;
      }
    }
    listener.scored(spec, features(worst, read.size(), seen, alignment));
    @Nullable Reason reason = reason(seen, lines, worst);
    probability = Math.min(probability, limit(reason));
    List<String> values = read.stream().map(line -> line.best().value()).toList();
    String value = LineBreaks.of(spec).join(values);
    Box box = Objects.requireNonNull(seen.ink().box());
    Candidate best = worst.best();
    LineChoice decided =
        read.stream().filter(line -> line.choice().decidedBy() != null).findFirst().orElse(worst);
    FieldEvidence evidence =
        new FieldEvidence(
            read.stream().map(line -> line.best().raw()).collect(Collectors.joining("\n")),
            best.confidence(),
            worst.choice().agreement(),
            best.valid(),
            worst.choice().others(),
            best.pass().model(),
            best.pass().preparation().name().toLowerCase(Locale.ROOT),
            shift(seen, reference, box),
            FieldFrame.inPicture(box, seen.toPicture()),
            decided.choice().decidedBy(),
            otherwise(spec, read, decided));
    String normalized = Expectation.of(spec, "").normalized(value);
    return new FieldReading(spec.name(), value, rounded(probability), reason, normalized, evidence);
  }

  /** The value with one line as it would be without what decided it. */
  private static @Nullable String otherwise(
      FieldSpec spec, List<LineChoice> lines, LineChoice decided) {
    Candidate other = decided.choice().otherwise();
    return other == null
        ? null
        : LineBreaks.of(spec)
            .join(
                lines.stream()
                    .map(line -> line == decided ? other.value() : line.best().value())
                    .toList());
  }

  /**
   * Nothing stands there: sure where the place was seen whole, clean and with its print, and where
   * that print is known to be no text.
   */
  FieldReading blank(FieldSpec spec, FieldReference reference, SeenField seen) {
    double clean = 0.97 - Math.min(0.4, seen.noise() / 60);
    Reason reason = null;
    if (!seen.isSeen()) {
      reason = Reason.OUTSIDE_PICTURE;
      clean = UNSEEN;
    } else if (seen.isCut()) {
      reason = Reason.CUT_OFF;
      clean = Math.min(clean, CUT);
    } else if (isPrintHidden(seen)) {
      reason = Reason.COVERED;
      clean = Math.min(clean, HIDDEN);
    } else if (reference.unread() || seen.ink().unread() > 0) {
      reason = Reason.UNREAD_INK;
      clean = Math.min(clean, WITH_UNREAD);
    }
    return empty(spec, seen, clean, reason);
  }

  /** Whether the form prints something in the window, and the picture does not show it. */
  private static boolean isPrintHidden(SeenField seen) {
    return seen.dropout().density() > 0 && !seen.dropout().isFound();
  }

  /** Ink that is there and that no engine made anything of. */
  private static FieldReading illegible(FieldSpec spec, SeenField seen) {
    return empty(spec, seen, 0.3, Reason.UNREAD_INK);
  }

  private static FieldReading empty(
      FieldSpec spec, SeenField seen, double probability, @Nullable Reason reason) {
    FieldEvidence evidence =
        new FieldEvidence("", 0, 1, null, List.of(), "", "", new Point(0, 0), seen.quad());
    return new FieldReading(spec.name(), "", rounded(probability), reason, null, evidence);
  }

  private static @Nullable Reason reason(SeenField seen, List<LineChoice> lines, LineChoice worst) {
    if (seen.isCut()) {
      return Reason.CUT_OFF;
    }
    boolean lostLine = lines.stream().anyMatch(line -> line.best().value().isEmpty());
    if (lostLine || seen.ink().unread() > UNREAD || !worst.best().whole()) {
      return Reason.UNREAD_INK;
    }
    if (lines.stream().anyMatch(LineChoice::isMarked)) {
      return Reason.UNKNOWN_CHARACTERS;
    }
    if (Boolean.FALSE.equals(worst.best().valid())) {
      return Reason.BREAKS_RULE;
    }
    if (worst.line().lineHeight() * seen.pixels() < SMALL) {
      return Reason.BLURRED;
    }
    if (worst.choice().agreement() < DISPUTED) {
      return Reason.ENGINES_DISAGREE;
    }
    return worst.best().likeness() <= UNLIKE ? Reason.UNUSUAL : null;
  }

  private static double limit(@Nullable Reason reason) {
    if (reason == Reason.CUT_OFF) {
      return CUT;
    }
    if (reason == Reason.UNUSUAL || reason == Reason.BREAKS_RULE) {
      return AGAINST_KNOWLEDGE;
    }
    if (reason == Reason.UNKNOWN_CHARACTERS) {
      return MARKED;
    }
    return reason == Reason.UNREAD_INK ? WITH_UNREAD : 1;
  }

  private static Point shift(SeenField seen, FieldReference reference, Box box) {
    Box home = reference.ink() == null ? seen.frame().box() : reference.ink();
    double dx =
        Math.abs(box.left() - home.left()) < Math.abs(box.right() - home.right())
            ? box.left() - home.left()
            : box.right() - home.right();
    return new Point(reference.ink() == null ? 0 : dx, box.centreY() - home.centreY());
  }

  private static Features features(LineChoice line, int lines, SeenField seen, double alignment) {
    Candidate best = line.best();
    String value = best.value();
    double height = line.line().lineHeight() * seen.pixels();
    double network = certainty(line.candidates(), best.folded(), Engine.PP_OCR);
    double tesseract = certainty(line.candidates(), best.folded(), Engine.TESSERACT);
    double print = certainty(line.candidates(), best.folded(), Engine.PRINT);
    long readers = DoubleStream.of(network, tesseract, print).filter(sure -> sure > 0).count();
    boolean mixed = Writing.hasHan(value) && (Writing.hasLatin(value) || Writing.hasDigit(value));
    return new Features(
        best.confidence() / 100,
        best.worst() / 100,
        line.choice().agreement(),
        Math.min(1, (line.candidates().size() - 1) / 6.0),
        best.valid() == null ? 0.5 : best.valid() ? 1 : 0,
        best.likeness(),
        Math.min(1, seen.contrast() / 200),
        Math.max(0, Math.min(1, (height - 6) / 18)),
        Math.min(1, value.length() / 25.0),
        mixed ? 1 : 0,
        alignment,
        network,
        tesseract,
        print,
        readers > 1 ? 1 : 0,
        Math.min(1, (lines - 1) / 4.0),
        line.spaces(),
        seen.ink().unread());
  }

  /** How sure an engine was of a value: a quarter for every nine of its worst character. */
  private static double certainty(List<Candidate> candidates, String folded, Engine engine) {
    return candidates.stream()
        .filter(candidate -> candidate.pass().engine() == engine)
        .filter(candidate -> candidate.folded().equals(folded))
        .mapToDouble(candidate -> Math.min(1, -Math.log10(1.0001 - candidate.worst() / 100) / 4))
        .max()
        .orElse(0);
  }

  private static double rounded(double probability) {
    return Math.round(probability * 10_000) / 100.0;
  }
}
