package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One picture that a command asks about.
 *
 * @param picture where it is
 * @param page of a file that has several, from 1; null for what the picture's address or prefix
 *     says, else the first
 * @param picturePlace where the record names the picture, as a JSON path
 * @param pagePlace where the record names the page, or could
 */
public record PictureRequest(
    PictureRef picture, @Nullable Integer page, String picturePlace, String pagePlace) {
  private static final String URL = "$.url";
  private static final String IMG = "$.img";
  private static final String PAGE = "$.page";

  /** A command's only picture. */
  public static PictureRequest only(PictureRef picture, @Nullable Integer page) {
    return new PictureRequest(picture, page, picture instanceof PictureRef.At ? URL : IMG, PAGE);
  }

  /**
   * Where a failure of this picture stands in the record.
   *
   * @param path where it would stand if the command had no other picture; may be null
   */
  public @Nullable String placeOf(@Nullable String path) {
    if (URL.equals(path) || IMG.equals(path)) {
      return picturePlace;
    }
    return PAGE.equals(path) ? pagePlace : path;
  }

  /** A failure of this picture that says where in the record it stands. */
  public CommandException placed(CommandException failure) {
    return failure.at(placeOf(failure.path()));
  }
}
