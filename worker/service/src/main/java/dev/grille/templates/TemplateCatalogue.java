package dev.grille.templates;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpecs;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.reader.StoredTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the template to read with. Versions never change, so their content is kept; whether a
 * template may still be served is asked of the database each time.
 */
public final class TemplateCatalogue {
  private final TemplateRepository templates;
  private final TemplateCache cache;

  /** A catalogue over the database. */
  public TemplateCatalogue(TemplateRepository templates, TemplateCache cache) {
    this.templates = templates;
    this.cache = cache;
  }

  /**
   * The version to read with.
   *
   * @param version null for the published one
   * @throws CommandException with {@code TEMPLATE_NOT_FOUND}
   */
  public ServedTemplate find(String templateId, @Nullable Integer version) {
    int served;
    if (version == null) {
      served =
          templates
              .publishedVersion(templateId)
              .orElseThrow(() -> notFound("there is no template " + templateId, "$.template_id"));
    } else if (templates.exists(templateId, version)) {
      served = version;
    } else {
      throw notFound(
          "there is no version " + version + " of template " + templateId, "$.template_version");
    }
    String key = templateId + "/" + served;
    return cache.get(key, () -> load(key, templateId, served));
  }

  private ServedTemplate load(String key, String templateId, int version) {
    VersionRow row =
        templates
            .version(templateId, version)
            // Cleared a moment ago, after it was found: then it is deleted.
            .orElseThrow(() -> notFound("there is no template " + templateId, "$.template_id"));
    return new ServedTemplate(
        templateId,
        version,
        new StoredTemplate(
            key, row.picture(), FieldSpecs.fromJson(row.fieldsJson()), row.features()),
        row.reviewBelow());
  }

  private static CommandException notFound(String message, String path) {
    return new CommandException(ErrorCode.TEMPLATE_NOT_FOUND, message, path);
  }
}
