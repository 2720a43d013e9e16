package dev.grille.vision;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading.RunnerUp;
import dev.grille.reader.Likeness;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.vision.KnownTemplates.Known;
import dev.grille.vision.alignment.Alignment;
import dev.grille.vision.alignment.DifferingPrint;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.alignment.SignatureFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Finds out which template's form a picture shows: those that it is likest are held against it as
 * any query does it, and where several hold, their print is compared where it differs. Not
 * thread-safe.
 */
final class TemplateChooser implements AutoCloseable {
  /**
   * Share of the votes for the likeliest form below which another one is not held against the
   * picture once a form was found: editions of one form have nearly as many.
   */
  private static final double FAR_BEHIND = 0.6;

  private final SignatureFinder signatures = new SignatureFinder();
  private final FormFinder finder;

  TemplateChooser(FormFinder finder) {
    this.finder = finder;
  }

  /**
   * What was chosen.
   *
   * @param others that were not
   */
  record Choice(
      StoredTemplate template, double votes, Alignment alignment, List<RunnerUp> others) {}

  private record Held(StoredTemplate template, double votes, Alignment alignment) {
    RunnerUp beaten() {
      return new RunnerUp(template.key(), votes, "another template's print fits better");
    }
  }

  /** What a template's picture, upright, is found by. */
  Signature sign(Mat upright, List<FieldSpec> fields) {
    return signatures.ofTemplate(upright, fields);
  }

  /**
   * Chooses.
   *
   * @param known makes a template ready
   * @throws CommandException {@code NO_TEMPLATE_MATCHED}, with what speaks against each
   */
  Choice choose(Mat upright, Candidates among, Function<StoredTemplate, Known> known) {
    try (SeenPicture seen = new SeenPicture(upright)) {
      List<Likeness> likest = among.like(signatures.ofPicture(seen));
      List<RunnerUp> others = new ArrayList<>();
      Held best = null;
      for (Likeness like : likest) {
        if (best != null && like.votes() < FAR_BEHIND * likest.get(0).votes()) {
          others.add(new RunnerUp(like.key(), like.votes(), "far less of it is in the picture"));
          continue;
        }
        Held held = hold(like, among, known, seen, others);
        if (held != null) {
          Held worse = best == null ? null : worse(best, held, known, seen);
          if (worse != null) {
            others.add(worse.beaten());
          }
          best = worse == held ? best : held;
        }
      }
      if (best == null) {
        throw unmatched(others);
      }
      return new Choice(best.template(), best.votes(), best.alignment(), others);
    }
  }

  /** Null where the form is not in the picture; then it is one of the others. */
  private @Nullable Held hold(
      Likeness like,
      Candidates among,
      Function<StoredTemplate, Known> known,
      SeenPicture seen,
      List<RunnerUp> others) {
    Optional<StoredTemplate> template = among.get(like.key());
    if (template.isEmpty()) {
      others.add(new RunnerUp(like.key(), like.votes(), "it was deleted a moment ago"));
      return null;
    }
    try {
      Known form = known.apply(template.get());
      Alignment found = finder.find(form.model(), form.anchors(), seen);
      return new Held(template.get(), like.votes(), found);
    } catch (CommandException e) {
      if (e.code() != ErrorCode.TEMPLATE_MISMATCH) {
        throw e;
      }
      AlignmentEvidence evidence = e.alignment();
      String because = evidence == null ? null : evidence.rejectedBecause();
      others.add(
          new RunnerUp(like.key(), like.votes(), because == null ? e.plainMessage() : because));
      return null;
    }
  }

  /** The one whose print fits less where the two differ; the second where they do not. */
  private static Held worse(
      Held first, Held second, Function<StoredTemplate, Known> known, SeenPicture seen) {
    double more = DifferingPrint.betterFit(form(first, known), form(second, known), seen);
    return more > 0 ? first : second;
  }

  private static DifferingPrint.PlacedForm form(Held held, Function<StoredTemplate, Known> known) {
    return new DifferingPrint.PlacedForm(
        known.apply(held.template()).model(), held.alignment(), held.template().fields());
  }

  private static CommandException unmatched(List<RunnerUp> others) {
    String message =
        others.isEmpty()
            ? "no template is for this picture: nothing in it is like any of them"
            : others.stream()
                .map(other -> "not " + other.key() + ", " + other.because())
                .collect(Collectors.joining("; ", "no template is for this picture: ", ""));
    return new CommandException(ErrorCode.NO_TEMPLATE_MATCHED, message);
  }

  @Override
  public void close() {
    signatures.close();
  }
}
