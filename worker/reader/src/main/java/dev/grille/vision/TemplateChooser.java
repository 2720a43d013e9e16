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
import dev.grille.vision.alignment.DifferingPrint.PlacedForm;
import dev.grille.vision.alignment.EditionPlaces;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.alignment.SignatureFinder;
import dev.grille.vision.geometry.Homography;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Finds out which template's form a picture shows: the one that it is likest is held against it as
 * any query does it. Forms that are about as like, such as editions of it, are compared with it
 * where their print differs; of two that this does not tell apart neither is chosen. Not
 * thread-safe.
 */
final class TemplateChooser implements AutoCloseable {
  /**
   * Share of the votes for the form that was found below which another one is not looked at:
   * editions of one form have nearly as many.
   */
  private static final double FAR_BEHIND = 0.6;

  /**
   * The same by the places in which the two differ, a logarithm of likelihoods: of 140 pictures of
   * near twins the right one was behind by up to 25.
   */
  private static final double UNLIKELY = 25;

  /** As much says which of two it is where their print does not. */
  private static final double LIKELIER = 10;

  /**
   * Share of the print in which two differ that has to speak for one of them. Of 653 comparisons
   * with the right one all but four gave it 0.34 and more, those at most 0.05 to either.
   */
  private static final double TELLING = 0.15;

  private final SignatureFinder signatures = new SignatureFinder();
  private final FormFinder finder;
  private final EditionPlaces editions;

  TemplateChooser(FormFinder finder) {
    this.finder = finder;
    this.editions = new EditionPlaces(finder);
  }

  /**
   * What was chosen.
   *
   * @param others that were not
   */
  record Choice(
      StoredTemplate template, double votes, Alignment alignment, List<RunnerUp> others) {}

  private record Held(StoredTemplate template, Likeness like, Alignment alignment) {
    /** Whether another form may be the one that is seen. */
    boolean doubts(Likeness other) {
      return other.votes() >= FAR_BEHIND * like.votes() && behind(other) < UNLIKELY;
    }

    /** By how much another form is less likely; negative where it is likelier. */
    double behind(Likeness other) {
      return other.behind() - like.behind();
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
      return new Search(among, known, seen).choice();
    }
  }

  /** One picture's. */
  private final class Search {
    private final Candidates among;
    private final Function<StoredTemplate, Known> known;
    private final SeenPicture seen;
    private final List<RunnerUp> others = new ArrayList<>();

    /** Those that nothing tells from the one that fits best so far. */
    private final List<RunnerUp> equals = new ArrayList<>();

    /** What others are compared with; null before the first of them. */
    private @Nullable DifferingPrint print;

    private @Nullable Held compared;

    Search(Candidates among, Function<StoredTemplate, Known> known, SeenPicture seen) {
      this.among = among;
      this.known = known;
      this.seen = seen;
    }

    Choice choice() {
      List<Likeness> likest = among.like(signatures.ofPicture(seen));
      Held best = null;
      for (Likeness like : likest) {
        if (best == null) {
          best = hold(like);
        } else if (best.doubts(like)) {
          best = better(best, like);
        } else {
          refuse(like, "far less of it is in the picture");
        }
      }
      if (best == null) {
        throw unmatched(others);
      }
      if (!equals.isEmpty()) {
        refuse(best.like(), "the picture does not tell it from " + equals.get(0).key());
        others.addAll(equals);
        throw unmatched(others);
      }
      return new Choice(best.template(), best.like().votes(), best.alignment(), others);
    }

    private void refuse(Likeness like, String because) {
      others.add(new RunnerUp(like.key(), like.votes(), because));
    }

    private void leaveOpen(Likeness like) {
      equals.add(new RunnerUp(like.key(), like.votes(), "the picture does not tell it apart"));
    }

    private Optional<StoredTemplate> template(Likeness like) {
      Optional<StoredTemplate> template = among.get(like.key());
      if (template.isEmpty()) {
        refuse(like, "it was deleted a moment ago");
      }
      return template;
    }

    /** Null where the form is not in the picture; then it is one of the others. */
    private @Nullable Held hold(Likeness like) {
      Optional<StoredTemplate> template = template(like);
      if (template.isEmpty()) {
        return null;
      }
      try {
        Known form = known.apply(template.get());
        Homography rough = rough(like);
        Alignment found =
            rough == null
                ? finder.find(form.model(), form.anchors(), seen)
                : finder.find(rough, form.model(), form.anchors(), seen);
        return new Held(template.get(), like, found);
      } catch (CommandException e) {
        if (e.code() != ErrorCode.TEMPLATE_MISMATCH) {
          throw e;
        }
        AlignmentEvidence evidence = e.alignment();
        String because = evidence == null ? null : evidence.rejectedBecause();
        refuse(like, because == null ? e.plainMessage() : because);
        return null;
      }
    }

    /** The one of two whose print fits where they differ. */
    private Held better(Held best, Likeness like) {
      Optional<StoredTemplate> template = template(like);
      if (template.isEmpty()) {
        return best;
      }
      Known form = known.apply(template.get());
      List<Homography> places =
          editions.places(
              best.like().key(), placed(best), like.key(), form.model(), rough(like), seen);
      if (places.isEmpty()) {
        refuse(like, "it is not laid out like the form that was found");
        return best;
      }
      List<FieldSpec> fields = template.get().fields();
      double more =
          places.stream()
              .map(place -> new PlacedForm(form.model(), place, fields))
              .mapToDouble(printOf(best)::betterFit)
              .max()
              .orElseThrow();
      if (Math.abs(more) < TELLING && best.behind(like) < LIKELIER) {
        leaveOpen(like);
      } else if (more >= TELLING) {
        Held held = hold(like);
        if (held != null && places.size() > 1 && !isWorse(best, held)) {
          leaveOpen(like);
        } else if (held != null) {
          equals.forEach(others::add);
          equals.clear();
          refuse(best.like(), "another template's print fits better");
          return held;
        }
      } else {
        refuse(like, "another template's print fits better");
      }
      return best;
    }

    /** Whether one form fits worse where both were aligned, either of them perhaps a row off. */
    private boolean isWorse(Held one, Held other) {
      return printOf(other).betterFit(placed(one)) <= -TELLING;
    }

    /** Of one form, for all that are compared with it. */
    private DifferingPrint printOf(Held held) {
      DifferingPrint last = print;
      if (last != null && held.equals(compared)) {
        return last;
      }
      DifferingPrint made = new DifferingPrint(placed(held), seen);
      print = made;
      compared = held;
      return made;
    }

    private PlacedForm placed(Held held) {
      StoredTemplate template = held.template();
      return PlacedForm.of(known.apply(template).model(), held.alignment(), template.fields());
    }
  }

  private static @Nullable Homography rough(Likeness like) {
    return like.map().isEmpty()
        ? null
        : Homography.of(like.map().stream().mapToDouble(Double::doubleValue).toArray());
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
