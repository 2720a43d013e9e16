package dev.grille.templates;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpecs;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.vision.StoredTemplate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the template to read with. Versions never change, so their content is kept; whether a
 * template may still be served is asked of the database each time.
 */
public final class TemplateCatalogue {
  private final TemplateRepository templates;
  private final long maxBytes;
  // In the order of use, the longest unused first.
  private final Map<String, ServedTemplate> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  /**
   * A catalogue over the database.
   *
   * @param maxBytes most bytes of pictures and features that are kept; 0 keeps none
   */
  public TemplateCatalogue(TemplateRepository templates, long maxBytes) {
    this.templates = templates;
    this.maxBytes = maxBytes;
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
    ServedTemplate template = kept(key);
    return template != null ? template : load(key, templateId, served);
  }

  private ServedTemplate load(String key, String templateId, int version) {
    VersionRow row =
        templates
            .version(templateId, version)
            // Cleared a moment ago, after it was found: then it is deleted.
            .orElseThrow(() -> notFound("there is no template " + templateId, "$.template_id"));
    ServedTemplate template =
        new ServedTemplate(
            templateId,
            version,
            new StoredTemplate(
                key, row.picture(), FieldSpecs.fromJson(row.fieldsJson()), row.features()),
            row.reviewBelow());
    keep(key, template);
    return template;
  }

  private synchronized @Nullable ServedTemplate kept(String key) {
    return kept.get(key);
  }

  private synchronized void keep(String key, ServedTemplate template) {
    ServedTemplate before = kept.put(key, template);
    keptBytes += template.size() - (before == null ? 0 : before.size());
    Iterator<ServedTemplate> oldest = kept.values().iterator();
    while (keptBytes > maxBytes) {
      keptBytes -= oldest.next().size();
      oldest.remove();
    }
  }

  private static CommandException notFound(String message, String path) {
    return new CommandException(ErrorCode.TEMPLATE_NOT_FOUND, message, path);
  }
}
