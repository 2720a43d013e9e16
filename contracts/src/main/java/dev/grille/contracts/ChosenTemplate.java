package dev.grille.contracts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of several templates has read a picture.
 *
 * @param templateId 40 hex digits
 * @param version of it
 * @param item its place in the query's list, from 0; null where all templates were offered
 * @param because the parts of its condition that held; null where it has none or evidence was not
 *     asked for
 * @param votes how much of the picture spoke for it; null where it was chosen by a condition
 * @param runnersUp others that might have been, the likeliest first; none where it was chosen by a
 *     condition or evidence was not asked for
 */
public record ChosenTemplate(
    String templateId,
    int version,
    @Nullable Integer item,
    @Nullable Condition because,
    @Nullable Double votes,
    List<RunnerUp> runnersUp) {
  public ChosenTemplate {
    Objects.requireNonNull(templateId, "templateId");
    runnersUp = List.copyOf(runnersUp);
    if (version < 1 || (item != null && item < 0) || (item == null && votes == null)) {
      throw new IllegalArgumentException("item " + item + ", version " + version);
    }
  }

  /** One that was chosen by its condition. */
  public ChosenTemplate(String templateId, int version, int item, @Nullable Condition because) {
    this(templateId, version, item, because, null, List.of());
  }

  /** The same for who did not ask why. */
  public ChosenTemplate withoutReason() {
    return new ChosenTemplate(templateId, version, item, null, votes, List.of());
  }
}
