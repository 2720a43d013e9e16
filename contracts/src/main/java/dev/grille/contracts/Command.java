package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record on a command topic asks for. */
public sealed interface Command permits TemplateCommand, Command.OfPictures {
  /** The {@code id} in the body; null where there is none. */
  @Nullable String id();

  /**
   * Properties that nobody knows, each as a JSON path: they are reported in the answer, not dropped
   * in silence.
   */
  List<String> unknownProperties();

  /** How many pictures have to be looked at: what the work of a command is measured by. */
  default int weight() {
    return 1;
  }

  /** The only template that it is about, where it names it; else null. */
  default @Nullable TemplateRef namedTemplate() {
    return null;
  }

  /** The value of {@code type} on the wire. */
  default String type() {
    return CommandType.of(this).wireName();
  }

  /** Reads pictures, each of which can fail by itself. */
  sealed interface OfPictures extends Command {
    /** The pictures to read. */
    PictureRequests pictures();

    @Override
    default int weight() {
      return pictures().all().size();
    }
  }

  /**
   * Reads pictures of a registered form.
   *
   * @param choice which template reads them; no drafts
   * @param pictures the pictures to read
   * @param evidence whether the answer shows, per field, what its score rests on
   */
  record Query(
      @Nullable String id,
      TemplateChoice choice,
      PictureRequests pictures,
      boolean evidence,
      List<String> unknownProperties)
      implements OfPictures {
    /**
     * With one template for all pictures.
     *
     * @param templateVersion null for the published one
     */
    public Query(
        @Nullable String id,
        TemplateRef template,
        @Nullable Integer templateVersion,
        PictureRequests pictures,
        boolean evidence,
        List<String> unknownProperties) {
      this(
          id,
          new TemplateChoice.Named(template, templateVersion),
          pictures,
          evidence,
          unknownProperties);
    }

    @Override
    public @Nullable TemplateRef namedTemplate() {
      return choice instanceof TemplateChoice.Named named ? named.template() : null;
    }
  }

  /**
   * Reads all the text of pictures.
   *
   * @param pictures the pictures to read
   * @param options what of them, and what is known of them
   * @param prob whether the answer shows, per line, how likely it is text at all
   * @param format what else the answer shows the text in
   */
  record ReadText(
      @Nullable String id,
      PictureRequests pictures,
      TextOptions options,
      boolean prob,
      TextFormat format,
      List<String> unknownProperties)
      implements OfPictures {}

  /**
   * Reads the tables of pictures.
   *
   * @param pictures the pictures to read
   * @param options what is known of their tables
   * @param format what the answer shows the tables in
   */
  record ReadTables(
      @Nullable String id,
      PictureRequests pictures,
      TableOptions options,
      TableFormat format,
      List<String> unknownProperties)
      implements OfPictures {}

  /**
   * Locates the documents in pictures, tells their kinds and reads them.
   *
   * @param pictures the pictures to read
   * @param options which documents are looked for
   * @param typesAt where the record names their kinds, as a JSON path; what is wrong with one of
   *     them is known only to who knows all kinds
   */
  record ReadDocuments(
      @Nullable String id,
      PictureRequests pictures,
      DocumentOptions options,
      String typesAt,
      List<String> unknownProperties)
      implements OfPictures {}
}
