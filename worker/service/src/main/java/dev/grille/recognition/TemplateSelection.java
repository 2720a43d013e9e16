package dev.grille.recognition;

import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.CommandException;
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
   * Selects for a picture.
   *
   * @param text the picture's, as {@link dev.grille.contracts.Condition#folded} makes it; reading
   *     it takes time
   * @throws CommandException with {@code NO_TEMPLATE_MATCHED}
   */
  Selected select(Supplier<String> text);

  /**
   * What a picture is read with.
   *
   * @param chosen how it was chosen; null where there was no choice
   */
  record Selected(ServedTemplate template, @Nullable ChosenTemplate chosen) {}

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
      public Selected select(Supplier<String> text) {
        return new Selected(template, null);
      }
    };
  }
}
