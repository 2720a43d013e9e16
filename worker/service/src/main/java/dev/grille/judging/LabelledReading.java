package dev.grille.judging;

import dev.grille.contracts.AnsweredPicture;
import dev.grille.contracts.BothReadings;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Labels;
import dev.grille.contracts.PictureFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a picture that is to be judged. */
public sealed interface LabelledReading {
  /** Whose truth it is; null for a picture that a command brought. */
  @Nullable AnsweredPicture truth();

  /** It was read, or refused. */
  record Read(@Nullable AnsweredPicture truth, Labels labels, BothReadings readings)
      implements LabelledReading {}

  /**
   * It was read when a query was answered.
   *
   * @param values what was stored of it, with the version that is evaluated
   */
  record Stored(AnsweredPicture truth, Labels labels, List<FieldResult> values)
      implements LabelledReading {
    public Stored {
      values = List.copyOf(values);
    }
  }

  /** It failed for a reason that a replay can heal: nothing can be said of it. */
  record Failed(@Nullable AnsweredPicture truth, PictureFailure why) implements LabelledReading {}
}
