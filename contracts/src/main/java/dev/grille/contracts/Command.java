package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record on a command topic asks for. */
public sealed interface Command {
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

  /** The value of {@code type} on the wire. */
  default String type() {
    return CommandType.of(this).wireName();
  }

  /**
   * Registers a template and publishes its first version.
   *
   * @param name what people call the form; may be null
   * @param picture the registered picture
   * @param fields what to read; at least one, names unique
   * @param reviewBelow values scored below this, 0 to 100, are marked for review; null for the
   *     worker's default
   */
  record AddTemplate(
      @Nullable String id,
      @Nullable String name,
      PictureRef picture,
      List<FieldSpec> fields,
      @Nullable Double reviewBelow,
      List<String> unknownProperties)
      implements Command {}

  /**
   * Removes templates for good.
   *
   * @param templateIds 40 hex digits each; at least one
   * @param asList whether the record named them in a list, so that the answer does too
   */
  record DeleteTemplates(
      @Nullable String id, List<String> templateIds, boolean asList, List<String> unknownProperties)
      implements Command {}

  /**
   * Lists the templates, oldest first.
   *
   * @param pageSize 1 to 1000; null for all ids at once up to 1000
   * @param after the {@code next_page} of the page before; null for the first
   */
  record ListTemplates(
      @Nullable String id,
      @Nullable Integer pageSize,
      @Nullable String after,
      List<String> unknownProperties)
      implements Command {}

  /**
   * Reads pictures of a registered form.
   *
   * @param templateId 40 hex digits
   * @param templateVersion null for the published one
   * @param pictures the pictures to read
   * @param evidence whether the answer shows, per field, what its score rests on
   */
  record Query(
      @Nullable String id,
      String templateId,
      @Nullable Integer templateVersion,
      PictureRequests pictures,
      boolean evidence,
      List<String> unknownProperties)
      implements Command {
    @Override
    public int weight() {
      return pictures.all().size();
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
      implements Command {
    @Override
    public int weight() {
      return pictures.all().size();
    }
  }
}
