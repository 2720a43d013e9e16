package dev.grille.recognition;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command.Query;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.ResultRepository;
import dev.grille.db.ResultRepository.FieldRow;
import dev.grille.reader.Reader;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;
import java.util.ArrayList;
import java.util.List;

/** Reads pictures of a registered form. */
public final class QueryHandler implements CommandHandler<Query> {
  private final TemplateCatalogue templates;
  private final RequestedPictures pictures;
  private final Reader reader;
  private final ResultRepository results;
  private final ResultShaper shaper;

  public QueryHandler(
      TemplateCatalogue templates,
      RequestedPictures pictures,
      Reader reader,
      ResultRepository results,
      ResultShaper shaper) {
    this.templates = templates;
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
    ServedTemplate template = templates.find(command.template(), command.templateVersion());
    return pictures.prepare(
        run,
        command.pictures(),
        new FormRecognition(
            template, command.evidence(), reader, shaper, (e, read) -> answer(template, e, read)));
  }

  private Answer answer(
      ServedTemplate template, Answer.Envelope envelope, PictureAnswers<FormResult> answers) {
    results.add(
        new AttemptKey(envelope.id(), envelope.attempt()),
        template.templateId(),
        template.version(),
        rows(answers));
    return new Answer.Recognized(envelope, template.templateId(), template.version(), answers);
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
