package dev.grille.recognition;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command.Query;
import dev.grille.contracts.FieldResult;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.ResultRepository;
import dev.grille.db.ResultRepository.FieldRow;
import dev.grille.images.PictureSource;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.Task;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a picture of a registered form. */
public final class QueryHandler implements CommandHandler<Query> {
  private final TemplateCatalogue templates;
  private final PictureSource pictures;
  private final Reader reader;
  private final ResultRepository results;
  private final ResultShaper shaper;
  private final MonotonicClock clock;

  public QueryHandler(
      TemplateCatalogue templates,
      PictureSource pictures,
      Reader reader,
      ResultRepository results,
      ResultShaper shaper,
      MonotonicClock clock) {
    this.templates = templates;
    this.pictures = pictures;
    this.reader = reader;
    this.results = results;
    this.shaper = shaper;
    this.clock = clock;
  }

  @Override
  public Class<Query> handles() {
    return Query.class;
  }

  @Override
  public Prepared prepare(Query command) {
    ServedTemplate template = templates.find(command.templateId(), command.templateVersion());
    long begin = clock.nanoTime();
    Picture picture = pictures.fetch(command.picture());
    if (command.page() != null) {
      picture = picture.withPage(command.page());
    }
    long fetch = clock.since(begin).toMillis();
    Reading reading = reader.ask(new Task.ReadForm(template.stored(), picture));
    List<FieldResult> shaped = shaper.shape(reading, template.reviewBelow(), command.evidence());
    Map<String, Long> timings = new HashMap<>(reading.timings());
    timings.put("fetch", fetch);
    return new Prepared(
        timings,
        envelope -> {
          results.add(
              new AttemptKey(envelope.id(), envelope.attempt()),
              template.templateId(),
              template.version(),
              shaped.stream().map(QueryHandler::row).toList());
          return new Answer.Recognized(
              envelope, template.templateId(), template.version(), shaped, reading.alignment());
        });
  }

  private static FieldRow row(FieldResult field) {
    return new FieldRow(
        field.key(),
        field.value(),
        field.score(),
        Boolean.TRUE.equals(field.review()),
        field.reason() == null ? null : field.reason().wireName());
  }
}
