package dev.grille.templates;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.PublishTemplate;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
import java.util.Map;

/** Makes a version the one that queries read with; an older one is gone back to. */
public final class PublishTemplateHandler implements CommandHandler<PublishTemplate> {
  private final TemplateVersions versions;
  private final NamedTemplates names;

  public PublishTemplateHandler(TemplateVersions versions) {
    this.versions = versions;
    this.names = new NamedTemplates(versions);
  }

  @Override
  public Class<PublishTemplate> handles() {
    return PublishTemplate.class;
  }

  @Override
  public Prepared prepare(PublishTemplate command, CommandRun run) {
    return new Prepared(
        Map.of(),
        envelope -> {
          Head head = names.lock(command.template());
          int version = names.version(head, command.templateVersion());
          versions.publish(head.templateId(), version);
          return new TemplateAnswer.TemplatePublished(
              envelope, head.templateId(), version, head.published());
        });
  }
}
