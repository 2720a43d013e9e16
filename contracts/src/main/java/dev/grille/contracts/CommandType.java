package dev.grille.contracts;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Every kind of command there is: what it is called, where it is sent, what it becomes and what
 * answers it. Parser, writer, schemas, tables and tests go through this list.
 */
public enum CommandType {
  /** Registers a template, or the next version of one. */
  ADD(
      "add",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.AddTemplate.class, TemplateAnswer.TemplateAdded.class, new AddForm())),
  /** Makes a new draft of a template. */
  UPDATE(
      "update",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.UpdateTemplate.class,
          TemplateAnswer.TemplateUpdated.class,
          new UpdateForm())),
  /** Reads pictures with a version that need not be published. */
  TRY(
      "try",
      CommandFamily.TEMPLATES,
      new Wire<>(TemplateCommand.TryTemplate.class, Answer.Tried.class, new TryForm())),
  /** Tells how well a version is read in pictures with known values. */
  EVALUATE(
      "evaluate",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.EvaluateTemplate.class,
          TemplateAnswer.TemplateEvaluated.class,
          new EvaluateForm())),
  /** Says what a picture shows that a query has read. */
  TRUTH(
      "truth",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.StateTruth.class, TemplateAnswer.TruthStored.class, new TruthForm())),
  /** Makes a version the one that queries read with. */
  PUBLISH(
      "publish",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.PublishTemplate.class,
          TemplateAnswer.TemplatePublished.class,
          new PublishForm())),
  /** Shows a template. */
  GET(
      "get",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.GetTemplate.class, TemplateAnswer.TemplateShown.class, new GetForm())),
  /** Removes templates. */
  DELETE(
      "del",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.DeleteTemplates.class,
          TemplateAnswer.TemplatesDeleted.class,
          new DeleteForm())),
  /** Lists templates. */
  LIST(
      "list",
      CommandFamily.TEMPLATES,
      new Wire<>(
          TemplateCommand.ListTemplates.class,
          TemplateAnswer.TemplatesListed.class,
          new ListForm())),
  /** Reads a picture of a registered form. */
  QUERY(
      "query",
      CommandFamily.RECOGNITIONS,
      new Wire<>(Command.Query.class, Answer.Recognized.class, new QueryForm())),
  /** Reads all the text of pictures. */
  TEXT(
      "text",
      CommandFamily.RECOGNITIONS,
      new Wire<>(Command.ReadText.class, Answer.TextRead.class, new TextForm())),
  /** Reads the tables of pictures. */
  TABLE(
      "table",
      CommandFamily.RECOGNITIONS,
      new Wire<>(Command.ReadTables.class, Answer.TablesRead.class, new TableForm())),
  /** Locates the documents in pictures, tells their kinds and reads them. */
  DOCUMENTS(
      "documents",
      CommandFamily.RECOGNITIONS,
      new Wire<>(Command.ReadDocuments.class, Answer.DocumentsRead.class, new DocumentsForm()));

  private final String wireName;
  private final CommandFamily family;
  private final Wire<?, ?> wire;

  CommandType(String wireName, CommandFamily family, Wire<?, ?> wire) {
    this.wireName = wireName;
    this.family = family;
    this.wire = wire;
  }

  /** The value of {@code type} in commands and answers. */
  public String wireName() {
    return wireName;
  }

  /** Which topic takes it. */
  public CommandFamily family() {
    return family;
  }

  /** What its body is parsed to. */
  public Class<? extends Command> command() {
    return wire.command();
  }

  /** What answers it where it does not fail. */
  public Class<? extends Answer> answer() {
    return wire.answer();
  }

  /** The type of that name, if there is one. */
  public static Optional<CommandType> named(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }

  /** What a body without a type asks for; empty where it has to be named. */
  static Optional<CommandType> impliedBy(CommandFamily family) {
    return family == CommandFamily.RECOGNITIONS ? Optional.of(QUERY) : Optional.empty();
  }

  /** The names that a topic takes, in the order above. */
  static Set<String> names(CommandFamily family) {
    return Arrays.stream(values())
        .filter(type -> type.family == family)
        .map(CommandType::wireName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static CommandType of(Command command) {
    return Arrays.stream(values())
        .filter(type -> type.command().isInstance(command))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(command.getClass() + " is of no type"));
  }

  static CommandType of(Answer answer) {
    return Arrays.stream(values())
        .filter(type -> type.answer().isInstance(answer))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(answer.getClass() + " answers no type"));
  }

  WireForm<?, ?> form() {
    return wire.form();
  }

  /** Writes what an answer of this type has beside what every answer carries. */
  void write(JsonGenerator out, Answer answer) {
    wire.write(out, answer);
  }

  /** A command, its answer, and how both look on the wire. */
  private record Wire<C extends Command, A extends Answer>(
      Class<C> command, Class<A> answer, WireForm<C, A> form) {
    void write(JsonGenerator out, Answer written) {
      form.write(out, answer.cast(written));
    }
  }
}
