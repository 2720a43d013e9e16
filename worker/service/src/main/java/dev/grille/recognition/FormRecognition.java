package dev.grille.recognition;

import dev.grille.contracts.Answer;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureJson;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.Task;
import dev.grille.templates.ServedTemplate;
import java.util.List;
import java.util.function.BiFunction;

/** Pictures of a form, read with a version of its template. */
final class FormRecognition implements Recognition<FormResult> {
  private final ServedTemplate template;
  private final boolean evidence;
  private final Reader reader;
  private final ResultShaper shaper;
  private final BiFunction<Answer.Envelope, PictureAnswers<FormResult>, Answer> answering;

  /**
   * What is done for one command.
   *
   * @param evidence whether to show what each score rests on
   * @param answering makes the answer, in the transaction that stores it
   */
  FormRecognition(
      ServedTemplate template,
      boolean evidence,
      Reader reader,
      ResultShaper shaper,
      BiFunction<Answer.Envelope, PictureAnswers<FormResult>, Answer> answering) {
    this.template = template;
    this.evidence = evidence;
    this.reader = reader;
    this.shaper = shaper;
    this.answering = answering;
  }

  @Override
  public String templateId() {
    return template.templateId();
  }

  @Override
  public String readWith() {
    // What the answer shows is kept with it.
    return template.stored().key() + (evidence ? " with evidence" : "");
  }

  @Override
  public PictureJson<FormResult> json() {
    return PictureJson.FORMS;
  }

  @Override
  public Done<FormResult> read(Picture picture) {
    Reading reading = reader.ask(new Task.ReadForm(template.stored(), picture));
    List<FieldResult> shaped = shaper.shape(reading, template.reviewBelow(), evidence);
    return new Done<>(new FormResult(shaped, reading.alignment()), reading.timings());
  }

  @Override
  public Answer answer(Answer.Envelope envelope, PictureAnswers<FormResult> answers) {
    return answering.apply(envelope, answers);
  }
}
