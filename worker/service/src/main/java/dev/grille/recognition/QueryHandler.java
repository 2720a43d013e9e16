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
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.PictureRequest;
import dev.grille.contracts.Stage;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.ResultRepository;
import dev.grille.db.ResultRepository.FieldRow;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.Task;
import dev.grille.recognition.PictureReading.Done;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads pictures of a registered form. */
public final class QueryHandler implements CommandHandler<Query> {
  private final TemplateCatalogue templates;
  private final PictureSource pictures;
  private final Reader reader;
  private final ResultRepository results;
  private final ResultShaper shaper;
  private final SeveralPictures several;
  private final MonotonicClock clock;

  public QueryHandler(
      TemplateCatalogue templates,
      PictureSource pictures,
      Reader reader,
      ResultRepository results,
      ResultShaper shaper,
      SeveralPictures several,
      MonotonicClock clock) {
    this.templates = templates;
    this.pictures = pictures;
    this.reader = reader;
    this.results = results;
    this.shaper = shaper;
    this.several = several;
    this.clock = clock;
  }

  @Override
  public Class<Query> handles() {
    return Query.class;
  }

  @Override
  public Prepared prepare(Query command, CommandRun run) {
    ServedTemplate template = templates.find(command.templateId(), command.templateVersion());
    return command.pictures().asList()
        ? several(command, template, run)
        : single(command, command.pictures().all().get(0), template);
  }

  private Prepared single(Query command, PictureRequest request, ServedTemplate template) {
    long begin = clock.nanoTime();
    Picture picture = pictures.fetch(request.picture()).withPage(request.page());
    long fetch = clock.since(begin).toMillis();
    Done<FormResult> done = read(command, template, picture);
    Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    timings.putAll(done.timings());
    timings.put(Stage.FETCH, fetch);
    return prepared(template, PictureAnswers.of(done.content()), timings, () -> {});
  }

  private Prepared several(Query command, ServedTemplate template, CommandRun run) {
    SeveralPictures.Outcome<FormResult> outcome =
        several.read(
            run,
            command.pictures(),
            // What the answer shows is kept with it.
            template.stored().key() + (command.evidence() ? " with evidence" : ""),
            PictureJson.FORMS,
            picture -> read(command, template, picture));
    PictureAnswers<FormResult> answers = outcome.answers();
    if (answers.read().isEmpty()) {
      return new Prepared(
          outcome.timings(),
          envelope -> new Answer.Failed(envelope, template.templateId(), answers.failures()));
    }
    Runnable forget = answers.failures().isEmpty() ? () -> several.forget(run) : () -> {};
    return prepared(template, answers, outcome.timings(), forget);
  }

  private Done<FormResult> read(Query command, ServedTemplate template, Picture picture) {
    Reading reading = reader.ask(new Task.ReadForm(template.stored(), picture));
    List<FieldResult> shaped = shaper.shape(reading, template.reviewBelow(), command.evidence());
    return new Done<>(new FormResult(shaped, reading.alignment()), reading.timings());
  }

  private Prepared prepared(
      ServedTemplate template,
      PictureAnswers<FormResult> answers,
      Map<Stage, Long> timings,
      Runnable afterwards) {
    return new Prepared(
        timings,
        envelope -> {
          results.add(
              new AttemptKey(envelope.id(), envelope.attempt()),
              template.templateId(),
              template.version(),
              rows(answers));
          afterwards.run();
          return new Answer.Recognized(
              envelope, template.templateId(), template.version(), answers);
        });
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
