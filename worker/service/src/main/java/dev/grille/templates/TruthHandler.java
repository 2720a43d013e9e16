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
import dev.grille.contracts.WrongValue;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TemplateVersions.Head;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds what people say stands in a picture to the set of the template that has read it, or, where
 * the query has read nothing of it, of the template that the command names.
 */
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
    Optional<ReadPicture> read = truths.readPicture(command.commandId(), command.number());
    ReadPicture picture = read.orElseGet(() -> unread(command, kept));
    TemplateRef named = command.template();
    List<String> fields = fields(picture, named);
    if (read.isPresent() && named != null) {
      requireReader(named, picture);
    }
    Labels labels = command.labels();
    LabelsJson.requireFields(labels.values(), fields, EXPECTED);
    List<WrongValue> wrong =
        read.map(of -> ValueJudge.wrong(labels.values(), fields, values(of))).orElse(List.of());
    boolean isKept =
        truths.state(
            picture,
            new Statement(LabelsJson.toJson(labels.values()), labels.refuse(), labels.orRefuse()),
            kept);
    return new TemplateAnswer.TruthStored(
        envelope,
        picture.templateId(),
        picture.version(),
        new AnsweredPicture(command.commandId(), command.number()),
        read.isPresent() ? labels.values().size() : 0,
        wrong,
        read.isPresent() && labels.refuse(),
        read.isEmpty(),
        isKept);
  }

  private List<FieldResult> values(ReadPicture read) {
    return truths.values(read).stream()
        .map(v -> new FieldResult(v.key(), v.value(), v.score(), null, null, null, null, null))
        .toList();
  }

  /** Of a template that is not deleted, and is not until the transaction ends. */
  private List<String> fields(ReadPicture picture, @Nullable TemplateRef named) {
    try {
      names.lock(new TemplateRef.ById(picture.templateId()));
      return templates
          .served(new TemplateVersion(picture.templateId(), picture.version()))
          .fieldNames();
    } catch (CommandException e) {
      throw e.at(named == null ? COMMAND_ID : NamedTemplates.place(named));
    }
  }

  private void requireReader(TemplateRef named, ReadPicture picture) {
    if (!names.id(named).equals(picture.templateId())) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD,
          "must be the template that has read the picture, " + picture.templateId() + ", or absent",
          NamedTemplates.place(named));
    }
  }

  /**
   * A picture of which the query has no values, such as one that it has refused: which template was
   * meant, and what it looks like, nothing stored can tell.
   */
  private ReadPicture unread(StateTruth command, @Nullable KeptPicture kept) {
    KnownCommand query = answeredQuery(command.commandId());
    TemplateRef template = command.template();
    if (template == null || kept == null) {
      throw nothingRead(command, query);
    }
    Head head = names.find(template);
    int version = head.published() == null ? head.newest() : head.published();
    return new ReadPicture(
        query.key(),
        command.number(),
        head.templateId(),
        version,
        Objects.requireNonNull(query.answeredAt(), "of an answered query"));
  }

  private KnownCommand answeredQuery(String id) {
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
      throw new CommandException(
          ErrorCode.INVALID_FIELD,
          "must be the id of a query, not of a " + known.type(),
          COMMAND_ID);
    }
    if (known.outcome() == null) {
      throw new CommandException(
          ErrorCode.COMMAND_NOT_FOUND, "query " + id + " is not answered yet", COMMAND_ID);
    }
    return known;
  }

  private CommandException nothingRead(StateTruth command, KnownCommand query) {
    String id = command.commandId();
    if (truths.hasResults(id)) {
      return new CommandException(
          ErrorCode.NOTHING_READ,
          "query " + id + " has read no picture " + command.number(),
          PICTURE);
    }
    boolean hasRead =
        OK.equals(query.outcome()) || ErrorCode.PARTLY_FAILED.name().equals(query.outcome());
    return new CommandException(
        ErrorCode.NOTHING_READ,
        hasRead
            ? "the values of query " + id + " are not kept any more"
            : "query " + id + " failed with " + query.outcome(),
        COMMAND_ID);
  }
}
