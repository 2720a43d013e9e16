package dev.grille.templates;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.LeftForLaterException;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.Anchors;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.FieldRules;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.UpdateTemplate;
import dev.grille.contracts.TemplateRef;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
import dev.grille.reader.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes a new draft of a template from one of its versions, or gives it another name. */
public final class UpdateTemplateHandler implements CommandHandler<UpdateTemplate> {
  private final VersionLearner learner;
  private final TemplateRepository templates;
  private final TemplateVersions versions;
  private final NamedTemplates names;

  public UpdateTemplateHandler(
      VersionLearner learner, TemplateRepository templates, TemplateVersions versions) {
    this.learner = learner;
    this.templates = templates;
    this.versions = versions;
    this.names = new NamedTemplates(versions);
  }

  @Override
  public Class<UpdateTemplate> handles() {
    return UpdateTemplate.class;
  }

  @Override
  public Prepared prepare(UpdateTemplate command, CommandRun run) {
    Head head = names.find(command.template());
    VersionRow base =
        templates
            .version(head.templateId(), names.version(head, command.templateVersion()))
            .orElseThrow(() -> NamedTemplates.notFound(command.template()));
    List<FieldSpec> before = FieldSpecs.fromJson(base.fieldsJson());
    List<FieldSpec> fields = command.fields() == null ? before : command.fields();
    List<AnchorSpec> anchorsBefore =
        Anchors.stored(base.anchorsJson()).stream().map(Anchor::spec).toList();
    List<AnchorSpec> anchors = command.anchors() == null ? anchorsBefore : command.anchors();
    Anchors.checkReferences(fields, anchors, command.fields() == null ? "$.anchors" : "$.template");
    List<FieldRule> rulesBefore = FieldRules.stored(base.rulesJson());
    List<FieldRule> rules = command.rules() == null ? rulesBefore : command.rules();
    FieldRules.check(rules, fields, command.rules() == null ? "$.template" : "$.rules");
    Picture picture =
        command.picture() == null
            ? learner.fetch(StoredPicture.ref(base.picture()))
            : learner.fetch(command.picture());
    Double reviewBelow = command.reviewBelow() == null ? base.reviewBelow() : command.reviewBelow();
    boolean isNewVersion =
        !fields.equals(before)
            || !anchors.equals(anchorsBefore)
            || !rules.equals(rulesBefore)
            || !Arrays.equals(picture.bytes(), base.picture())
            || (reviewBelow != null && !reviewBelow.equals(base.reviewBelow()));
    boolean isNewName = command.name() != null && !command.name().equals(head.name());
    if (!isNewVersion && !isNewName) {
      throw new CommandException(
          ErrorCode.NOTHING_TO_UPDATE,
          "version " + base.version() + " of template " + head.templateId() + " is like that");
    }
    return isNewVersion
        ? newVersion(
            command,
            head,
            learner.learn(
                picture,
                new VersionContent(fields, anchors, rules, reviewBelow),
                head.templateId()))
        : newName(command, base);
  }

  private Prepared newVersion(UpdateTemplate command, Head before, LearntVersion learnt) {
    return new Prepared(
        learnt.timings(),
        learnt.warningsAnd(names.shared(command.name(), before.templateId())),
        envelope -> {
          Head now = lock(command, before.templateId());
          if (command.templateVersion() == null && now.newest() != before.newest()) {
            // Made from what was the newest: stored now, it would undo what came between.
            throw new LeftForLaterException("the template has got another version meanwhile");
          }
          VersionRow row = learnt.row(now.templateId(), now.newest() + 1);
          templates.addVersion(row);
          rename(command, row.templateId());
          return answer(envelope, row, learnt);
        });
  }

  private Prepared newName(UpdateTemplate command, VersionRow base) {
    return new Prepared(
        Map.of(),
        names.shared(command.name(), base.templateId()),
        envelope -> {
          lock(command, base.templateId());
          rename(command, base.templateId());
          return new TemplateAnswer.TemplateUpdated(
              envelope,
              base.templateId(),
              base.version(),
              base.width(),
              base.height(),
              List.of(),
              List.of(),
              null);
        });
  }

  /** The name before the template, as an add does: two that wait for each other wait for ever. */
  private Head lock(UpdateTemplate command, String templateId) {
    if (command.name() != null) {
      versions.lockName(command.name());
    }
    return names.lock(new TemplateRef.ById(templateId));
  }

  private void rename(UpdateTemplate command, String templateId) {
    if (command.name() != null) {
      versions.rename(templateId, command.name());
    }
  }

  private static Answer answer(Answer.Envelope envelope, VersionRow row, LearntVersion learnt) {
    return new TemplateAnswer.TemplateUpdated(
        envelope,
        row.templateId(),
        row.version(),
        row.width(),
        row.height(),
        learnt.results(),
        learnt.anchors(),
        learnt.learned().selfTest());
  }
}
