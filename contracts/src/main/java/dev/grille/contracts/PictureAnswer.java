package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What one of several pictures gave.
 *
 * @param <R> what is read in a picture
 */
public sealed interface PictureAnswer<R> {
  /** The page that was asked for; null where none was. */
  @Nullable Integer page();

  /** It was read. */
  record Read<R>(@Nullable Integer page, R content) implements PictureAnswer<R> {}

  /** It could not be read. */
  record Failed<R>(PictureFailure failure) implements PictureAnswer<R> {
    @Override
    public @Nullable Integer page() {
      return failure.page();
    }
  }
}
