package dev.grille.contracts;

/** Properties that several commands have. */
final class CommandProperties {
  private CommandProperties() {}

  /** {@code url}, which wins, or {@code img}. */
  static PictureRef picture(JsonPlace body) {
    JsonPlace url = body.child("url");
    JsonPlace img = body.child("img");
    String base64 = img == null ? null : img.string();
    if (url != null) {
      return new PictureRef.At(url.text(1, CommandParser.MAX_URL));
    }
    if (base64 == null) {
      throw new CommandException(
          ErrorCode.MISSING_FIELD,
          body.missing("url or img", "url", "img"),
          JsonPlace.path(body.path(), "url"));
    }
    return new PictureRef.Inline(base64);
  }

  /** 40 lower case hexadecimal digits. */
  static String templateId(JsonPlace place) {
    String id = place.string();
    if (!Texts.isTemplateId(id)) {
      throw place.invalid("must be 40 lower case hexadecimal digits");
    }
    return id;
  }
}
