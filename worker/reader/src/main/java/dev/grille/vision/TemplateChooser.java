package dev.grille.vision;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
   * By how much less likely a form may be that is compared with the one that was found, by the
   * places in which the two differ, a logarithm of likelihoods: of 140 pictures of near twins the
   * right one was behind by up to 25.
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
    Held as(Likeness known) {
      return new Held(template, known, alignment);
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
    private final Looks looks;

    private final RunnersUp others = new RunnersUp();

    /** Keys of those that need not be looked at again. */
    private final Set<String> compared = new HashSet<>();

    /** What others are compared with; null before the first of them. */
    private @Nullable DifferingPrint print;

    private @Nullable Alignment printed;

    Search(Candidates among, Function<StoredTemplate, Known> known, SeenPicture seen) {
      this.among = among;
      this.known = known;
      this.seen = seen;
      this.looks = new Looks(among, signatures, seen);
    }

    Choice choice() {
      Held best = likest(looks.likest());
      if (best == null) {
        best = likest(looks.closer().likest());
      }
      if (best == null) {
        throw others.unmatched();
      }
      best = likeliestEdition(best);
      List<RunnerUp> beside = others.beside(best.like());
      return new Choice(best.template(), best.like().votes(), best.alignment(), beside);
    }

    /** The likest one that is in the picture, or that of those about as like which fits best. */
    private @Nullable Held likest(List<Likeness> likest) {
      Held best = null;
      for (Likeness like : likest) {
        if (best != null) {
          best = likelier(best, like, Candidates.COMPARED * best.like().votes());
        } else if (!compared.contains(like.key())) {
          best = hold(like);
        }
      }
      return best;
    }

    /**
     * The one that was found or another edition of it, however little of the picture speaks for
     * that one: where it is little, chance decides for which edition it speaks.
     */
    private Held likeliestEdition(Held found) {
      Held best = found;
      String key = "";
      // Once less than editions can be asked for: a closer look asks again.
      for (int asked = 1; asked < Candidates.MOST && !best.like().key().equals(key); asked++) {
        key = best.like().key();
        Map<String, Likeness> editions = looks.editions(best.like());
        Likeness own = editions.remove(key);
        best = own == null ? best : best.as(own);
        for (Likeness like : editions.values()) {
          best = likelier(best, like, 0);
        }
      }
      return best;
    }

    private Held likelier(Held best, Likeness like, double votes) {
      if (like.votes() < votes || best.behind(like) >= UNLIKELY) {
        if (!compared.contains(like.key())) {
          others.refuse(like, "far less of it is in the picture");
        }
        return best;
      }
      return compared.add(like.key()) ? better(best, like) : best;
    }

    private Optional<StoredTemplate> template(Likeness like) {
      Optional<StoredTemplate> template = among.get(like.key());
      if (template.isEmpty()) {
        others.refuse(like, "it was deleted a moment ago");
      }
      return template;
    }

    /** Null where the form is not in the picture; then it is one of the others. */
    private @Nullable Held hold(Likeness like) {
      compared.add(like.key());
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
        others.refuse(like, e.plainMessage());
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
        others.refuse(like, "it is not laid out like the form that was found");
        return best;
      }
      List<FieldSpec> fields = template.get().fields();
      List<PlacedForm> placed =
          places.stream().map(place -> new PlacedForm(form.model(), place, fields)).toList();
      DifferingPrint own = printOf(best);
      double more = own.betterFit(placed);
      if (Math.abs(more) < TELLING && own.closer() != own) {
        double closer = own.closer().betterFit(placed);
        more = Math.abs(closer) < TELLING ? more : closer;
      }
      if (Math.abs(more) < TELLING && best.behind(like) < LIKELIER) {
        others.leaveOpen(like);
      } else if (more >= TELLING) {
        Held held = hold(like);
        if (held != null && places.size() > 1 && !isWorse(best, held)) {
          others.leaveOpen(like);
        } else if (held != null) {
          others.refuseOpen();
          others.refuse(best.like(), "another template's print fits better");
          return held;
        }
      } else {
        others.refuse(like, "another template's print fits better");
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
      if (last != null && held.alignment().equals(printed)) {
        return last;
      }
      DifferingPrint made = new DifferingPrint(placed(held), seen);
      print = made;
      printed = held.alignment();
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

  @Override
  public void close() {
    signatures.close();
  }
}
