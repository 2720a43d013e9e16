package dev.grille.templates;

import dev.grille.commands.LeftForLaterException;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.TemplateVersion;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
import dev.grille.index.SignatureIndex;
import dev.grille.reader.Confusable;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.TemplateTask;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever registers a form which published templates it could be confused with: the likest of
 * them are held against its picture, and its template against theirs. May be shared between
 * threads.
 */
public final class ConfusableTemplates {
  private static final Logger log = LoggerFactory.getLogger(ConfusableTemplates.class);

  private final TemplateIndex index;
  private final TemplateCatalogue templates;
  private final TemplateVersions versions;
  private final Reader reader;
  private final TemplateIds keys;

  /**
   * Over the database.
   *
   * @param keys for versions that are not stored yet, which children keep apart by them
   */
  public ConfusableTemplates(
      TemplateIndex index,
      TemplateCatalogue templates,
      TemplateVersions versions,
      Reader reader,
      TemplateIds keys) {
    this.index = index;
    this.templates = templates;
    this.versions = versions;
    this.reader = reader;
    this.keys = keys;
  }

  /**
   * All that are published now; asked for before the long work, so that nothing is lost where it
   * has to wait.
   *
   * @param own the template whose next version is made, which is no other one; null for a new one
   * @throws LeftForLaterException while signatures of many templates of before are being made
   */
  Others others(@Nullable String own) {
    return new Others(index.published(), own);
  }

  /** What a version is held against. */
  final class Others {
    private final SignatureIndex published;
    private final @Nullable String own;

    private Others(SignatureIndex published, @Nullable String own) {
      this.published = published;
      this.own = own;
    }

    /**
     * Those that a version can be confused with, the likest first. Where a picture of them cannot
     * be compared nobody is warned: that is no reason to refuse the version.
     *
     * @param picture of the version
     * @param signature what it is found by
     */
    List<Warning> warnings(
        Picture picture, VersionContent content, LearnedTemplate learned, Signature signature) {
      List<StoredTemplate> near =
          published.near(signature, this::isOther, TemplateTask.Compare.MOST).stream()
              .map(Likeness::key)
              .flatMap(key -> content(key).stream())
              .toList();
      if (near.isEmpty()) {
        return List.of();
      }
      StoredTemplate version =
          new StoredTemplate(
              keys.next(),
              picture.bytes(),
              content.fields(),
              learned.features(),
              learned.anchors().stream().map(AnchorReading::anchor).toList());
      try {
        return reader.ask(new TemplateTask.Compare(version, near)).stream()
            .flatMap(confusable -> warning(confusable).stream())
            .toList();
      } catch (CommandException e) {
        log.warn("a template could not be compared with those it is like: {}", e.code());
        return List.of();
      }
    }

    private boolean isOther(String key) {
      return !TemplateIndex.version(key).templateId().equals(own);
    }
  }

  private Optional<StoredTemplate> content(String key) {
    try {
      return Optional.of(templates.served(TemplateIndex.version(key)).stored());
    } catch (CommandException cleared) {
      return Optional.empty();
    }
  }

  /** Empty where the other one was deleted meanwhile. */
  private Optional<Warning> warning(Confusable with) {
    TemplateVersion version = TemplateIndex.version(with.key());
    return versions
        .find(version.templateId())
        .map(
            head ->
                Warning.ofTemplate(
                    WarningCode.LIKE_TEMPLATE, version.templateId(), message(with, head)));
  }

  private static String message(Confusable with, Head head) {
    String other = "template " + head.templateId();
    if (head.name() != null) {
      other += " '" + head.name() + "'";
    }
    String confused =
        with.otherTaken() == null
            ? "pictures of this form are accepted as those of " + other
            : with.takenForOther() == null
                ? "pictures of " + other + " are accepted as those of this form"
                : "pictures of this form and of " + other + " are accepted as each other's";
    return "%s: %.0f %% of the print is in its place".formatted(confused, 100 * with.alike());
  }
}
