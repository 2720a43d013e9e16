package dev.grille.templates;

import dev.grille.contracts.Anchors;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldRules;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.TemplateRef;
import dev.grille.contracts.TemplateVersion;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
import dev.grille.reader.StoredTemplate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the template to read with. Versions never change, so their content is kept; whether a
 * template may still be served is asked of the database each time.
 */
public final class TemplateCatalogue {
  private final TemplateRepository templates;
  private final TemplateVersions versions;
  private final NamedTemplates names;
  private final TemplateCache cache;

  /** A catalogue over the database. */
  public TemplateCatalogue(
      TemplateRepository templates, TemplateVersions versions, TemplateCache cache) {
    this.templates = templates;
    this.versions = versions;
    this.names = new NamedTemplates(versions);
    this.cache = cache;
  }

  /**
   * The version that queries read with.
   *
   * @param version null for the published one; else one that was published once
   * @throws CommandException with {@code TEMPLATE_NOT_FOUND}, {@code TEMPLATE_NAME_AMBIGUOUS} or
   *     {@code TEMPLATE_NOT_PUBLISHED}
   */
  public ServedTemplate find(TemplateRef template, @Nullable Integer version) {
    return served(template, named(template, version));
  }

  /**
   * The same without its content, which {@link #served} brings once it is needed.
   *
   * @throws CommandException as above
   */
  public TemplateVersion named(TemplateRef template, @Nullable Integer version) {
    String templateId = names.id(template);
    if (version == null) {
      int published =
          templates
              .publishedVersion(templateId)
              .orElseThrow(
                  () ->
                      versions.find(templateId).isPresent()
                          ? NamedTemplates.unpublished(template, templateId)
                          : NamedTemplates.notFound(template));
      return new TemplateVersion(templateId, published);
    }
    if (!templates.exists(templateId, version)) {
      throw versions.find(templateId).isPresent()
          ? NamedTemplates.noVersion(templateId, version)
          : NamedTemplates.notFound(template);
    }
    if (!versions.wasPublished(templateId, version)) {
      throw NamedTemplates.draft(templateId, version);
    }
    return new TemplateVersion(templateId, version);
  }

  /**
   * A version that was found.
   *
   * @throws CommandException with {@code TEMPLATE_NOT_FOUND} where it was cleared since
   */
  public ServedTemplate served(TemplateVersion version) {
    return served(new TemplateRef.ById(version.templateId()), version);
  }

  /**
   * Any version, drafts too.
   *
   * @param version null for the newest
   * @throws CommandException with {@code TEMPLATE_NOT_FOUND} or {@code TEMPLATE_NAME_AMBIGUOUS}
   */
  public ServedTemplate findAny(TemplateRef template, @Nullable Integer version) {
    Head head = names.find(template);
    return served(template, new TemplateVersion(head.templateId(), names.version(head, version)));
  }

  /**
   * A version that is to be evaluated.
   *
   * @param version null for the newest where that is a draft, else for the published one
   * @throws CommandException as above
   */
  public ServedTemplate findToEvaluate(TemplateRef template, @Nullable Integer version) {
    Head head = names.find(template);
    Integer published = head.published();
    boolean isDraftNewest =
        published == null || !versions.wasPublished(head.templateId(), head.newest());
    int found = names.version(head, version == null && !isDraftNewest ? published : version);
    return served(template, new TemplateVersion(head.templateId(), found));
  }

  /** What queries read with; empty where no version is published. */
  public Optional<ServedTemplate> published(String templateId) {
    return templates
        .publishedVersion(templateId)
        .map(version -> served(new TemplateVersion(templateId, version)));
  }

  private ServedTemplate served(TemplateRef template, TemplateVersion found) {
    String key = found.templateId() + "/" + found.version();
    return cache.get(key, () -> load(key, template, found.templateId(), found.version()));
  }

  private ServedTemplate load(String key, TemplateRef template, String templateId, int version) {
    VersionRow row =
        templates
            .version(templateId, version)
            // Cleared a moment ago, after it was found: then it is deleted.
            .orElseThrow(() -> NamedTemplates.notFound(template));
    return new ServedTemplate(
        templateId,
        version,
        new StoredTemplate(
            key,
            row.picture(),
            FieldSpecs.fromJson(row.fieldsJson()),
            row.features(),
            Anchors.stored(row.anchorsJson())),
        FieldRules.stored(row.rulesJson()),
        row.reviewBelow());
  }
}
