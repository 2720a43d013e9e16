package dev.grille.templates;

import dev.grille.commands.AnswerLimit;
import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.Anchors;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.FieldRules;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.GetTemplate;
import dev.grille.contracts.VersionSummary;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.TemplateTask;
import dev.grille.sources.PictureSource;
import java.util.List;
import java.util.Map;

/** Shows all that is known of a template, and of one of its versions. */
public final class GetTemplateHandler implements CommandHandler<GetTemplate> {
  private final TemplateRepository templates;
  private final TemplateVersions versions;
  private final NamedTemplates names;
  private final PictureSource pictures;
  private final Reader reader;
  private final AnswerLimit limit;

  /**
   * Shows the templates of one party.
   *
   * @param pictures checks those that are to be drawn on
   * @param limit of an answer with pictures
   */
  public GetTemplateHandler(
      TemplateRepository templates,
      TemplateVersions versions,
      PictureSource pictures,
      Reader reader,
      AnswerLimit limit) {
    this.templates = templates;
    this.versions = versions;
    this.names = new NamedTemplates(versions);
    this.pictures = pictures;
    this.reader = reader;
    this.limit = limit;
  }

  @Override
  public Class<GetTemplate> handles() {
    return GetTemplate.class;
  }

  @Override
  public Prepared prepare(GetTemplate command, CommandRun run) {
    Head head = names.find(command.template());
    VersionRow row =
        templates
            .version(head.templateId(), names.version(head, command.templateVersion()))
            .orElseThrow(() -> NamedTemplates.notFound(command.template()));
    List<FieldSpec> fields = FieldSpecs.fromJson(row.fieldsJson());
    List<Anchor> anchors = Anchors.stored(row.anchorsJson());
    List<VersionSummary> history =
        versions.history(head.templateId(), CommandParser.MAX_TEMPLATES).stream()
            .map(v -> new VersionSummary(v.version(), v.createdAt(), v.publishedAt()))
            .toList();
    String picture = command.picture() ? StoredPicture.base64(row.picture()) : null;
    String overlay = command.overlay() ? overlay(row, fields, anchors) : null;
    return new Prepared(
        Map.of(),
        envelope ->
            fitting(
                new TemplateAnswer.TemplateShown(
                    envelope,
                    head.templateId(),
                    head.name(),
                    head.published(),
                    history,
                    row.version(),
                    row.width(),
                    row.height(),
                    row.reviewBelow(),
                    fields,
                    anchors,
                    FieldRules.stored(row.rulesJson()),
                    picture,
                    overlay)));
  }

  private String overlay(VersionRow row, List<FieldSpec> fields, List<Anchor> anchors) {
    var checked = pictures.fetch(StoredPicture.ref(row.picture()), PictureKind.OF_TEMPLATES);
    return StoredPicture.base64(
        reader.ask(new TemplateTask.DrawFields(checked, fields, anchors)).jpeg());
  }

  private Answer fitting(TemplateAnswer.TemplateShown answer) {
    if (answer.picture() == null && answer.overlay() == null) {
      return answer;
    }
    limit.check(answer, answer.picture() == null ? "$.overlay" : "$.picture");
    return answer;
  }
}
