package dev.grille.recognition;

import dev.grille.contracts.PictureRequest;
import dev.grille.reader.Picture;
import org.jspecify.annotations.Nullable;

/** One of several pictures of a command, wherever it comes from. */
interface AskedPicture {
  /** Gets it, its page included; takes time. */
  Picture fetch();

  /** The page that is asked for; null where none is. */
  @Nullable Integer page();

  /**
   * Where a failure of this picture stands in the record; null where it has no place there.
   *
   * @param path where it would stand if the command had no other picture; may be null
   */
  @Nullable String placeOf(@Nullable String path);

  /** One that the record brings or names. */
  record OfRecord(PictureRequest request, SharedFile files) implements AskedPicture {
    @Override
    public Picture fetch() {
      return files.fetch(request.picture()).withPage(request.page());
    }

    @Override
    public @Nullable Integer page() {
      return request.page();
    }

    @Override
    public @Nullable String placeOf(@Nullable String path) {
      return request.placeOf(path);
    }
  }
}
