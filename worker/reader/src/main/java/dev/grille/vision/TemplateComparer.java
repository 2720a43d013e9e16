package dev.grille.vision;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Confusable;
import dev.grille.reader.StoredTemplate;
import dev.grille.vision.KnownTemplates.Known;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Finds out which forms could be taken for one another: the picture of each is held against the
 * other's template as any query does it. Not thread-safe.
 */
final class TemplateComparer {
  private final FormFinder finder;
  private final Function<StoredTemplate, Known> known;
  private final BiFunction<StoredTemplate, MatScope, Mat> upright;

  /**
   * A comparer.
   *
   * @param known makes a template ready
   * @param upright decodes a template's picture
   */
  TemplateComparer(
      FormFinder finder,
      Function<StoredTemplate, Known> known,
      BiFunction<StoredTemplate, MatScope, Mat> upright) {
    this.finder = finder;
    this.known = known;
    this.upright = upright;
  }

  /** Those of the others that a template can be confused with, in their order. */
  List<Confusable> compare(StoredTemplate template, List<StoredTemplate> others) {
    List<Confusable> confusable = new ArrayList<>();
    try (MatScope scope = new MatScope();
        SeenPicture own = new SeenPicture(upright.apply(template, scope))) {
      for (StoredTemplate other : others) {
        Double takenForOther = shown(other, own);
        Double otherTaken = shown(template, other);
        if (takenForOther != null || otherTaken != null) {
          confusable.add(new Confusable(other.key(), takenForOther, otherTaken));
        }
      }
    }
    return confusable;
  }

  private @Nullable Double shown(StoredTemplate template, StoredTemplate by) {
    try (MatScope scope = new MatScope();
        SeenPicture seen = new SeenPicture(upright.apply(by, scope))) {
      return shown(template, seen);
    }
  }

  /** Share of a form's print that a picture shows in its place; null where it is refused. */
  private @Nullable Double shown(StoredTemplate template, SeenPicture picture) {
    Known form = known.apply(template);
    try {
      AlignmentEvidence found = finder.find(form.model(), form.anchors(), picture).evidence();
      return found.matches() == 0 ? 0 : Math.min(1.0, found.inliers() / (double) found.matches());
    } catch (CommandException e) {
      if (e.code() != ErrorCode.TEMPLATE_MISMATCH) {
        throw e;
      }
      return null;
    }
  }
}
