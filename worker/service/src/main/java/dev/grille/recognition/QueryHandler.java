package dev.grille.recognition;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.Command.Query;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.TemplateChoice;
import dev.grille.contracts.TemplateVersion;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.ResultRepository;
import dev.grille.db.ResultRepository.FieldRow;
import dev.grille.db.ResultRepository.PictureRow;
import dev.grille.reader.Reader;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;
import dev.grille.templates.TemplateIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pictures of a registered form. */
public final class QueryHandler implements CommandHandler<Query> {
  private final TemplateCatalogue templates;
  private final TemplateIndex index;
  private final RequestedPictures pictures;
  private final Reader reader;
  private final ResultRepository results;
  private final ResultShaper shaper;

  public QueryHandler(
      TemplateCatalogue templates,
      TemplateIndex index,
      RequestedPictures pictures,
      Reader reader,
      ResultRepository results,
      ResultShaper shaper) {
    this.templates = templates;
    this.index = index;
    this.pictures = pictures;
    this.reader = reader;
    this.results = results;
    this.shaper = shaper;
  }

  @Override
  public Class<Query> handles() {
    return Query.class;
  }

  @Override
  public Prepared prepare(Query command, CommandRun run) {
    if (command.choice() instanceof TemplateChoice.FirstThatHolds offered) {
      return prepare(command, run, OfferedTemplates.of(offered, templates), null);
    }
    if (command.choice() instanceof TemplateChoice.Likeliest likeliest) {
      return prepare(command, run, LikeliestTemplate.of(likeliest, templates, index), null);
    }
    TemplateChoice.Named named = (TemplateChoice.Named) command.choice();
    ServedTemplate template = templates.find(named.template(), named.version());
    return prepare(
        command,
        run,
        TemplateSelection.only(template),
        new TemplateVersion(template.templateId(), template.version()));
  }

  private Prepared prepare(
      Query command,
      CommandRun run,
      TemplateSelection selection,
      @Nullable TemplateVersion template) {
    return pictures.prepare(
        run,
        command.pictures(),
        new FormRecognition(
            selection,
            command.evidence(),
            reader,
            shaper,
            (envelope, read) -> answer(envelope, template, read)));
  }

  private Answer answer(
      Answer.Envelope envelope,
      @Nullable TemplateVersion template,
      PictureAnswers<FormResult> answers) {
    Answer.Recognized answer = new Answer.Recognized(envelope, template, answers);
    AttemptKey key = new AttemptKey(envelope.id(), envelope.attempt());
    TemplateVersion one = answer.readWith();
    if (one == null) {
      results.add(key, chosen(answers), rows(answers));
    } else {
      results.add(key, one.templateId(), one.version(), rows(answers));
    }
    return answer;
  }

  private static List<PictureRow> chosen(PictureAnswers<FormResult> answers) {
    List<PictureRow> rows = new ArrayList<>();
    int number = 0;
    for (PictureAnswer<FormResult> picture : answers.all()) {
      number++;
      if (picture instanceof PictureAnswer.Read<FormResult> read
          && read.content().chosen() != null) {
        ChosenTemplate chosen = read.content().chosen();
        rows.add(new PictureRow(number, chosen.templateId(), chosen.version()));
      }
    }
    return rows;
  }

  private static List<FieldRow> rows(PictureAnswers<FormResult> answers) {
    List<FieldRow> rows = new ArrayList<>();
    int number = 0;
    for (PictureAnswer<FormResult> picture : answers.all()) {
      number++;
      if (picture instanceof PictureAnswer.Read<FormResult> read) {
        for (FieldResult field : read.content().results()) {
          rows.add(row(number, field));
        }
      }
    }
    return rows;
  }

  private static FieldRow row(int picture, FieldResult field) {
    return new FieldRow(
        picture,
        field.key(),
        field.value(),
        field.score(),
        Boolean.TRUE.equals(field.review()),
        field.reason() == null ? null : field.reason().wireName());
  }
}
