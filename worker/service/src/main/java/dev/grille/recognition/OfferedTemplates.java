package dev.grille.recognition;

import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.Condition;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.TemplateChoice;
import dev.grille.contracts.TemplateVersion;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The templates that a query offers for its pictures; all of them are there. */
final class OfferedTemplates implements TemplateSelection {
  /** A refusal tells of so many items what was the matter. */
  private static final int SHOWN = 5;

  /** Longest that it tells of one, in characters. */
  private static final int MAX_LACK = 200;

  private final List<Offer> offers;
  private final String path;
  private final TemplateCatalogue templates;

  private OfferedTemplates(List<Offer> offers, String path, TemplateCatalogue templates) {
    this.offers = offers;
    this.path = path;
    this.templates = templates;
  }

  private record Offer(TemplateVersion version, @Nullable Condition condition) {}

  /**
   * Finds all of them.
   *
   * @throws CommandException where one is not there or not published, with its place in the record
   */
  static OfferedTemplates of(TemplateChoice.FirstThatHolds choice, TemplateCatalogue templates) {
    List<TemplateVersion> versions = ListedVersions.of(choice.options(), choice.path(), templates);
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      offers.add(new Offer(versions.get(i), choice.options().get(i).condition()));
    }
    return new OfferedTemplates(List.copyOf(offers), choice.path(), templates);
  }

  @Override
  public @Nullable String templateId() {
    return null;
  }

  @Override
  public String key() {
    return "one of " + Sha256.hex(offers.toString());
  }

  /** With the first whose condition holds; the text is asked for where a condition is looked at. */
  @Override
  public ReadWith read(Picture picture, Reader reader, Supplier<String> text) {
    ChosenTemplate chosen = select(text);
    ServedTemplate template =
        templates.served(new TemplateVersion(chosen.templateId(), chosen.version()));
    return TemplateSelection.read(picture, reader, template, chosen);
  }

  private ChosenTemplate select(Supplier<String> text) {
    String read = null;
    for (int i = 0; i < offers.size(); i++) {
      Condition condition = offers.get(i).condition();
      if (condition == null) {
        return chosen(i, null);
      }
      read = read == null ? text.get() : read;
      if (condition.holds(read)) {
        return chosen(i, condition.reason(read));
      }
    }
    throw unmatched(Optional.ofNullable(read).orElse(""));
  }

  private ChosenTemplate chosen(int item, @Nullable Condition because) {
    TemplateVersion version = offers.get(item).version();
    return new ChosenTemplate(version.templateId(), version.version(), item, because);
  }

  private CommandException unmatched(String text) {
    StringBuilder message = new StringBuilder("no template is for this picture");
    for (int i = 0; i < Math.min(SHOWN, offers.size()); i++) {
      Condition condition = offers.get(i).condition();
      String lack = condition == null ? "" : condition.lack(text);
      message
          .append(i == 0 ? ": of item " : "; of item ")
          .append(i)
          .append(' ')
          .append(lack.length() <= MAX_LACK ? lack : lack.substring(0, MAX_LACK) + "…");
    }
    if (offers.size() > SHOWN) {
      message.append("; and ").append(offers.size() - SHOWN).append(" more");
    }
    return new CommandException(ErrorCode.NO_TEMPLATE_MATCHED, message.toString(), path);
  }
}
