package dev.grille.templates;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnsweredPicture;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Labels;
import dev.grille.contracts.LabelsJson;
import dev.grille.contracts.PictureRequest;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.StateTruth;
import dev.grille.contracts.TemplateRef;
import dev.grille.contracts.TemplateVersion;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TruthRepository;
import dev.grille.db.TruthRepository.KeptPicture;
import dev.grille.db.TruthRepository.KnownCommand;
import dev.grille.db.TruthRepository.ReadPicture;
import dev.grille.db.TruthRepository.Statement;
import dev.grille.judging.ValueJudge;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what people say stands in a picture to the set of the template that has read it. */
public final class TruthHandler implements CommandHandler<StateTruth> {
  /** How the ledger calls the outcome of a command that did not fail. */
  private static final String OK = "ok";

  private static final String COMMAND_ID = "$.command_id";
  private static final String PICTURE = "$.picture";
  private static final String EXPECTED = "$.expected";

  private final TruthRepository truths;
  private final TemplateCatalogue templates;
  private final NamedTemplates names;
  private final PictureSource pictures;
  private final MonotonicClock clock;

  public TruthHandler(
      TruthRepository truths,
      TemplateCatalogue templates,
      TemplateVersions versions,
      PictureSource pictures,
      MonotonicClock clock) {
    this.truths = truths;
    this.templates = templates;
    this.names = new NamedTemplates(versions);
    this.pictures = pictures;
    this.clock = clock;
  }

  @Override
  public Class<StateTruth> handles() {
    return StateTruth.class;
  }

  @Override
  public Prepared prepare(StateTruth command, CommandRun run) {
    PictureRequest request = command.picture();
    long begin = clock.nanoTime();
    KeptPicture kept = request == null ? null : fetched(request);
    long fetch = clock.since(begin).toMillis();
    return new Prepared(
        request == null ? Map.of() : Map.of(Stage.FETCH, fetch),
        envelope -> stored(command, kept, envelope));
  }

  private KeptPicture fetched(PictureRequest request) {
    try {
      return new KeptPicture(pictures.fetch(request.picture()).bytes(), request.page());
    } catch (CommandException e) {
      throw request.placed(e);
    }
  }

  private Answer stored(StateTruth command, @Nullable KeptPicture kept, Answer.Envelope envelope) {
    ReadPicture read =
        truths
            .readPicture(command.commandId(), command.number())
            .orElseThrow(() -> nothingRead(command));
    List<String> fields = fields(read);
    Labels labels = command.labels();
    LabelsJson.requireFields(labels.values(), fields, EXPECTED);
    List<FieldResult> values =
        truths.values(read).stream()
            .map(v -> new FieldResult(v.key(), v.value(), v.score(), null, null, null, null, null))
            .toList();
    boolean isKept =
        truths.state(
            read,
            new Statement(LabelsJson.toJson(labels.values()), labels.refuse(), labels.orRefuse()),
            kept);
    return new TemplateAnswer.TruthStored(
        envelope,
        read.templateId(),
        read.version(),
        new AnsweredPicture(command.commandId(), command.number()),
        labels.values().size(),
        ValueJudge.wrong(labels.values(), fields, values),
        labels.refuse(),
        isKept);
  }

  /** Of a template that is not deleted, and is not until the transaction ends. */
  private List<String> fields(ReadPicture read) {
    try {
      names.lock(new TemplateRef.ById(read.templateId()));
      return templates.served(new TemplateVersion(read.templateId(), read.version())).fieldNames();
    } catch (CommandException e) {
      throw e.at(COMMAND_ID);
    }
  }

  private CommandException nothingRead(StateTruth command) {
    String id = command.commandId();
    KnownCommand known =
        truths
            .command(id)
            .orElseThrow(
                () ->
                    new CommandException(
                        ErrorCode.COMMAND_NOT_FOUND,
                        "no command " + id + " was answered, or it is not kept any more",
                        COMMAND_ID));
    if (!known.type().equals(CommandType.QUERY.wireName())) {
      return new CommandException(
          ErrorCode.INVALID_FIELD,
          "must be the id of a query, not of a " + known.type(),
          COMMAND_ID);
    }
    if (known.outcome() == null) {
      return new CommandException(
          ErrorCode.COMMAND_NOT_FOUND, "query " + id + " is not answered yet", COMMAND_ID);
    }
    if (truths.hasResults(id)) {
      return new CommandException(
          ErrorCode.NOTHING_READ,
          "query " + id + " has read no picture " + command.number(),
          PICTURE);
    }
    boolean hasRead =
        known.outcome().equals(OK) || known.outcome().equals(ErrorCode.PARTLY_FAILED.name());
    return new CommandException(
        ErrorCode.NOTHING_READ,
        hasRead
            ? "the values of query " + id + " are not kept any more"
            : "query " + id + " failed with " + known.outcome(),
        COMMAND_ID);
  }
}
