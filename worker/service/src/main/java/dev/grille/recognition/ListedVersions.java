package dev.grille.recognition;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.TemplateOption;
import dev.grille.contracts.TemplateVersion;
import dev.grille.templates.TemplateCatalogue;
import java.util.ArrayList;
import java.util.List;

/** The versions that the items of a query's list mean. */
final class ListedVersions {
  private ListedVersions() {}

  /**
   * Finds all of them.
   *
   * @param path where the list stands in the record, as a JSON path
   * @throws CommandException where one is not there or not published, with its place in the record
   */
  static List<TemplateVersion> of(
      List<TemplateOption> options, String path, TemplateCatalogue templates) {
    List<TemplateVersion> versions = new ArrayList<>();
    for (TemplateOption option : options) {
      try {
        versions.add(templates.named(option.template(), option.version()));
      } catch (CommandException e) {
        // From $.template_id or $.template_name to where this one stands.
        String within = e.path() == null ? "" : e.path().substring(1);
        throw e.at(path + "[" + versions.size() + "]" + within);
      }
    }
    return List.copyOf(versions);
  }
}
