package dev.grille.templates;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command.AddTemplate;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.QuadRules;
import dev.grille.contracts.Stage;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Registers a template and publishes its first version. */
public final class AddTemplateHandler implements CommandHandler<AddTemplate> {
  private static final int FIRST = 1;

  /** So that a page of a list always holds one. */
  private static final int MAX_FIELDS_BYTES = ListTemplatesHandler.MAX_PAGE_BYTES;

  private final PictureSource pictures;
  private final Reader reader;
  private final TemplateRepository templates;
  private final TemplateIds ids;
  private final MonotonicClock clock;

  public AddTemplateHandler(
      PictureSource pictures,
      Reader reader,
      TemplateRepository templates,
      TemplateIds ids,
      MonotonicClock clock) {
    this.pictures = pictures;
    this.reader = reader;
    this.templates = templates;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Class<AddTemplate> handles() {
    return AddTemplate.class;
  }

  @Override
  public Prepared prepare(AddTemplate command, CommandRun run) {
    long begin = clock.nanoTime();
    String fields = fields(command);
    Picture picture = pictures.fetch(command.picture(), PictureKind.OF_TEMPLATES);
    long fetched = clock.nanoTime();
    LearnedTemplate learned = reader.ask(new Task.Learn(picture, command.fields()));
    QuadRules.checkInside(command.fields(), learned.width(), learned.height());
    long learn = clock.since(fetched).toMillis();
    VersionRow version =
        new VersionRow(
            ids.next(),
            FIRST,
            picture.bytes(),
            learned.width(),
            learned.height(),
            learned.features(),
            fields,
            command.reviewBelow());
    List<FieldResult> results = learned.fields().stream().map(AddTemplateHandler::result).toList();
    return new Prepared(
        Map.of(Stage.FETCH, TimeUnit.NANOSECONDS.toMillis(fetched - begin), Stage.LEARN, learn),
        learned.warnings(),
        envelope -> {
          templates.add(command.name(), version);
          return new Answer.TemplateAdded(
              envelope, version.templateId(), FIRST, version.width(), version.height(), results);
        });
  }

  /** Nothing is marked for review: the warnings say which fields to look at, and why. */
  private static FieldResult result(FieldReading field) {
    return new FieldResult(
        field.name(),
        field.value(),
        field.score(),
        null,
        field.reason(),
        field.normalized(),
        null,
        null);
  }

  private static String fields(AddTemplate command) {
    String fields = FieldSpecs.toJson(command.fields());
    int bytes = fields.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_FIELDS_BYTES) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD,
          "the fields take " + bytes + " bytes, more than " + MAX_FIELDS_BYTES,
          "$.template");
    }
    return fields;
  }
}
