package dev.grille.recognition;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.Condition;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.Task;
import dev.grille.reader.TextReading;
import dev.grille.recognition.TemplateSelection.ReadWith;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pictures of forms, each read with a version of its template. */
final class FormRecognition implements Recognition<FormResult> {
  private final TemplateSelection selection;
  private final boolean evidence;
  private final Reader reader;
  private final ResultShaper shaper;
  private final BiFunction<Answer.Envelope, PictureAnswers<FormResult>, Answer> answering;

  /**
   * What is done for one command.
   *
   * @param evidence whether to show why a template was chosen, and what each score rests on
   * @param answering makes the answer, in the transaction that stores it
   */
  FormRecognition(
      TemplateSelection selection,
      boolean evidence,
      Reader reader,
      ResultShaper shaper,
      BiFunction<Answer.Envelope, PictureAnswers<FormResult>, Answer> answering) {
    this.selection = selection;
    this.evidence = evidence;
    this.reader = reader;
    this.shaper = shaper;
    this.answering = answering;
  }

  @Override
  public @Nullable String templateId() {
    return selection.templateId();
  }

  @Override
  public String readWith() {
    // What the answer shows is kept with it.
    return selection.key() + (evidence ? " with evidence" : "");
  }

  @Override
  public PictureJson<FormResult> json() {
    return PictureJson.FORMS;
  }

  @Override
  public Done<FormResult> read(Picture picture) {
    Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    ReadWith read = selection.read(picture, reader, () -> text(picture, timings));
    Reading reading = read.reading();
    reading.timings().forEach((stage, millis) -> timings.merge(stage, millis, Long::sum));
    FormResult shaped =
        shaper.form(reading, read.template().rules(), read.template().reviewBelow(), evidence);
    ChosenTemplate chosen = read.chosen();
    return new Done<>(
        new FormResult(
            shaped.results(),
            shaped.alignment(),
            chosen == null || evidence ? chosen : chosen.withoutReason()),
        timings);
  }

  private String text(Picture picture, Map<Stage, Long> timings) {
    TextReading reading = reader.ask(new Task.ReadText(picture, TextOptions.DEFAULT));
    reading.timings().forEach((stage, millis) -> timings.merge(stage, millis, Long::sum));
    return reading.page().lines().stream()
        .map(TextLine::text)
        .map(Condition::folded)
        .collect(Collectors.joining());
  }

  @Override
  public Answer answer(Answer.Envelope envelope, PictureAnswers<FormResult> answers) {
    return answering.apply(envelope, answers);
  }
}
