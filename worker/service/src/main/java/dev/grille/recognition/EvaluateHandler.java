package dev.grille.recognition;

import dev.grille.commands.AnswerLimit;
import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.BothReadings;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.Evaluation;
import dev.grille.contracts.LabelledPicture;
import dev.grille.contracts.LabelsJson;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.EvaluateTemplate;
import dev.grille.db.TruthRepository;
import dev.grille.judging.LabelledReading;
import dev.grille.judging.VersionJudge;
import dev.grille.judging.VersionJudge.PublishedVersion;
import dev.grille.reader.Reader;
import dev.grille.sources.PictureSource;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a version of a template by pictures with known values, beside the published one. */
public final class EvaluateHandler implements CommandHandler<EvaluateTemplate> {
  private final TemplateCatalogue templates;
  private final SeveralPictures several;
  private final PictureSource source;
  private final TruthRepository truths;
  private final Reader reader;
  private final ResultShaper shaper;
  private final AnswerLimit limit;

  public EvaluateHandler(
      TemplateCatalogue templates,
      SeveralPictures several,
      PictureSource source,
      TruthRepository truths,
      Reader reader,
      ResultShaper shaper,
      AnswerLimit limit) {
    this.templates = templates;
    this.several = several;
    this.source = source;
    this.truths = truths;
    this.reader = reader;
    this.shaper = shaper;
    this.limit = limit;
  }

  @Override
  public Class<EvaluateTemplate> handles() {
    return EvaluateTemplate.class;
  }

  @Override
  public Prepared prepare(EvaluateTemplate command, CommandRun run) {
    ServedTemplate template =
        templates.findToEvaluate(command.template(), command.templateVersion());
    List<String> fields = template.fieldNames();
    for (LabelledPicture picture : command.pictures()) {
      LabelsJson.requireFields(picture.labels().values(), fields, picture.labelsPlace());
    }
    ServedTemplate published =
        templates
            .published(template.templateId())
            .filter(other -> other.version() != template.version())
            .orElse(null);
    LabelledPictures pictures =
        LabelledPictures.of(command, template.templateId(), template.version(), truths, source);
    if (pictures.isEmpty()) {
      throw new CommandException(
          ErrorCode.TEMPLATE_SET_EMPTY,
          "no truth is known of a picture that version "
              + template.version()
              + " of template "
              + template.templateId()
              + " could be judged by",
          "$.set");
    }
    BothVersions versions =
        new BothVersions(template, published, command.evidence(), reader, shaper);
    return prepare(run, pictures, template, published, versions);
  }

  private Prepared prepare(
      CommandRun run,
      LabelledPictures pictures,
      ServedTemplate template,
      @Nullable ServedTemplate published,
      BothVersions versions) {
    List<AskedPicture> asked = pictures.asked(several);
    List<PictureAnswer<BothReadings>> answers = List.of();
    Map<Stage, Long> timings = Map.of();
    if (!asked.isEmpty()) {
      SeveralPictures.Outcome<BothReadings> outcome =
          several.read(
              run,
              asked,
              versions.readWith() + pictures.key(),
              PictureJson.BOTH_READINGS,
              versions);
      answers = outcome.answers().all();
      timings = outcome.timings();
    }
    List<LabelledReading> readings = pictures.readings(asked, answers, published != null);
    List<PictureFailure> failures =
        readings.stream()
            .filter(LabelledReading.Failed.class::isInstance)
            .map(reading -> ((LabelledReading.Failed) reading).why())
            .toList();
    if (failures.size() == readings.size()) {
      return new Prepared(
          timings, envelope -> new Answer.Failed(envelope, template.templateId(), failures));
    }
    Evaluation evaluation =
        new VersionJudge(
                template.fieldNames(),
                published == null
                    ? null
                    : new PublishedVersion(published.version(), published.fieldNames()))
            .judge(readings);
    return new Prepared(
        timings,
        envelope -> {
          Answer answer =
              new TemplateAnswer.TemplateEvaluated(
                  envelope, template.templateId(), template.version(), evaluation);
          limit.check(answer, null);
          if (failures.isEmpty()) {
            several.forget(run);
          }
          return answer;
        });
  }
}
