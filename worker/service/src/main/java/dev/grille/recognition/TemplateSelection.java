package dev.grille.recognition;

import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.Task;
import dev.grille.templates.ServedTemplate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** With which template a picture is read. */
interface TemplateSelection {
  /** The only template; null where there are several. */
  @Nullable String templateId();

  /** Tells this selection from others. */
  String key();

  /**
   * Selects for a picture, and reads it.
   *
   * @param text the picture's, as {@link dev.grille.contracts.Condition#folded} makes it; reading
   *     it takes time
   * @throws CommandException with {@code NO_TEMPLATE_MATCHED}, or with what the reader says
   */
  ReadWith read(Picture picture, Reader reader, Supplier<String> text);

  /**
   * A picture that was read.
   *
   * @param template that it was read with
   * @param chosen how that was chosen; null where there was no choice
   */
  record ReadWith(Reading reading, ServedTemplate template, @Nullable ChosenTemplate chosen) {}

  /** Reads a picture with a template that was selected before. */
  static ReadWith read(
      Picture picture, Reader reader, ServedTemplate template, @Nullable ChosenTemplate chosen) {
    try {
      return new ReadWith(
          reader.ask(new Task.ReadForm(template.stored(), picture)), template, chosen);
    } catch (CommandException e) {
      if (chosen == null || e.code() != ErrorCode.TEMPLATE_MISMATCH) {
        throw e;
      }
      // Who is refused has to know by which template, where he did not name it.
      throw e.saying(
          e.plainMessage()
              + "; template "
              + chosen.templateId()
              + " was chosen, item "
              + chosen.item()
              + " of the list");
    }
  }

  /** One template for all pictures. */
  static TemplateSelection only(ServedTemplate template) {
    return new TemplateSelection() {
      @Override
      public String templateId() {
        return template.templateId();
      }

      @Override
      public String key() {
        return template.stored().key();
      }

      @Override
      public ReadWith read(Picture picture, Reader reader, Supplier<String> text) {
        return TemplateSelection.read(picture, reader, template, null);
      }
    };
  }
}
