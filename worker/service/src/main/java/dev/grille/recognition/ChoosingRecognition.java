package dev.grille.recognition;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.Condition;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
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
import dev.grille.recognition.OfferedTemplates.Chosen;
import dev.grille.templates.ServedTemplate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pictures of several forms, each read with the template that its text chooses. */
final class ChoosingRecognition implements Recognition<FormResult> {
  private final OfferedTemplates offered;
  private final boolean evidence;
  private final Reader reader;
  private final ResultShaper shaper;
  private final BiFunction<Answer.Envelope, PictureAnswers<FormResult>, Answer> answering;

  /**
   * What is done for one command.
   *
   * @param evidence whether to show why a template was chosen and what each score rests on
   * @param answering makes the answer, in the transaction that stores it
   */
  ChoosingRecognition(
      OfferedTemplates offered,
      boolean evidence,
      Reader reader,
      ResultShaper shaper,
      BiFunction<Answer.Envelope, PictureAnswers<FormResult>, Answer> answering) {
    this.offered = offered;
    this.evidence = evidence;
    this.reader = reader;
    this.shaper = shaper;
    this.answering = answering;
  }

  @Override
  public @Nullable String templateId() {
    return null;
  }

  @Override
  public String readWith() {
    return "one of " + offered.key() + (evidence ? " with evidence" : "");
  }

  @Override
  public PictureJson<FormResult> json() {
    return PictureJson.FORMS;
  }

  @Override
  public Done<FormResult> read(Picture picture) {
    Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    Chosen chosen = offered.choose(() -> text(picture, timings));
    ServedTemplate template = offered.served(chosen);
    Reading reading = read(template, picture, chosen);
    reading.timings().forEach((stage, millis) -> timings.merge(stage, millis, Long::sum));
    List<FieldResult> shaped = shaper.shape(reading, template.reviewBelow(), evidence);
    ChosenTemplate named =
        new ChosenTemplate(
            template.templateId(),
            template.version(),
            chosen.item(),
            evidence ? chosen.because() : null);
    return new Done<>(new FormResult(shaped, reading.alignment(), named), timings);
  }

  /** Who is refused has to know by which template. */
  private Reading read(ServedTemplate template, Picture picture, Chosen chosen) {
    try {
      return reader.ask(new Task.ReadForm(template.stored(), picture));
    } catch (CommandException e) {
      if (e.code() != ErrorCode.TEMPLATE_MISMATCH) {
        throw e;
      }
      throw e.saying(
          e.plainMessage()
              + "; template "
              + template.templateId()
              + " was chosen, item "
              + chosen.item()
              + " of the list");
    }
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
