package dev.grille.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one picture of an evaluation.
 *
 * @param truth what a person has said the truth of; null for a picture that the command brought
 * @param verdict what became of it
 * @param wrong the values that are not as they should be, in the order of the template's fields
 * @param reading what was read now, or why nothing was; null where the values are those that were
 *     stored when the command was answered
 */
public record EvaluatedPicture(
    @Nullable AnsweredPicture truth,
    Verdict verdict,
    List<WrongValue> wrong,
    @Nullable PictureAnswer<FormResult> reading) {
  public EvaluatedPicture {
    wrong = List.copyOf(wrong);
    if (verdict == Verdict.FAILED && !(reading instanceof PictureAnswer.Failed)) {
      throw new IllegalArgumentException("a picture that failed says why");
    }
  }

  /** What became of a picture. */
  public enum Verdict {
    /** Values came and may come, right or wrong. */
    READ,
    /** Values came, and it had to be refused. */
    WRONGLY_ACCEPTED,
    /** It was refused, and had to be or may be. */
    RIGHTLY_REFUSED,
    /** It was refused, and should have been read. */
    WRONGLY_REFUSED,
    /** It could not be judged for a reason that a replay can heal. */
    FAILED;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> ofWireName(String name) {
      return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
    }
  }
}
