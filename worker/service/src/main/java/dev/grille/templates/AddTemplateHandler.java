package dev.grille.templates;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.AddTemplate;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
import java.util.Optional;

/** Registers a template, or the next version of one. */
public final class AddTemplateHandler implements CommandHandler<AddTemplate> {
  private static final int FIRST = 1;
  private static final String NAME = "$.name";

  private final VersionLearner learner;
  private final TemplateRepository templates;
  private final TemplateVersions versions;
  private final NamedTemplates names;
  private final TemplateIds ids;

  public AddTemplateHandler(
      VersionLearner learner,
      TemplateRepository templates,
      TemplateVersions versions,
      TemplateIds ids) {
    this.learner = learner;
    this.templates = templates;
    this.versions = versions;
    this.names = new NamedTemplates(versions);
    this.ids = ids;
  }

  @Override
  public Class<AddTemplate> handles() {
    return AddTemplate.class;
  }

  @Override
  public Prepared prepare(AddTemplate command, CommandRun run) {
    String own = null;
    if (command.newVersion() && command.name() != null) {
      // Asked again when it is stored; here it spares the work.
      own = names.only(command.name(), NAME).orElse(null);
    }
    LearntVersion learnt =
        learner.learn(
            command.picture(),
            new VersionContent(
                command.fields(), command.anchors(), command.rules(), command.reviewBelow()),
            own);
    String newId = ids.next();
    return new Prepared(
        learnt.timings(),
        learnt.warningsAnd(names.shared(command.name(), own)),
        envelope -> {
          VersionRow row = stored(command, learnt, newId);
          return new TemplateAnswer.TemplateAdded(
              envelope,
              row.templateId(),
              row.version(),
              row.width(),
              row.height(),
              command.draft(),
              learnt.results(),
              learnt.anchors(),
              learnt.learned().selfTest());
        });
  }

  private VersionRow stored(AddTemplate command, LearntVersion learnt, String newId) {
    if (command.name() != null) {
      versions.lockName(command.name());
    }
    Optional<Head> same = sameName(command);
    if (same.isEmpty()) {
      VersionRow row = learnt.row(newId, FIRST);
      templates.add(command.name(), row, !command.draft());
      return row;
    }
    VersionRow row = learnt.row(same.get().templateId(), same.get().newest() + 1);
    templates.addVersion(row);
    if (!command.draft()) {
      versions.publish(row.templateId(), row.version());
    }
    return row;
  }

  /** The template whose next version it is, which nobody else changes meanwhile. */
  private Optional<Head> sameName(AddTemplate command) {
    if (!command.newVersion() || command.name() == null) {
      return Optional.empty();
    }
    return names
        .only(command.name(), NAME)
        .flatMap(versions::lock)
        // It may have got another name while it was waited for.
        .filter(head -> command.name().equals(head.name()));
  }
}
