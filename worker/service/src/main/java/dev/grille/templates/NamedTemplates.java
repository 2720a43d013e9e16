package dev.grille.templates;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.TemplateRef;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the template that a command names, and the version. A name that several templates have is
 * refused: nobody guesses which is meant.
 */
public final class NamedTemplates {
  private static final String TEMPLATE_ID = "$.template_id";
  private static final String TEMPLATE_NAME = "$.template_name";
  private static final String TEMPLATE_VERSION = "$.template_version";

  /** A refusal shows so many of the templates that share a name. */
  private static final int SHOWN = 3;

  private final TemplateVersions versions;

  public NamedTemplates(TemplateVersions versions) {
    this.versions = versions;
  }

  /**
   * The id of a template; where the command gives an id, nobody asks yet whether there is one.
   *
   * @throws CommandException with {@code TEMPLATE_NOT_FOUND} or {@code TEMPLATE_NAME_AMBIGUOUS}
   */
  String id(TemplateRef template) {
    if (template instanceof TemplateRef.ByName byName) {
      return only(byName.name(), TEMPLATE_NAME).orElseThrow(() -> notFound(template));
    }
    return ((TemplateRef.ById) template).templateId();
  }

  /**
   * The only template of that name, if there is one.
   *
   * @param path where the command gives the name
   * @throws CommandException with {@code TEMPLATE_NAME_AMBIGUOUS}
   */
  Optional<String> only(String name, String path) {
    List<String> found = versions.named(name, SHOWN + 1);
    if (found.size() < 2) {
      return found.stream().findFirst();
    }
    String shown = String.join(", ", found.subList(0, Math.min(found.size(), SHOWN)));
    throw new CommandException(
        ErrorCode.TEMPLATE_NAME_AMBIGUOUS,
        "several templates are named "
            + name
            + ": "
            + shown
            + (found.size() > SHOWN ? " and others" : ""),
        path);
  }

  /**
   * Warns that a name is another template's as well, which is allowed.
   *
   * @param name null where none is given
   * @param own the template that gets it; null for a new one
   */
  List<Warning> shared(@Nullable String name, @Nullable String own) {
    if (name == null) {
      return List.of();
    }
    return versions.named(name, 2).stream()
        .filter(other -> !other.equals(own))
        .limit(1)
        .map(other -> Warning.ofTemplate(WarningCode.SAME_NAME, other, alsoNamed(other, name)))
        .toList();
  }

  private static String alsoNamed(String other, String name) {
    return "template %s is named %s as well: whoever names it is refused".formatted(other, name);
  }

  /** What there is of a template now. */
  Head find(TemplateRef template) {
    return versions.find(id(template)).orElseThrow(() -> notFound(template));
  }

  /** The same, which nobody else changes until the transaction ends. */
  Head lock(TemplateRef template) {
    return versions.lock(id(template)).orElseThrow(() -> notFound(template));
  }

  /**
   * The version that is asked for.
   *
   * @param asked null for the newest
   * @throws CommandException with {@code TEMPLATE_NOT_FOUND}
   */
  int version(Head head, @Nullable Integer asked) {
    if (asked == null) {
      return head.newest();
    }
    // Versions are numbered without gaps, and none is taken away but with its template.
    if (asked > head.newest()) {
      throw noVersion(head.templateId(), asked);
    }
    return asked;
  }

  /** Where a command names it, as a JSON path. */
  static String place(TemplateRef template) {
    return template instanceof TemplateRef.ByName ? TEMPLATE_NAME : TEMPLATE_ID;
  }

  static CommandException notFound(TemplateRef template) {
    return template instanceof TemplateRef.ByName byName
        ? new CommandException(
            ErrorCode.TEMPLATE_NOT_FOUND,
            "there is no template named " + byName.name(),
            TEMPLATE_NAME)
        : new CommandException(
            ErrorCode.TEMPLATE_NOT_FOUND,
            "there is no template " + template.templateId(),
            TEMPLATE_ID);
  }

  static CommandException noVersion(String templateId, int version) {
    return new CommandException(
        ErrorCode.TEMPLATE_NOT_FOUND,
        "there is no version " + version + " of template " + templateId,
        TEMPLATE_VERSION);
  }

  static CommandException draft(String templateId, int version) {
    return new CommandException(
        ErrorCode.TEMPLATE_NOT_PUBLISHED,
        "version " + version + " of template " + templateId + " was never published",
        TEMPLATE_VERSION);
  }

  static CommandException unpublished(TemplateRef template, String templateId) {
    return new CommandException(
        ErrorCode.TEMPLATE_NOT_PUBLISHED,
        "no version of template " + templateId + " is published",
        place(template));
  }
}
