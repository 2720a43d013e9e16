package dev.grille.contracts;

import java.util.List;
import java.util.Optional;

/**
 * What the pictures of a command gave, in the order sent.
 *
 * @param asList whether the command gave a list; if not, there is one and it was read
 * @param <R> what is read in a picture
 */
public record PictureAnswers<R>(List<PictureAnswer<R>> all, boolean asList) {
  public PictureAnswers {
    all = List.copyOf(all);
    if (all.isEmpty()
        || (!asList && !(all.size() == 1 && all.get(0) instanceof PictureAnswer.Read))) {
      throw new IllegalArgumentException("no answer to one picture");
    }
  }

  /** What a command's only picture gave. */
  public static <R> PictureAnswers<R> of(R content) {
    return new PictureAnswers<>(List.of(new PictureAnswer.Read<>(null, content)), false);
  }

  /** What was read, without what could not be. */
  public List<R> read() {
    return all.stream()
        .filter(PictureAnswer.Read.class::isInstance)
        .map(picture -> ((PictureAnswer.Read<R>) picture).content())
        .toList();
  }

  /** An answer of pictures is none where each of them failed: that is a failure. */
  void requireRead() {
    if (read().isEmpty()) {
      throw new IllegalArgumentException("no picture was read");
    }
  }

  /** Why the others could not be read. */
  public List<PictureFailure> failures() {
    return all.stream()
        .filter(PictureAnswer.Failed.class::isInstance)
        .map(picture -> ((PictureAnswer.Failed<R>) picture).failure())
        .toList();
  }

  /** That some could not be read, where some were. */
  Optional<Failure> failure() {
    return PictureFailure.partly(failures(), all.size());
  }
}
